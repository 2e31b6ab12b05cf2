#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/plate_key.hpp"
#include "shared/effects/kernels/plate_sample.hpp"
#include "shared/effects/kernels/simd.hpp"

namespace greenroom::effects::simd {
namespace {

constexpr int lanes = 8;

struct Lanes {
  explicit Lanes(const PlateRule& rule)
      : black(wasm_i16x8_splat(static_cast<std::int16_t>(4 * rule.black))),
        gain(wasm_i16x8_splat(static_cast<std::int16_t>(rule.gain))),
        from(wasm_f32x4_splat(rule.from)),
        per_fade(wasm_f32x4_splat(rule.per_fade)) {}

  v128_t black;
  v128_t gain;
  v128_t from;
  v128_t per_fade;
};

v128_t deviation(v128_t sample, const std::int16_t* plate, const std::int16_t* per_noise,
                 const Lanes& rule) {
  const v128_t expected = wasm_i16x8_q15mulr_sat(wasm_v128_load(plate), rule.gain);
  return wasm_i16x8_q15mulr_sat(wasm_i16x8_sub(sample, expected), wasm_v128_load(per_noise));
}

v128_t chroma(const std::uint8_t* samples) {
  return wasm_i16x8_shl(wasm_i16x8_sub(wasm_u16x8_load8x8(samples), wasm_i16x8_splat(128)), 5);
}

v128_t faded(v128_t squared, const Lanes& rule) {
  const v128_t distance = wasm_f32x4_sqrt(wasm_f32x4_convert_i32x4(squared));
  const v128_t beyond = wasm_f32x4_mul(wasm_f32x4_sub(distance, rule.from), rule.per_fade);
  const v128_t part =
      wasm_f32x4_pmin(wasm_f32x4_pmax(beyond, wasm_f32x4_splat(0)), wasm_f32x4_splat(1));
  const v128_t scaled = wasm_f32x4_mul(part, wasm_f32x4_splat(255));
  return wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_add(scaled, wasm_f32x4_splat(0.5F)));
}

/// Of eight samples, deviations in i16 lanes, to eight u8 lanes.
v128_t mask_lanes(v128_t y, v128_t u, v128_t v, const Lanes& rule) {
  const v128_t none = wasm_i16x8_splat(0);
  const auto squares = [](v128_t both, v128_t third) {
    return wasm_i32x4_add(wasm_i32x4_dot_i16x8(both, both), wasm_i32x4_dot_i16x8(third, third));
  };
  const v128_t low = squares(wasm_i16x8_shuffle(y, u, 0, 8, 1, 9, 2, 10, 3, 11),
                             wasm_i16x8_shuffle(v, none, 0, 8, 1, 9, 2, 10, 3, 11));
  const v128_t high = squares(wasm_i16x8_shuffle(y, u, 4, 12, 5, 13, 6, 14, 7, 15),
                              wasm_i16x8_shuffle(v, none, 4, 12, 5, 13, 6, 14, 7, 15));
  const v128_t mask = wasm_i16x8_narrow_i32x4(faded(low, rule), faded(high, rule));
  return wasm_u8x16_narrow_i16x8(mask, mask);
}

}  // namespace

void plate_mask(ConstFrame frame, const PlateModel& model, const PlateRule& rule, Plane mask) {
  const Lanes all(rule);
  for (int y = 0; y < mask.height; ++y) {
    const std::uint8_t* upper = frame.y.row(2 * y);
    const std::uint8_t* lower = frame.y.row(std::min(2 * y + 1, frame.height() - 1));
    const std::uint8_t* us = frame.u.row(y);
    const std::uint8_t* vs = frame.v.row(y);
    std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(model.width);
    int x = 0;
    for (; 2 * (x + lanes) <= frame.width(); x += lanes, at += lanes) {
      const v128_t four = wasm_i16x8_add(
          wasm_u16x8_extadd_pairwise_u8x16(wasm_v128_load(upper + std::ptrdiff_t{2} * x)),
          wasm_u16x8_extadd_pairwise_u8x16(wasm_v128_load(lower + std::ptrdiff_t{2} * x)));
      const v128_t luma = wasm_i16x8_shl(wasm_i16x8_sub(four, all.black), 3);
      const v128_t mine =
          mask_lanes(deviation(luma, &model.y[at], &model.per_noise_y[at], all),
                     deviation(chroma(us + x), &model.u[at], &model.per_noise_u[at], all),
                     deviation(chroma(vs + x), &model.v[at], &model.per_noise_v[at], all), all);
      wasm_v128_store64_lane(mask.row(y) + x, mine, 0);
    }
    for (; x < mask.width; ++x, ++at) {
      const int right = std::min(2 * x + 1, frame.width() - 1);
      const int four =
          upper[std::ptrdiff_t{2} * x] + upper[right] + lower[std::ptrdiff_t{2} * x] + lower[right];
      mask.row(y)[x] = plate_mask_of(four, us[x], vs[x], model, at, rule);
    }
  }
}

}  // namespace greenroom::effects::simd
