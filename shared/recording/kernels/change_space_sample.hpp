#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "shared/recording/kernels/change_space.hpp"

// Changes of one sample.
namespace greenroom::recording {

inline int dot(const std::array<std::int16_t, 2>& weights, int u, int v) {
  return weights[0] * (u - 128) + weights[1] * (v - 128);
}

/// `chroma`: what chroma adds, in 64ths, and black with the rounding.
inline std::uint8_t changed_luma(const SpaceChange& change, int y, int chroma) {
  const int level = ((y - change.from_black) * 128 * change.gain + (1 << 14)) >> 15;
  return static_cast<std::uint8_t>(std::clamp((level + chroma) >> 6, 0, 255));
}
inline int luma_from_chroma(const SpaceChange& change, int u, int v) {
  return (dot(change.luma, u, v) >> 6) + change.to_black * 64 + 32;
}

inline std::uint8_t changed_chroma(const std::array<std::int16_t, 2>& weights, int u, int v) {
  return static_cast<std::uint8_t>(
      std::clamp((dot(weights, u, v) + (128 << 12) + (1 << 11)) >> 12, 0, 255));
}

/// A column of chroma and of luma's two (or one, at an odd end) by two.
inline void change_block(const SpaceChange& change, const effects::Frame& frame, int x, int y) {
  std::uint8_t& u = frame.u.row(y)[x];
  std::uint8_t& v = frame.v.row(y)[x];
  const int chroma = luma_from_chroma(change, u, v);
  for (int row = 2 * y; row < std::min(2 * y + 2, frame.height()); ++row) {
    for (int column = 2 * x; column < std::min(2 * x + 2, frame.width()); ++column) {
      std::uint8_t& luma = frame.y.row(row)[column];
      luma = changed_luma(change, luma, chroma);
    }
  }
  const std::uint8_t changed = changed_chroma(change.u, u, v);
  v = changed_chroma(change.v, u, v);
  u = changed;
}

}  // namespace greenroom::recording
