#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/effects/frame.hpp"

namespace greenroom::effects {

/// The fifth of nine, by a network of nineteen comparisons (Devillard's opt_med9, after Paeth).
/// `least` and `most` are of two samples, or of two vectors of them.
template <class Sample, class Least, class Most>
Sample median_of_nine(std::array<Sample, 9> of, Least least, Most most) {
  constexpr std::array<std::array<std::size_t, 2>, 19> comparisons{{{1, 2},
                                                                    {4, 5},
                                                                    {7, 8},
                                                                    {0, 1},
                                                                    {3, 4},
                                                                    {6, 7},
                                                                    {1, 2},
                                                                    {4, 5},
                                                                    {7, 8},
                                                                    {0, 3},
                                                                    {5, 8},
                                                                    {4, 7},
                                                                    {3, 6},
                                                                    {1, 4},
                                                                    {2, 5},
                                                                    {4, 7},
                                                                    {4, 2},
                                                                    {6, 4},
                                                                    {4, 2}}};
  for (const auto& [a, b] : comparisons) {
    const Sample low = least(of[a], of[b]);
    of[b] = most(of[a], of[b]);
    of[a] = low;
  }
  return of[4];
}

/// Of the places `left`, `middle` and `right` of three rows.
inline std::uint8_t median_of_nine(const std::uint8_t* above, const std::uint8_t* own,
                                   const std::uint8_t* below, int left, int middle, int right) {
  return median_of_nine<std::uint8_t>(
      {above[left], above[middle], above[right], own[left], own[middle], own[right], below[left],
       below[middle], below[right]},
      [](std::uint8_t a, std::uint8_t b) { return std::min(a, b); },
      [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
}

namespace scalar {

/// Each the median of itself and its eight neighbours; beyond the edge is as at the edge. The
/// planes are of one size and do not overlap.
void median(ConstPlane from, Plane to);

}  // namespace scalar

namespace simd {

void median(ConstPlane from, Plane to);

}  // namespace simd

}  // namespace greenroom::effects
