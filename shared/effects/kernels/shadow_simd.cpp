#include <algorithm>
#include <cstdint>

#include "shared/effects/kernels/blend_vectors.hpp"
#include "shared/effects/kernels/shadow.hpp"
#include "shared/effects/kernels/shadow_sample.hpp"
#include "shared/effects/kernels/sixteens.hpp"

namespace greenroom::effects::simd {
namespace {

v128_t low(v128_t bytes) { return wasm_u16x8_extend_low_u8x16(bytes); }
v128_t high(v128_t bytes) { return wasm_u16x8_extend_high_u8x16(bytes); }
/// Of sixteen u8 lanes, 255 less each.
v128_t rest(v128_t alpha) { return wasm_v128_not(alpha); }

/// a * b / 255 of sixteen u8 lanes each.
v128_t share(v128_t a, v128_t b) {
  return wasm_u8x16_narrow_i16x8(over_255(wasm_i16x8_mul(low(a), low(b))),
                                 over_255(wasm_i16x8_mul(high(a), high(b))));
}

/// Eight lanes; one of `more` and `less` is 0.
v128_t with_shadow_lanes(v128_t over_black, v128_t seen, v128_t more, v128_t less) {
  const v128_t sum = wasm_u16x8_add_sat(wasm_i16x8_mul(over_black, wasm_i16x8_splat(255)),
                                        wasm_i16x8_mul(seen, more));
  const v128_t difference = wasm_u16x8_sub_sat(sum, wasm_i16x8_mul(seen, less));
  return over_255(
      wasm_u16x8_min(difference, wasm_i16x8_splat(static_cast<std::int16_t>(255 * 255))));
}

}  // namespace

void scale_alpha(const ConstPlane& alpha, int factor, const Plane& out) {
  const v128_t factors = wasm_i8x16_splat(static_cast<std::int8_t>(factor));
  fill_by_sixteens(
      out, [&](int x, int y) { return share(wasm_v128_load(alpha.row(y) + x), factors); },
      [&](int x, int y) {
        return static_cast<std::uint8_t>(effects::over_255(alpha.row(y)[x] * factor));
      });
}

void cast_shadow(const ConstPlane& over_black, const ConstPlane& alpha, const ConstPlane& shadow,
                 int colour, int black, const Plane& out) {
  const v128_t more = wasm_i16x8_splat(static_cast<std::int16_t>(std::max(colour - black, 0)));
  const v128_t less = wasm_i16x8_splat(static_cast<std::int16_t>(std::max(black - colour, 0)));
  fill_by_sixteens(
      out,
      [&](int x, int y) {
        const v128_t samples = wasm_v128_load(over_black.row(y) + x);
        const v128_t seen =
            share(rest(wasm_v128_load(alpha.row(y) + x)), wasm_v128_load(shadow.row(y) + x));
        return wasm_u8x16_narrow_i16x8(with_shadow_lanes(low(samples), low(seen), more, less),
                                       with_shadow_lanes(high(samples), high(seen), more, less));
      },
      [&](int x, int y) {
        return with_shadow(over_black.row(y)[x], alpha.row(y)[x], shadow.row(y)[x], colour, black);
      });
}

void join_alpha(const ConstPlane& alpha, const ConstPlane& shadow, const Plane& out) {
  fill_by_sixteens(
      out,
      [&](int x, int y) {
        const v128_t alphas = wasm_v128_load(alpha.row(y) + x);
        return wasm_i8x16_add(alphas, share(rest(alphas), wasm_v128_load(shadow.row(y) + x)));
      },
      [&](int x, int y) { return joined_alpha(alpha.row(y)[x], shadow.row(y)[x]); });
}

}  // namespace greenroom::effects::simd
