#pragma once

#include <algorithm>
#include <cstdint>

// One sample over another, rounded to the nearest: what every kernel that composites agrees on.
namespace greenroom::effects {

/// value / 255 to the nearest, exactly, for 0 to 255 * 255.
constexpr int over_255(int value) { return (value + 128 + ((value + 128) >> 8)) >> 8; }

/// `alpha` 255 is all `front`.
constexpr std::uint8_t blended(std::uint8_t front, std::uint8_t behind, int alpha) {
  return static_cast<std::uint8_t>(over_255(front * alpha + behind * (255 - alpha)));
}

/// A layer that already is alpha * colour + (1 - alpha) * black; `alpha` has been multiplied by the
/// layer's `opacity`. What contradicts itself is clamped.
constexpr std::uint8_t blended_over_black(std::uint8_t front, std::uint8_t behind, int alpha,
                                          int opacity, int black) {
  const int colour = std::max(opacity * front - (opacity - alpha) * black, 0);
  return static_cast<std::uint8_t>(over_255(std::min(colour + (255 - alpha) * behind, 255 * 255)));
}

/// The alpha of one sample of chroma, from those of its four pixels.
constexpr int mean_of_four(int a, int b, int c, int d) { return (a + b + c + d + 2) >> 2; }

}  // namespace greenroom::effects
