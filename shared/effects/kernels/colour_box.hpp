#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/colour_filter.hpp"
#include "shared/effects/kernels/colour_strips.hpp"
#include "shared/effects/kernels/colour_vectors.hpp"
#include "shared/effects/kernels/simd.hpp"
#include "shared/effects/kernels/vector.hpp"

// What the box around a strip's colours tells, in vectors. It costs half as much as a look at every
// colour.
namespace greenroom::effects::simd {

/// The least and the most of samples, lane by lane.
struct Extremes {
  v128_t least;
  v128_t most;

  explicit Extremes(const std::uint8_t* samples) : least(wasm_v128_load(samples)), most(least) {}
  Extremes& operator&=(const std::uint8_t* samples) {
    const v128_t more = wasm_v128_load(samples);
    least = wasm_u8x16_min(least, more);
    most = wasm_u8x16_max(most, more);
    return *this;
  }
  /// (most, 255 - least), the larger of every two lanes.
  [[nodiscard]] v128_t halved() const {
    const v128_t below = wasm_v128_not(least);
    return wasm_u8x16_max(
        wasm_i8x16_shuffle(most, below, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23),
        wasm_i8x16_shuffle(most, below, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15,
                           31));
  }
};

/// A ColourBox in the first six lanes of 16 bits.
inline v128_t box_around(const ColourStrip<const std::uint8_t>& in) {
  Extremes y(in.y[0]);
  y &= in.y[1];
  for (std::size_t x = 16; x < colour_strip; x += 16) {
    y &= in.y[0] + x;
    y &= in.y[1] + x;
  }
  Extremes u(in.u);
  Extremes v(in.v);
  u &= in.u + 16;
  v &= in.v + 16;
  const v128_t y8 = y.halved();
  const v128_t u8 = u.halved();
  const v128_t v8 = v.halved();
  const v128_t yu = wasm_u8x16_max(low_pairs(y8, u8), high_pairs(y8, u8));
  const v128_t vv = wasm_u8x16_max(low_pairs(v8, v8), high_pairs(v8, v8));
  const v128_t all = wasm_u8x16_max(wasm_i32x4_shuffle(yu, vv, 0, 4, 1, 5),
                                    wasm_i32x4_shuffle(yu, vv, 2, 6, 3, 7));
  const v128_t box = wasm_u8x16_max(all, wasm_i64x2_shuffle(all, all, 1, 0));
  return wasm_u16x8_extend_low_u8x16(box);
}

/// A plan's limits, four in a vector: those of `within`, then those of `unclamped`.
class BoxVectors {
 public:
  explicit BoxVectors(const ColourPlan& plan) {
    for (std::size_t i = 0; i < 12; ++i) {
      const BoxLimit& limit = i < 6 ? plan.within[i] : plan.unclamped[i - 6];
      Four& four = fours_[i / 4];
      four.limits[i % 4] = limit.limit;
      for (std::size_t j = 0; j < 6; ++j) {
        four.weights[j / 2][2 * (i % 4) + j % 2] = limit.weights[j];
      }
    }
  }

  /// Which limits a strip's box meets.
  struct Met {
    bool within = false;
    bool unclamped = false;
  };
  [[nodiscard]] Met check(const ColourStrip<const std::uint8_t>& in) const {
    const v128_t box = box_around(in);
    const std::array<Vector, 3> pairs{wasm_i32x4_shuffle(box, box, 0, 0, 0, 0),
                                      wasm_i32x4_shuffle(box, box, 1, 1, 1, 1),
                                      wasm_i32x4_shuffle(box, box, 2, 2, 2, 2)};
    const unsigned exceeded =
        fours_[0].exceeded(pairs) | fours_[1].exceeded(pairs) << 4 | fours_[2].exceeded(pairs) << 8;
    return {(exceeded & 0x3fU) == 0, exceeded >> 6 == 0};
  }

 private:
  struct Four {
    alignas(16) std::array<std::array<std::int16_t, 8>, 3> weights{};
    alignas(16) std::array<std::int32_t, 4> limits{};

    /// A bit for each limit.
    [[nodiscard]] unsigned exceeded(const std::array<Vector, 3>& pairs) const {
      v128_t sum = wasm_i32x4_dot_i16x8(pairs[0], wasm_v128_load(weights[0].data()));
      for (std::size_t i = 1; i < 3; ++i) {
        sum =
            wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(pairs[i], wasm_v128_load(weights[i].data())));
      }
      return static_cast<unsigned>(
          wasm_i32x4_bitmask(wasm_i32x4_gt(sum, wasm_v128_load(limits.data()))));
    }
  };
  std::array<Four, 3> fours_{};
};

}  // namespace greenroom::effects::simd
