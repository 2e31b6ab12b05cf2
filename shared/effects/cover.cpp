#include "shared/effects/cover.hpp"

#include <stb/stb_image_resize.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "shared/effects/kernels/convert_rgb.hpp"

namespace greenroom::effects {
namespace {

/// At least 1 and at most all.
int part_of(int all, double wanted) {
  return std::clamp(static_cast<int>(std::lround(wanted)), 1, all);
}

}  // namespace

Picture cover(const RgbPicture& picture, int width, int height, ColourSpace space) {
  const double shape = static_cast<double>(width) / height;
  const int across = part_of(picture.width, picture.height * shape);
  const int down = part_of(picture.height, picture.width / shape);
  const auto left = static_cast<std::size_t>((picture.width - across) / 2);
  const auto top = static_cast<std::size_t>((picture.height - down) / 2);
  const auto stride = static_cast<std::size_t>(picture.width);
  const std::uint8_t* from = &picture.pixels[3 * (top * stride + left)];

  const auto pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  std::vector<std::uint8_t> scaled(3 * pixels);
  if (stbir_resize_uint8(from, across, down, 3 * picture.width, scaled.data(), width, height,
                         3 * width, 3) == 0) {
    return {};
  }
  // The kernel takes pixels of four bytes, of which it does not look at the last.
  std::vector<std::uint8_t> padded(4 * pixels);
  for (std::size_t i = 0; i < pixels; ++i) std::copy_n(&scaled[3 * i], 3, &padded[4 * i]);
  Picture covered(width, height, space);
  simd::convert_rgb({padded.data(), std::ptrdiff_t{4} * width, width, height, PixelOrder::rgba},
                    from_rgb(space, PixelOrder::rgba), covered.frame());
  return covered;
}

}  // namespace greenroom::effects
