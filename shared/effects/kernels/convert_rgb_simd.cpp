#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/blend_vectors.hpp"
#include "shared/effects/kernels/convert_rgb.hpp"
#include "shared/effects/kernels/convert_rgb_sample.hpp"

namespace greenroom::effects::simd {
namespace {

v128_t twice(const FromRgb::Weights& weights) {
  return wasm_i16x8_make(weights[0], weights[1], weights[2], weights[3], weights[0], weights[1],
                         weights[2], weights[3]);
}

/// Two pairs of pixels, i16 lanes, by the weights of their bytes: four sums.
v128_t weighed(v128_t first, v128_t second, v128_t weights) {
  const v128_t a = wasm_i32x4_dot_i16x8(first, weights);
  const v128_t b = wasm_i32x4_dot_i16x8(second, weights);
  return wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 2, 4, 6), wasm_i32x4_shuffle(a, b, 1, 3, 5, 7));
}

/// Four pixels to four lumas less black.
v128_t luma_lanes(const std::uint8_t* pixels, v128_t weights) {
  const v128_t sums = weighed(wasm_u16x8_load8x8(pixels), wasm_u16x8_load8x8(pixels + 8), weights);
  return wasm_i32x4_shr(wasm_i32x4_add(sums, wasm_i32x4_splat(1 << 13)), 14);
}

void luma_row(const std::uint8_t* pixels, const FromRgb& weights, std::uint8_t* to, int width) {
  constexpr int lanes = 8;
  const v128_t all = twice(weights.y);
  const v128_t black = wasm_i16x8_splat(static_cast<std::int16_t>(weights.black));
  int x = 0;
  for (; x + lanes <= width; x += lanes) {
    const v128_t luma =
        wasm_i16x8_narrow_i32x4(luma_lanes(pixels + std::ptrdiff_t{4} * x, all),
                                luma_lanes(pixels + std::ptrdiff_t{4} * x + 16, all));
    const v128_t raised = wasm_i16x8_add(luma, black);
    wasm_v128_store64_lane(to + x, wasm_u8x16_narrow_i16x8(raised, raised), 0);
  }
  for (; x < width; ++x) to[x] = luma_of(pixels + std::ptrdiff_t{4} * x, weights);
}

/// Four pixels of two rows to the sums of their two fours.
v128_t fours(const std::uint8_t* upper, const std::uint8_t* lower) {
  const v128_t left = wasm_i16x8_add(wasm_u16x8_load8x8(upper), wasm_u16x8_load8x8(lower));
  const v128_t right = wasm_i16x8_add(wasm_u16x8_load8x8(upper + 8), wasm_u16x8_load8x8(lower + 8));
  return wasm_i16x8_add(wasm_i64x2_shuffle(left, right, 0, 2),
                        wasm_i64x2_shuffle(left, right, 1, 3));
}

void chroma_row(ConstPixels from, int y, const FromRgb& weights, std::uint8_t* us, std::uint8_t* vs,
                int width) {
  constexpr int lanes = 4;
  const std::uint8_t* upper = from.row(2 * y);
  const std::uint8_t* lower = from.row(std::min(2 * y + 1, from.height - 1));
  const v128_t weights_u = twice(weights.u);
  const v128_t weights_v = twice(weights.v);
  const auto store = [](v128_t sums, std::uint8_t* to) {
    const v128_t half = wasm_i32x4_splat(1 << 15);
    const v128_t steps = wasm_i32x4_shr(wasm_i32x4_add(sums, half), 16);
    const v128_t chroma = wasm_i32x4_add(steps, wasm_i32x4_splat(128));
    const v128_t narrow = wasm_i16x8_narrow_i32x4(chroma, chroma);
    wasm_v128_store32_lane(to, wasm_u8x16_narrow_i16x8(narrow, narrow), 0);
  };
  int x = 0;
  for (; 2 * (x + lanes) <= from.width; x += lanes) {
    const int at = 8 * x;
    const v128_t first = fours(upper + at, lower + at);
    const v128_t second = fours(upper + at + 16, lower + at + 16);
    store(weighed(first, second, weights_u), us + x);
    store(weighed(first, second, weights_v), vs + x);
  }
  for (; x < width; ++x) {
    const int right = std::min(2 * x + 1, from.width - 1);
    us[x] = chroma_of(upper, lower, 2 * x, right, weights.u);
    vs[x] = chroma_of(upper, lower, 2 * x, right, weights.v);
  }
}

/// A pair of weights for each pair of i16 lanes.
v128_t pairs(int first, int second) {
  const auto a = static_cast<std::int16_t>(first);
  const auto b = static_cast<std::int16_t>(second);
  return wasm_i16x8_make(a, b, a, b, a, b, a, b);
}

struct RgbLanes {
  explicit RgbLanes(const ToRgb& weights)
      : red(pairs(weights.y, weights.red_v)),
        blue(pairs(weights.y, weights.blue_u)),
        green(pairs(weights.y, weights.green_u)),
        more_green(pairs(weights.green_v, 1 << 12)),
        black(wasm_i16x8_splat(static_cast<std::int16_t>(weights.black))) {}

  v128_t red;
  v128_t blue;
  v128_t green;
  v128_t more_green;
  v128_t black;
};

v128_t low_pairs(v128_t a, v128_t b) { return wasm_i16x8_shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11); }
v128_t high_pairs(v128_t a, v128_t b) {
  return wasm_i16x8_shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}

/// Eight i16 lanes of luma and chroma, less black and neutral, to eight levels not yet clamped.
v128_t levels(v128_t luma, v128_t chroma, v128_t weights) {
  const v128_t half = wasm_i32x4_splat(1 << 12);
  const auto level = [&](v128_t both) {
    return wasm_i32x4_shr(wasm_i32x4_add(wasm_i32x4_dot_i16x8(both, weights), half), 13);
  };
  return wasm_i16x8_narrow_i32x4(level(low_pairs(luma, chroma)), level(high_pairs(luma, chroma)));
}

v128_t green_levels(v128_t luma, v128_t u, v128_t v, const RgbLanes& weights) {
  const v128_t one = wasm_i16x8_splat(1);
  const auto level = [&](v128_t luma_u, v128_t v_one) {
    return wasm_i32x4_shr(wasm_i32x4_add(wasm_i32x4_dot_i16x8(luma_u, weights.green),
                                         wasm_i32x4_dot_i16x8(v_one, weights.more_green)),
                          13);
  };
  return wasm_i16x8_narrow_i32x4(level(low_pairs(luma, u), low_pairs(v, one)),
                                 level(high_pairs(luma, u), high_pairs(v, one)));
}

/// Four samples of chroma, each for two pixels, less neutral.
v128_t chroma_lanes(const std::uint8_t* samples) {
  const v128_t four = wasm_v128_load32_zero(samples);
  const v128_t eight =
      wasm_i8x16_shuffle(four, four, 0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 1, 1, 2, 2, 3, 3);
  return wasm_i16x8_sub(wasm_u16x8_extend_low_u8x16(eight), wasm_i16x8_splat(128));
}

/// Eight levels each to eight pixels.
void store_pixels(v128_t first, v128_t second, v128_t third, v128_t alpha, std::uint8_t* to) {
  const v128_t even = wasm_u8x16_narrow_i16x8(first, third);
  const v128_t odd = wasm_u8x16_narrow_i16x8(second, alpha);
  const v128_t front =
      wasm_i8x16_shuffle(even, odd, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  const v128_t back =
      wasm_i8x16_shuffle(even, odd, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
  wasm_v128_store(to, low_pairs(front, back));
  wasm_v128_store(to + 16, high_pairs(front, back));
}

}  // namespace

void convert_rgb(ConstPixels from, const FromRgb& weights, Frame to) {
  for (int y = 0; y < to.height(); ++y) luma_row(from.row(y), weights, to.y.row(y), to.width());
  for (int y = 0; y < to.u.height; ++y) {
    chroma_row(from, y, weights, to.u.row(y), to.v.row(y), to.u.width);
  }
}

void convert_to_rgb(ConstFrame from, ConstPlane alpha, int opacity, const ToRgb& weights,
                    Pixels to) {
  constexpr int lanes = 8;
  const RgbLanes all(weights);
  const v128_t opacities = wasm_i16x8_splat(static_cast<std::int16_t>(opacity));
  for (int y = 0; y < to.height; ++y) {
    const std::uint8_t* luma = from.y.row(y);
    const std::uint8_t* us = from.u.row(y / 2);
    const std::uint8_t* vs = from.v.row(y / 2);
    const std::uint8_t* mask = alpha.empty() ? nullptr : alpha.row(y);
    std::uint8_t* pixels = to.row(y);
    int x = 0;
    for (; x + lanes <= to.width; x += lanes) {
      const v128_t lumas = wasm_i16x8_sub(wasm_u16x8_load8x8(luma + x), all.black);
      const v128_t u = chroma_lanes(us + x / 2);
      const v128_t v = chroma_lanes(vs + x / 2);
      const v128_t red = levels(lumas, v, all.red);
      const v128_t blue = levels(lumas, u, all.blue);
      const v128_t green = green_levels(lumas, u, v, all);
      const v128_t part = mask == nullptr
                              ? opacities
                              : over_255(wasm_i16x8_mul(wasm_u16x8_load8x8(mask + x), opacities));
      const bool red_first = to.order == PixelOrder::rgba;
      store_pixels(red_first ? red : blue, green, red_first ? blue : red, part,
                   pixels + std::ptrdiff_t{4} * x);
    }
    for (; x < to.width; ++x) {
      const int part = mask == nullptr ? opacity : effects::over_255(mask[x] * opacity);
      pixel_of(luma[x], us[x / 2], vs[x / 2], part, weights, to.order,
               pixels + std::ptrdiff_t{4} * x);
    }
  }
}

}  // namespace greenroom::effects::simd
