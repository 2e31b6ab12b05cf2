#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/effects/frame.hpp"

// Between planar YUV and pixels of four bytes.
namespace greenroom::effects {

/// Where the bytes of a pixel are; the fourth is alpha, or nothing.
enum class PixelOrder { rgba, bgra };

/// Rows of `width` pixels of four bytes, `stride` bytes apart.
template <class Byte>
struct BasicPixels {
  Byte* data = nullptr;
  std::ptrdiff_t stride = 0;
  int width = 0;
  int height = 0;
  PixelOrder order = PixelOrder::rgba;

  [[nodiscard]] Byte* row(int y) const { return data + y * stride; }
};
using Pixels = BasicPixels<std::uint8_t>;
using ConstPixels = BasicPixels<const std::uint8_t>;

/// What the bytes of a pixel count for, in their order, 2^14 times.
struct FromRgb {
  using Weights = std::array<std::int16_t, 4>;
  Weights y{};
  Weights u{};  ///< sums up to nothing, as `v` does: grey has no chroma
  Weights v{};
  int black = 0;
};
FromRgb from_rgb(ColourSpace space, PixelOrder order);

/// What samples, less black and less neutral chroma, count for in 0 to 255, 2^13 times.
struct ToRgb {
  int y = 0;
  int red_v = 0;
  int green_u = 0;
  int green_v = 0;
  int blue_u = 0;
  int black = 0;
};
ToRgb to_rgb(ColourSpace space);

namespace scalar {

/// `to` has the size of `from`. Chroma is from the mean of four pixels; where the picture ends in
/// the middle of four, the last counts twice. Alpha is not looked at.
void convert_rgb(ConstPixels from, const FromRgb& weights, Frame to);

/// Chroma is not interpolated. `alpha` has the luma's size, or is empty for a whole picture; it is
/// multiplied by `opacity`, 0 to 255. Colours are as they are, not multiplied by alpha.
void convert_to_rgb(ConstFrame from, ConstPlane alpha, int opacity, const ToRgb& weights,
                    Pixels to);

}  // namespace scalar

namespace simd {

void convert_rgb(ConstPixels from, const FromRgb& weights, Frame to);
void convert_to_rgb(ConstFrame from, ConstPlane alpha, int opacity, const ToRgb& weights,
                    Pixels to);

}  // namespace simd

}  // namespace greenroom::effects
