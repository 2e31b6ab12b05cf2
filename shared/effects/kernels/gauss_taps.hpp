#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/blur_boxes.hpp"

namespace greenroom::effects {

/// A Gaussian's own weights, for a sigma below 2, where boxes would show. [i] is for the samples i
/// to the left and to the right; all together, both sides counted, they are 1 << 14.
struct GaussTaps {
  static constexpr int reach = 6;
  std::array<std::int16_t, reach + 2> weights{};  ///< the last is 0, to make pairs
};

// Of eight lines of samples at once, as in blur_boxes.hpp, with reach samples before and after. The
// results are eight bytes each, `stride` apart.
namespace scalar {
void gauss_taps(const GaussTaps& taps, const Lines& lines, std::uint8_t* to, std::ptrdiff_t stride);
}  // namespace scalar

namespace simd {
void gauss_taps(const GaussTaps& taps, const Lines& lines, std::uint8_t* to, std::ptrdiff_t stride);
}  // namespace simd

}  // namespace greenroom::effects
