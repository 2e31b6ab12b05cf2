#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/transpose_rows.hpp"

namespace greenroom::effects::scalar {

void interleave_rows(const std::uint8_t* from, std::ptrdiff_t stride, int width, std::uint8_t* to) {
  for (std::ptrdiff_t x = 0; x < width; ++x) {
    for (std::ptrdiff_t row = 0; row < 8; ++row) to[8 * x + row] = from[row * stride + x];
  }
}

void part_rows(const std::uint8_t* from, int width, std::uint8_t* to, std::ptrdiff_t stride) {
  for (std::ptrdiff_t x = 0; x < width; ++x) {
    for (std::ptrdiff_t row = 0; row < 8; ++row) to[row * stride + x] = from[8 * x + row];
  }
}

}  // namespace greenroom::effects::scalar
