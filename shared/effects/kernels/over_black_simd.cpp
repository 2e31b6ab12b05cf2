#include <array>
#include <cstdint>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/blend_vectors.hpp"
#include "shared/effects/kernels/over_black.hpp"
#include "shared/effects/kernels/over_black_sample.hpp"
#include "shared/effects/kernels/sixteens.hpp"

namespace greenroom::effects::simd {
namespace {

/// Four i32 lanes. Adding 1.5 * 2^23 leaves the nearest whole number in the lowest bits.
v128_t off_black(v128_t surplus, v128_t alpha) {
  const v128_t bits = wasm_f32x4_splat(12582912.0F);
  const v128_t colour =
      wasm_f32x4_div(wasm_f32x4_convert_i32x4(surplus), wasm_f32x4_convert_i32x4(alpha));
  return wasm_i32x4_sub(wasm_f32x4_add(colour, bits), bits);
}

/// Eight u16 lanes.
v128_t off_black_lanes(v128_t sample, v128_t alpha, v128_t black) {
  const v128_t surplus = wasm_i16x8_sub(sample, black);
  const v128_t white = wasm_i16x8_splat(255);
  const v128_t low =
      off_black(wasm_i32x4_extmul_low_i16x8(surplus, white), wasm_u32x4_extend_low_u16x8(alpha));
  const v128_t high =
      off_black(wasm_i32x4_extmul_high_i16x8(surplus, white), wasm_u32x4_extend_high_u16x8(alpha));
  return wasm_i16x8_add_sat(wasm_i16x8_narrow_i32x4(low, high), black);
}

}  // namespace

void put_over_black(const ConstPlane& colours, const ConstPlane& alpha, int black,
                    const Plane& out) {
  const auto behind = static_cast<std::uint8_t>(black);
  const v128_t all_behind = wasm_i8x16_splat(static_cast<std::int8_t>(black));
  fill_by_sixteens(
      out,
      [&](int x, int y) {
        return blended(wasm_v128_load(colours.row(y) + x), all_behind,
                       wasm_v128_load(alpha.row(y) + x));
      },
      [&](int x, int y) { return effects::blended(colours.row(y)[x], behind, alpha.row(y)[x]); });
}

void take_off_black(const ConstPlane& over_black, const ConstPlane& alpha, int black,
                    const Plane& out) {
  const v128_t all_black = wasm_i16x8_splat(static_cast<std::int16_t>(black));
  const v128_t opaque = wasm_i8x16_splat(-1);
  const v128_t one = wasm_i8x16_splat(1);
  fill_by_sixteens(
      out,
      [&](int x, int y) {
        const v128_t samples = wasm_v128_load(over_black.row(y) + x);
        const v128_t alphas = wasm_v128_load(alpha.row(y) + x);
        // Most of a picture is.
        if (wasm_i8x16_all_true(wasm_i8x16_eq(alphas, opaque))) return samples;
        const v128_t divisor = wasm_u8x16_max(alphas, one);
        return wasm_u8x16_narrow_i16x8(
            off_black_lanes(wasm_u16x8_extend_low_u8x16(samples),
                            wasm_u16x8_extend_low_u8x16(divisor), all_black),
            off_black_lanes(wasm_u16x8_extend_high_u8x16(samples),
                            wasm_u16x8_extend_high_u8x16(divisor), all_black));
      },
      [&](int x, int y) { return sample_off_black(over_black.row(y)[x], alpha.row(y)[x], black); });
}

}  // namespace greenroom::effects::simd
