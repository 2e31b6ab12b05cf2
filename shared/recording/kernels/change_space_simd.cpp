#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/simd.hpp"
#include "shared/recording/kernels/change_space.hpp"
#include "shared/recording/kernels/change_space_sample.hpp"

namespace greenroom::recording::simd {
namespace {

v128_t splat(int value) { return wasm_i16x8_splat(static_cast<std::int16_t>(value)); }

/// (u, v, u, v, ...) for the pairs of weights below.
struct Pairs {
  v128_t low;
  v128_t high;
};
Pairs pairs_of(v128_t u, v128_t v) {
  return {wasm_i16x8_shuffle(u, v, 0, 8, 1, 9, 2, 10, 3, 11),
          wasm_i16x8_shuffle(u, v, 4, 12, 5, 13, 6, 14, 7, 15)};
}

v128_t weights_of(const std::array<std::int16_t, 2>& weights) {
  return wasm_i16x8_make(weights[0], weights[1], weights[0], weights[1], weights[0], weights[1],
                         weights[0], weights[1]);
}

template <int shift>
v128_t dots(const Pairs& pairs, v128_t weights, v128_t rounding) {
  const v128_t low = wasm_i32x4_add(wasm_i32x4_dot_i16x8(pairs.low, weights), rounding);
  const v128_t high = wasm_i32x4_add(wasm_i32x4_dot_i16x8(pairs.high, weights), rounding);
  return wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low, shift), wasm_i32x4_shr(high, shift));
}

class Change {
 public:
  explicit Change(const SpaceChange& change)
      : luma_(weights_of(change.luma)),
        u_(weights_of(change.u)),
        v_(weights_of(change.v)),
        gain_(splat(change.gain)),
        from_black_(splat(change.from_black)),
        to_black_(splat(change.to_black * 64 + 32)) {}

  /// Sixteen samples of luma in each of `rows` rows, and the eight of chroma that they share.
  void block(std::uint8_t* luma, std::ptrdiff_t stride, int rows, std::uint8_t* u,
             std::uint8_t* v) const {
    const v128_t middle = splat(128);
    const Pairs pairs = pairs_of(wasm_i16x8_sub(wasm_u16x8_load8x8(u), middle),
                                 wasm_i16x8_sub(wasm_u16x8_load8x8(v), middle));
    const v128_t chroma = wasm_i16x8_add(dots<6>(pairs, luma_, wasm_i32x4_splat(0)), to_black_);
    const v128_t left = wasm_i16x8_shuffle(chroma, chroma, 0, 0, 1, 1, 2, 2, 3, 3);
    const v128_t right = wasm_i16x8_shuffle(chroma, chroma, 4, 4, 5, 5, 6, 6, 7, 7);
    for (int row = 0; row < rows; ++row, luma += stride) {
      const v128_t samples = wasm_v128_load(luma);
      wasm_v128_store(luma,
                      wasm_u8x16_narrow_i16x8(level(wasm_u16x8_extend_low_u8x16(samples), left),
                                              level(wasm_u16x8_extend_high_u8x16(samples), right)));
    }
    store(dots<12>(pairs, u_, middle_of_chroma()), u);
    store(dots<12>(pairs, v_, middle_of_chroma()), v);
  }

 private:
  static v128_t middle_of_chroma() { return wasm_i32x4_splat((128 << 12) + (1 << 11)); }
  static void store(v128_t lanes, std::uint8_t* to) {
    wasm_v128_store64_lane(to, wasm_u8x16_narrow_i16x8(lanes, lanes), 0);
  }
  [[nodiscard]] v128_t level(v128_t samples, v128_t chroma) const {
    const v128_t above = wasm_i16x8_shl(wasm_i16x8_sub(samples, from_black_), 7);
    return wasm_i16x8_shr(wasm_i16x8_add(wasm_i16x8_q15mulr_sat(above, gain_), chroma), 6);
  }

  v128_t luma_;
  v128_t u_;
  v128_t v_;
  v128_t gain_;
  v128_t from_black_;
  v128_t to_black_;
};

}  // namespace

void change_space(const SpaceChange& change, const effects::Frame& frame) {
  constexpr int eight = 8;
  const Change vectors(change);
  for (int y = 0; y < frame.u.height; ++y) {
    const int rows = 2 * y + 1 < frame.height() ? 2 : 1;
    int x = 0;
    for (; 2 * (x + eight) <= frame.width(); x += eight) {
      vectors.block(frame.y.row(2 * y) + std::ptrdiff_t{2} * x, frame.y.stride, rows,
                    frame.u.row(y) + x, frame.v.row(y) + x);
    }
    for (; x < frame.u.width; ++x) change_block(change, frame, x, y);
  }
}

}  // namespace greenroom::recording::simd
