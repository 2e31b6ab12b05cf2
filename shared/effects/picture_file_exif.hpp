#pragma once

#include <cstdint>
#include <span>

namespace greenroom::effects {

/// How the picture in a JPEG lies, by its Exif tag 0x0112: 1 for upright, which is also what a file
/// without the tag is, to 8. From 5 on width and height are exchanged.
int exif_orientation(std::span<const std::uint8_t> jpeg);

}  // namespace greenroom::effects
