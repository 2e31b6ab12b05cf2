#pragma once

#include <cstdint>

#include "shared/effects/kernels/simd.hpp"

// blend.hpp, sixteen (or eight) samples at a time.
namespace greenroom::effects::simd {

/// u16 lanes up to 255 * 255.
inline v128_t over_255(v128_t value) {
  const v128_t rounded = wasm_i16x8_add(value, wasm_i16x8_splat(128));
  return wasm_u16x8_shr(wasm_i16x8_add(rounded, wasm_u16x8_shr(rounded, 8)), 8);
}

/// Eight u16 lanes each, 0 to 255.
inline v128_t blended_lanes(v128_t front, v128_t behind, v128_t alpha) {
  const v128_t rest = wasm_i16x8_sub(wasm_i16x8_splat(255), alpha);
  return over_255(wasm_i16x8_add(wasm_i16x8_mul(front, alpha), wasm_i16x8_mul(behind, rest)));
}

/// Sixteen u8 lanes each.
inline v128_t blended(v128_t front, v128_t behind, v128_t alpha) {
  const v128_t low =
      blended_lanes(wasm_u16x8_extend_low_u8x16(front), wasm_u16x8_extend_low_u8x16(behind),
                    wasm_u16x8_extend_low_u8x16(alpha));
  const v128_t high =
      blended_lanes(wasm_u16x8_extend_high_u8x16(front), wasm_u16x8_extend_high_u8x16(behind),
                    wasm_u16x8_extend_high_u8x16(alpha));
  return wasm_u8x16_narrow_i16x8(low, high);
}

/// Eight u16 lanes each.
inline v128_t blended_over_black_lanes(v128_t front, v128_t behind, v128_t alpha, v128_t opacity,
                                       v128_t black) {
  const v128_t surplus = wasm_i16x8_mul(wasm_i16x8_sub(opacity, alpha), black);
  const v128_t colour = wasm_u16x8_sub_sat(wasm_i16x8_mul(opacity, front), surplus);
  const v128_t rest = wasm_i16x8_sub(wasm_i16x8_splat(255), alpha);
  const v128_t sum = wasm_u16x8_add_sat(colour, wasm_i16x8_mul(behind, rest));
  return over_255(wasm_u16x8_min(sum, wasm_i16x8_splat(static_cast<std::int16_t>(255 * 255))));
}

/// Sixteen pixels of two rows: eight u16 lanes of chroma.
inline v128_t mean_of_four(v128_t upper, v128_t lower) {
  const v128_t sum = wasm_i16x8_add(wasm_u16x8_extadd_pairwise_u8x16(upper),
                                    wasm_u16x8_extadd_pairwise_u8x16(lower));
  return wasm_u16x8_shr(wasm_i16x8_add(sum, wasm_i16x8_splat(2)), 2);
}

}  // namespace greenroom::effects::simd
