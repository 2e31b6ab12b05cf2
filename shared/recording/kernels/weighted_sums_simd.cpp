#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/simd.hpp"
#include "shared/recording/kernels/weighted_sums.hpp"

namespace greenroom::recording::simd {
namespace {

v128_t splat(std::uint16_t weight) { return wasm_i16x8_splat(static_cast<std::int16_t>(weight)); }

/// Sums of u16 lanes are at most 255 * 256, which leaves room to round.
v128_t rounded(v128_t sum) { return wasm_u16x8_shr(wasm_i16x8_add(sum, wasm_i16x8_splat(128)), 8); }

}  // namespace

void sum_rows(const std::uint8_t* from, std::ptrdiff_t stride, Weights weights, std::uint8_t* to,
              int width) {
  constexpr int vector = 16;
  if (weights.size() == 1) {
    std::copy_n(from, width, to);
    return;
  }
  int x = 0;
  for (; x + vector <= width; x += vector) {
    const std::uint8_t* sample = from + x;
    v128_t low = wasm_i16x8_splat(0);
    v128_t high = low;
    for (const auto weight : weights) {
      const v128_t samples = wasm_v128_load(sample);
      const v128_t factor = splat(weight);
      low = wasm_i16x8_add(low, wasm_i16x8_mul(wasm_u16x8_extend_low_u8x16(samples), factor));
      high = wasm_i16x8_add(high, wasm_i16x8_mul(wasm_u16x8_extend_high_u8x16(samples), factor));
      sample += stride;
    }
    wasm_v128_store(to + x, wasm_u8x16_narrow_i16x8(rounded(low), rounded(high)));
  }
  scalar::sum_rows(from + x, stride, weights, to + x, width - x);
}

void sum_across(const std::uint8_t* from, const Taps& taps, std::uint8_t* to) {
  constexpr std::ptrdiff_t rows = 8;
  for (int i = 0; i < taps.size(); ++i) {
    const auto [first, weights] = taps[i];
    const std::uint8_t* samples = from + rows * first;
    v128_t sum = wasm_i16x8_splat(0);
    for (const auto weight : weights) {
      sum = wasm_i16x8_add(sum, wasm_i16x8_mul(wasm_u16x8_load8x8(samples), splat(weight)));
      samples += rows;
    }
    const v128_t result = rounded(sum);
    wasm_v128_store64_lane(to + rows * i, wasm_u8x16_narrow_i16x8(result, result), 0);
  }
}

}  // namespace greenroom::recording::simd
