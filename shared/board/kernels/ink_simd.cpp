#include <algorithm>
#include <cstddef>
#include <cstring>

#include "shared/board/kernels/ink.hpp"
#include "shared/board/kernels/sweep_bounds.hpp"
#include "shared/effects/kernels/simd.hpp"

namespace greenroom::board::simd {
namespace {

/// coat.hpp, of eight u16 lanes.
v128_t over_255(v128_t value) {
  const v128_t rounded = wasm_i16x8_add(value, wasm_i16x8_splat(128));
  return wasm_u16x8_shr(wasm_i16x8_add(rounded, wasm_u16x8_shr(rounded, 8)), 8);
}
v128_t coated(v128_t coat, v128_t alpha, v128_t behind) {
  const v128_t left = wasm_i16x8_sub(wasm_i16x8_splat(255), alpha);
  return wasm_i16x8_add(coat, over_255(wasm_i16x8_mul(behind, left)));
}

/// The alphas of four pixels, each four times: u8 lanes.
v128_t spread(std::uint32_t four) {
  const v128_t alphas = wasm_i32x4_splat(static_cast<std::int32_t>(four));
  return wasm_i8x16_shuffle(alphas, alphas, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
}

std::uint32_t four_of(const Mask& mask, std::size_t pixel) {
  std::uint32_t four = 0;
  std::memcpy(&four, mask.bytes.data() + pixel, sizeof four);
  return four;
}

/// Runs over the pixels that the mask covers at all, four at a time.
template <typename Coat>
void over_covered(const Mask& mask, Tile& tile, const Coat& coat) {
  for (std::size_t i = 0; i < mask.bytes.size(); i += 16) {
    if (!wasm_v128_any_true(wasm_v128_load(mask.bytes.data() + i))) continue;
    for (std::size_t pixel = i; pixel < i + 16; pixel += 4) {
      const auto four = four_of(mask, pixel);
      if (four == 0) continue;
      auto* at = tile.bytes.data() + 4 * pixel;
      wasm_v128_store(at, coat(spread(four), wasm_v128_load(at)));
    }
  }
}

}  // namespace

void cover(const Sweep& sweep, Mask& mask) {
  const SweepBounds bounds(sweep);
  const SweepLine line(sweep);
  const v128_t dx = wasm_f32x4_splat(line.dx);
  const v128_t dy = wasm_f32x4_splat(line.dy);
  const v128_t inverse = wasm_f32x4_splat(line.inverse);
  const v128_t zero = wasm_f32x4_splat(0);
  const v128_t one = wasm_f32x4_splat(1);
  const v128_t half = wasm_f32x4_splat(0.5F);
  const v128_t begin = wasm_f32x4_splat(sweep.a_radius);
  const v128_t growth = wasm_f32x4_splat(sweep.b_radius - sweep.a_radius);
  const auto within = [&](v128_t value) {
    return wasm_f32x4_pmin(wasm_f32x4_pmax(value, zero), one);
  };
  // From a multiple of four on: what is left of the bounds is as far away as it is.
  const int left = bounds.left & ~3;
  for (int y = bounds.top; y < bounds.bottom; ++y) {
    const v128_t py = wasm_f32x4_splat(static_cast<float>(y) + 0.5F - sweep.ay);
    const v128_t py_dy = wasm_f32x4_mul(py, dy);
    for (int x = left; x < bounds.right; x += 4) {
      const v128_t middles = wasm_f32x4_add(wasm_f32x4_convert_i32x4(wasm_i32x4_add(
                                                wasm_i32x4_splat(x), wasm_i32x4_const(0, 1, 2, 3))),
                                            half);
      const v128_t px = wasm_f32x4_sub(middles, wasm_f32x4_splat(sweep.ax));
      const v128_t along =
          within(wasm_f32x4_mul(wasm_f32x4_add(wasm_f32x4_mul(px, dx), py_dy), inverse));
      const v128_t ex = wasm_f32x4_sub(px, wasm_f32x4_mul(along, dx));
      const v128_t ey = wasm_f32x4_sub(py, wasm_f32x4_mul(along, dy));
      const v128_t distance =
          wasm_f32x4_sqrt(wasm_f32x4_add(wasm_f32x4_mul(ex, ex), wasm_f32x4_mul(ey, ey)));
      const v128_t radius = wasm_f32x4_add(begin, wasm_f32x4_mul(along, growth));
      const v128_t edge = within(wasm_f32x4_sub(wasm_f32x4_add(radius, half), distance));
      const v128_t covered =
          wasm_f32x4_mul(edge, wasm_f32x4_pmin(wasm_f32x4_add(radius, radius), one));
      const v128_t values = wasm_i32x4_trunc_sat_f32x4(
          wasm_f32x4_add(wasm_f32x4_mul(covered, wasm_f32x4_splat(255)), half));
      const v128_t words = wasm_i16x8_narrow_i32x4(values, values);
      const v128_t bytes = wasm_u8x16_narrow_i16x8(words, words);
      auto* at = mask.bytes.data() + y * tile_side + x;
      const v128_t more = wasm_u8x16_max(bytes, wasm_v128_load32_zero(at));
      wasm_v128_store32_lane(at, more, 0);
    }
  }
}

void lay_ink(const Mask& mask, const Colour& colour, int strength, Tile& tile) {
  const auto part = [](std::uint8_t value) { return static_cast<std::int16_t>(value); };
  const v128_t parts =
      wasm_i16x8_make(part(colour.red), part(colour.green), part(colour.blue), 255,
                      part(colour.red), part(colour.green), part(colour.blue), 255);
  const v128_t part_of_all = wasm_i16x8_splat(static_cast<std::int16_t>(strength));
  const auto half = [&](v128_t covered, v128_t behind) {
    const v128_t alpha = over_255(wasm_i16x8_mul(covered, part_of_all));
    return coated(over_255(wasm_i16x8_mul(parts, alpha)), alpha, behind);
  };
  over_covered(mask, tile, [&](v128_t covered, v128_t behind) {
    return wasm_u8x16_narrow_i16x8(
        half(wasm_u16x8_extend_low_u8x16(covered), wasm_u16x8_extend_low_u8x16(behind)),
        half(wasm_u16x8_extend_high_u8x16(covered), wasm_u16x8_extend_high_u8x16(behind)));
  });
}

void take_ink(const Mask& mask, Tile& tile) {
  const v128_t none = wasm_i16x8_splat(0);
  over_covered(mask, tile, [&](v128_t covered, v128_t behind) {
    return wasm_u8x16_narrow_i16x8(
        coated(none, wasm_u16x8_extend_low_u8x16(covered), wasm_u16x8_extend_low_u8x16(behind)),
        coated(none, wasm_u16x8_extend_high_u8x16(covered), wasm_u16x8_extend_high_u8x16(behind)));
  });
}

void lay_picture(const Tile& picture, Tile& tile) {
  for (std::size_t i = 0; i < tile.bytes.size(); i += 16) {
    const v128_t front = wasm_v128_load(picture.bytes.data() + i);
    if (!wasm_v128_any_true(front)) continue;
    const v128_t alpha =
        wasm_i8x16_shuffle(front, front, 3, 3, 3, 3, 7, 7, 7, 7, 11, 11, 11, 11, 15, 15, 15, 15);
    const v128_t coat = wasm_u8x16_min(front, alpha);
    auto* at = tile.bytes.data() + i;
    const v128_t behind = wasm_v128_load(at);
    wasm_v128_store(
        at, wasm_u8x16_narrow_i16x8(
                coated(wasm_u16x8_extend_low_u8x16(coat), wasm_u16x8_extend_low_u8x16(alpha),
                       wasm_u16x8_extend_low_u8x16(behind)),
                coated(wasm_u16x8_extend_high_u8x16(coat), wasm_u16x8_extend_high_u8x16(alpha),
                       wasm_u16x8_extend_high_u8x16(behind))));
  }
}

}  // namespace greenroom::board::simd
