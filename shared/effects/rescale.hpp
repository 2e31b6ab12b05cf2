#pragma once

#include "shared/effects/frame.hpp"

namespace greenroom::effects {

/// The middle of a picture, as much as has the other's shape, at the other's size: CSS's
/// `object-fit: cover`, bilinear, both in one colour space. For video, where each frame is seen for
/// a moment; a still picture is worth cover().
void rescale_to_cover(const ConstFrame& from, const Frame& to);

}  // namespace greenroom::effects
