#pragma once

#include <cstdint>
#include <vector>

#include "shared/effects/colour.hpp"

// Files of pictures, made here.
namespace greenroom::effects::testing {

using Bytes = std::vector<std::uint8_t>;

struct Rgba {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;
};

Bytes png(int width, int height, const std::vector<Rgba>& pixels);
/// The beginning of a PNG of that size, and no pixels.
Bytes png_header(std::uint32_t width, std::uint32_t height);
/// 8 by 16: a red square above a blue one.
Bytes red_above_blue_jpeg();
/// The same with an Exif tag.
Bytes with_orientation(const Bytes& jpeg, int orientation);

}  // namespace greenroom::effects::testing
