#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/blur_boxes.hpp"
#include "shared/effects/kernels/simd.hpp"

namespace greenroom::effects::simd {
namespace {

/// What runs along eight lines.
struct Sums {
  v128_t sum_low;
  v128_t sum_high;
  v128_t slope_low = wasm_i32x4_splat(0);
  v128_t slope_high = wasm_i32x4_splat(0);
  v128_t bend_low = wasm_i32x4_splat(0);
  v128_t bend_high = wasm_i32x4_splat(0);

  explicit Sums(std::int32_t start)
      : sum_low(wasm_i32x4_splat(start)), sum_high(wasm_i32x4_splat(start)) {}

  void add(v128_t difference) {
    bend_low = wasm_i32x4_add(bend_low, wasm_i32x4_extend_low_i16x8(difference));
    bend_high = wasm_i32x4_add(bend_high, wasm_i32x4_extend_high_i16x8(difference));
    slope_low = wasm_i32x4_add(slope_low, bend_low);
    slope_high = wasm_i32x4_add(slope_high, bend_high);
    sum_low = wasm_i32x4_add(sum_low, slope_low);
    sum_high = wasm_i32x4_add(sum_high, slope_high);
  }
};

v128_t sample(const std::uint8_t* samples, std::ptrdiff_t offset) {
  return wasm_u16x8_load8x8(samples + offset);
}

/// (1 - z^-size)^3
class OddDifference {
 public:
  OddDifference(const Boxes& boxes, const std::uint8_t* /*samples*/)
      : one_(std::ptrdiff_t{-8} * boxes.size) {}

  v128_t operator()(const std::uint8_t* at) const {
    const v128_t inner = wasm_i16x8_sub(sample(at, 2 * one_), sample(at, one_));
    return wasm_i16x8_add(wasm_i16x8_sub(sample(at, 0), sample(at, 3 * one_)),
                          wasm_i16x8_mul(inner, wasm_i16x8_splat(3)));
  }

 private:
  std::ptrdiff_t one_;
};

/// (1 - z^-size)^2 (1 - z^-(size + 1)): what is one further off was read a step ago.
class EvenDifference {
 public:
  EvenDifference(const Boxes& boxes, const std::uint8_t* samples)
      : one_(std::ptrdiff_t{-8} * boxes.size),
        after_one_(sample(samples, one_ - 8)),
        after_two_(sample(samples, 2 * one_ - 8)) {}

  v128_t operator()(const std::uint8_t* at) {
    const v128_t one = sample(at, one_);
    const v128_t two = sample(at, 2 * one_);
    const v128_t twice = wasm_i16x8_sub(after_two_, one);
    const v128_t once = wasm_i16x8_sub(two, after_one_);
    after_one_ = one;
    after_two_ = two;
    const v128_t ends = wasm_i16x8_sub(sample(at, 0), sample(at, 3 * one_ - 8));
    return wasm_i16x8_add(wasm_i16x8_add(ends, once), wasm_i16x8_add(twice, twice));
  }

 private:
  std::ptrdiff_t one_;
  v128_t after_one_;
  v128_t after_two_;
};

/// The nearest whole number in the lowest bits, as adding 1.5 * 2^23 leaves it there.
v128_t rounded(v128_t sum, v128_t scale) {
  const v128_t bits = wasm_f32x4_splat(12582912.0F);
  return wasm_i32x4_sub(wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sum), scale), bits),
                        bits);
}

template <class Difference>
void sweep(const Boxes& boxes, const Lines& lines, std::uint8_t outside, std::uint8_t* to,
           std::ptrdiff_t stride) {
  const std::int32_t volume = boxes.size * boxes.size * boxes.last;
  const v128_t scale = wasm_f32x4_splat(1.0F / static_cast<float>(volume));
  const std::uint8_t* at = lines.samples;
  Difference difference(boxes, at);
  Sums sums(outside * volume);
  for (int i = 0; i < boxes.reach(); ++i, at += 8) sums.add(difference(at));
  for (int i = 0; i < lines.count; ++i, at += 8, to += stride) {
    sums.add(difference(at));
    const v128_t words =
        wasm_i16x8_narrow_i32x4(rounded(sums.sum_low, scale), rounded(sums.sum_high, scale));
    wasm_v128_store64_lane(to, wasm_u8x16_narrow_i16x8(words, words), 0);
  }
}

}  // namespace

void blur_boxes(const Boxes& boxes, const Lines& lines, std::uint8_t outside, std::uint8_t* to,
                std::ptrdiff_t stride) {
  if (boxes.size == boxes.last) {
    sweep<OddDifference>(boxes, lines, outside, to, stride);
  } else {
    sweep<EvenDifference>(boxes, lines, outside, to, stride);
  }
}

}  // namespace greenroom::effects::simd
