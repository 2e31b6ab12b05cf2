#pragma once

#include <cstdint>

// One value over another, rounded to the nearest: what both ways of laying a coat agree on.
namespace greenroom::board {

/// value / 255 to the nearest, exactly, for 0 to 255 * 255.
constexpr int over_255(int value) { return (value + 128 + ((value + 128) >> 8)) >> 8; }

/// `behind` under a coat that is multiplied by its alpha already.
constexpr std::uint8_t coated(int coat, int alpha, int behind) {
  return static_cast<std::uint8_t>(coat + over_255(behind * (255 - alpha)));
}

}  // namespace greenroom::board
