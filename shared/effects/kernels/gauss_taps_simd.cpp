#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/gauss_taps.hpp"
#include "shared/effects/kernels/simd.hpp"
#include "shared/effects/kernels/vector.hpp"

namespace greenroom::effects::simd {

void gauss_taps(const GaussTaps& taps, const Lines& lines, std::uint8_t* to,
                std::ptrdiff_t stride) {
  constexpr std::size_t count = GaussTaps::reach / 2 + 1;
  std::array<Vector, count> weights{};
  for (std::size_t i = 0; i < count; ++i) {
    weights[i] = wasm_i32x4_splat(taps.weights[2 * i] | (taps.weights[2 * i + 1] << 16));
  }
  const std::uint8_t* at = lines.samples;
  for (int i = 0; i < lines.count; ++i, at += 8, to += stride) {
    const auto both = [at](std::ptrdiff_t tap) {
      return wasm_i16x8_add(wasm_u16x8_load8x8(at - 8 * tap), wasm_u16x8_load8x8(at + 8 * tap));
    };
    v128_t low = wasm_i32x4_splat(1 << 13);
    v128_t high = low;
    for (std::size_t pair = 0; pair < count; ++pair) {
      const auto tap = static_cast<std::ptrdiff_t>(2 * pair);
      const v128_t first = tap == 0 ? wasm_u16x8_load8x8(at) : both(tap);
      const v128_t second = tap < GaussTaps::reach ? both(tap + 1) : first;
      low = wasm_i32x4_add(
          low, wasm_i32x4_dot_i16x8(wasm_i16x8_shuffle(first, second, 0, 8, 1, 9, 2, 10, 3, 11),
                                    weights[pair]));
      high = wasm_i32x4_add(
          high, wasm_i32x4_dot_i16x8(wasm_i16x8_shuffle(first, second, 4, 12, 5, 13, 6, 14, 7, 15),
                                     weights[pair]));
    }
    const v128_t words = wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low, 14), wasm_i32x4_shr(high, 14));
    wasm_v128_store64_lane(to, wasm_u8x16_narrow_i16x8(words, words), 0);
  }
}

}  // namespace greenroom::effects::simd
