#pragma once

#include <optional>

#include "shared/effects/colour.hpp"
#include "shared/effects/frame.hpp"
#include "shared/effects/settings.hpp"

// Which colour to key on.
namespace greenroom::effects {

/// The colour around a place of the picture, for an eyedropper: of the pixels at most `radius` away
/// each way, for each component the mean of the half in the middle, so that a few that do not
/// belong there do not count. Places outside are moved in.
Colour colour_around(const ConstFrame& frame, int x, int y, int radius);

/// The colour that most of the picture's border has, and how to key on it. The bottom, where a
/// person is, and the lower quarter of both sides are not looked at. Nothing for a border that is
/// nearly grey.
///
/// With, as distances in (Cb, Cr), `grey` from that colour to grey and `spread` within which are 95
/// of 100 of the border's samples that are nearer to the colour than to grey, and
/// room = grey - spread:
///   similarity = spread + 0.3 room, smoothness = 0.3 room, spill = 0.5 room
/// so that the whole border goes and grey (and with it skin, which is beyond) is left alone.
std::optional<StudioKey> find_key(const ConstFrame& frame);

/// How to key on this colour in this picture, by the same formula. Nothing for one that is nearly
/// grey.
std::optional<StudioKey> key_on(const ConstFrame& frame, Colour colour);

}  // namespace greenroom::effects
