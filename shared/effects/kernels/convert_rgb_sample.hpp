#pragma once

#include <algorithm>
#include <cstdint>

#include "shared/effects/kernels/convert_rgb.hpp"

// Conversions of one pixel.
namespace greenroom::effects {

inline std::uint8_t luma_of(const std::uint8_t* pixel, const FromRgb& weights) {
  const int sum =
      pixel[0] * weights.y[0] + pixel[1] * weights.y[1] + pixel[2] * weights.y[2] + (1 << 13);
  return static_cast<std::uint8_t>(weights.black + (sum >> 14));
}

/// Of the four pixels at two places of two rows.
inline std::uint8_t chroma_of(const std::uint8_t* upper, const std::uint8_t* lower, int left,
                              int right, const FromRgb::Weights& weights) {
  int sum = 1 << 15;
  for (int i = 0; i < 3; ++i) {
    const int four =
        upper[4 * left + i] + upper[4 * right + i] + lower[4 * left + i] + lower[4 * right + i];
    sum += four * weights[static_cast<std::size_t>(i)];
  }
  return static_cast<std::uint8_t>(std::min(128 + (sum >> 16), 255));
}

inline void pixel_of(int y, int u, int v, int alpha, const ToRgb& weights, PixelOrder order,
                     std::uint8_t* pixel) {
  const int luma = (y - weights.black) * weights.y + (1 << 12);
  const auto level = [luma](int chroma) {
    return static_cast<std::uint8_t>(std::clamp((luma + chroma) >> 13, 0, 255));
  };
  const std::uint8_t red = level((v - 128) * weights.red_v);
  const std::uint8_t blue = level((u - 128) * weights.blue_u);
  pixel[0] = order == PixelOrder::rgba ? red : blue;
  pixel[1] = level((u - 128) * weights.green_u + (v - 128) * weights.green_v);
  pixel[2] = order == PixelOrder::rgba ? blue : red;
  pixel[3] = static_cast<std::uint8_t>(alpha);
}

}  // namespace greenroom::effects
