#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/simd.hpp"
#include "shared/effects/kernels/transpose_rows.hpp"
#include "shared/effects/kernels/vector.hpp"

namespace greenroom::effects::simd {
namespace {

using Eight = std::array<Vector, 8>;

v128_t low_bytes(v128_t a, v128_t b) {
  return wasm_i8x16_shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}
v128_t high_bytes(v128_t a, v128_t b) {
  return wasm_i8x16_shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}

/// Half of the vectors against the other half, byte by byte. Four times this is nothing but a
/// change of the order; as often as a row's number has bits is a transposition, and the rest is the
/// way back.
Eight interleave(const Eight& in) {
  Eight out{};
  for (std::size_t i = 0; i < 4; ++i) {
    out[2 * i] = low_bytes(in[i], in[i + 4]);
    out[2 * i + 1] = high_bytes(in[i], in[i + 4]);
  }
  return out;
}

}  // namespace

void interleave_rows(const std::uint8_t* from, std::ptrdiff_t stride, int width, std::uint8_t* to) {
  std::ptrdiff_t x = 0;
  for (; x + 16 <= width; x += 16) {
    Eight rows{};
    for (std::size_t i = 0; i < 8; ++i) {
      rows[i] = wasm_v128_load(from + static_cast<std::ptrdiff_t>(i) * stride + x);
    }
    const Eight columns = interleave(interleave(interleave(rows)));
    for (std::size_t i = 0; i < 8; ++i) wasm_v128_store(to + 8 * x + 16 * i, columns[i]);
  }
  scalar::interleave_rows(from + x, stride, width - static_cast<int>(x), to + 8 * x);
}

void part_rows(const std::uint8_t* from, int width, std::uint8_t* to, std::ptrdiff_t stride) {
  std::ptrdiff_t x = 0;
  for (; x + 16 <= width; x += 16) {
    Eight columns{};
    for (std::size_t i = 0; i < 8; ++i) columns[i] = wasm_v128_load(from + 8 * x + 16 * i);
    const Eight rows = interleave(interleave(interleave(interleave(columns))));
    for (std::size_t i = 0; i < 8; ++i) {
      wasm_v128_store(to + static_cast<std::ptrdiff_t>(i) * stride + x, rows[i]);
    }
  }
  scalar::part_rows(from + 8 * x, width - static_cast<int>(x), to + x, stride);
}

}  // namespace greenroom::effects::simd
