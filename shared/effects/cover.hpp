#pragma once

#include "shared/effects/frame.hpp"
#include "shared/effects/picture_file.hpp"

namespace greenroom::effects {

/// The middle of a picture, as much as has the shape of `width` by `height`, at that size: CSS's
/// `object-fit: cover`. Empty where memory runs out.
Picture cover(const RgbPicture& picture, int width, int height, ColourSpace space);

}  // namespace greenroom::effects
