#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "shared/effects/kernels/colour_filter.hpp"
#include "shared/effects/kernels/colour_strips.hpp"
#include "shared/effects/kernels/simd.hpp"
#include "shared/effects/kernels/vector.hpp"

// What colour_filter_simd.cpp calculates with.
namespace greenroom::effects::simd {

/// Vectors of eight pixels in a strip's row, and of eight chroma samples.
constexpr std::size_t groups = colour_strip / 8;
constexpr std::size_t chroma_groups = groups / 2;

inline v128_t low_pairs(v128_t a, v128_t b) {
  return wasm_i16x8_shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}
inline v128_t high_pairs(v128_t a, v128_t b) {
  return wasm_i16x8_shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}

/// Two coefficients for the dot product of pairs.
inline v128_t pair(int first, int second) {
  return wasm_i32x4_splat(static_cast<std::int32_t>((static_cast<std::uint32_t>(second) << 16) |
                                                    (static_cast<std::uint32_t>(first) & 0xffffU)));
}

/// 32 bits a lane, before they are narrowed to eight lanes of 16.
struct Wide {
  v128_t low;
  v128_t high;
};
inline Wide operator+(const Wide& a, const Wide& b) {
  return {wasm_i32x4_add(a.low, b.low), wasm_i32x4_add(a.high, b.high)};
}
inline Wide dot(const Wide& pairs, v128_t coefficients) {
  return {wasm_i32x4_dot_i16x8(pairs.low, coefficients),
          wasm_i32x4_dot_i16x8(pairs.high, coefficients)};
}
inline Wide pairs(v128_t a, v128_t b) { return {low_pairs(a, b), high_pairs(a, b)}; }
template <unsigned bits>
inline Wide shift(const Wide& a) {
  return {wasm_i32x4_shr(a.low, bits), wasm_i32x4_shr(a.high, bits)};
}
inline v128_t narrow(const Wide& a) { return wasm_i16x8_narrow_i32x4(a.low, a.high); }

struct Rgb {
  v128_t red;
  v128_t green;
  v128_t blue;
};
/// A strip between two stages: it stays in the first cache.
using RgbStrip = std::array<std::array<Rgb, groups>, 2>;

struct StageVectors {
  bool diagonal = false;
  int shift = 0;
  std::array<Vector, 3> red_green{};
  std::array<Vector, 3> blue_one{};
  v128_t gain_offset{};

  explicit StageVectors(const ColourStage& stage)
      : diagonal(stage.diagonal),
        shift(stage.shift),
        gain_offset(pair(stage.rows[0][0], stage.rows[0][3])) {
    for (std::size_t c = 0; c < 3; ++c) {
      red_green[c] = pair(stage.rows[c][0], stage.rows[c][1]);
      blue_one[c] = pair(stage.rows[c][2], stage.rows[c][3]);
    }
  }
};

/// Whether the shortcut to RGB leaves luma as it is: 16384 is a gain of 1.
inline bool has_plain_luma(const ColourPlan& plan) {
  return plan.rgb.gain == std::array<std::int16_t, 3>{16384, 16384, 16384};
}

struct ShortcutVectors {
  std::array<Vector, 3> gain{};
  std::array<Vector, 3> chroma{};
  std::array<Vector, 3> offset{};

  /// `lift`: see Vectors.
  ShortcutVectors(const ColourShortcut& shortcut, int lift) {
    for (std::size_t c = 0; c < 3; ++c) {
      gain[c] = wasm_i16x8_splat(shortcut.gain[c]);
      chroma[c] = pair(shortcut.chroma[c][0], shortcut.chroma[c][1]);
      offset[c] = wasm_i32x4_splat(shortcut.offset[c] + lift * 64);
    }
  }

  /// What chroma and the offset add to an output, 64 for each step.
  [[nodiscard]] v128_t from_chroma(const Wide& pairs, std::size_t c) const {
    return narrow(shift<6>(dot(pairs, chroma[c]) + Wide{offset[c], offset[c]}));
  }
  /// The output's sample, before it is narrowed to eight bits.
  [[nodiscard]] v128_t sample(std::size_t c, v128_t twice_luma, v128_t add) const {
    return wasm_i16x8_shr(wasm_i16x8_add_sat(wasm_i16x8_q15mulr_sat(twice_luma, gain[c]), add), 6);
  }
};

/// The plan in vectors, made once for a picture: to fill a vector costs more than to load it.
struct Vectors {
  v128_t one;
  v128_t black;  ///< a step is 64
  v128_t to_y;   ///< black, and half a step for rounding
  /// What the shortcut to RGB adds to red, green and blue, so that `one` is the most that a lane
  /// holds: one clamp less.
  v128_t lift;
  v128_t lifted_to_y;
  v128_t weights;
  v128_t u_gain;
  v128_t v_gain;
  std::array<Vector, 3> rgb_chroma{};
  ShortcutVectors rgb;
  ShortcutVectors yuv;
  std::vector<StageVectors> stages;

  explicit Vectors(const ColourPlan& plan)
      : one(wasm_i16x8_splat(plan.one)),
        black(wasm_i16x8_splat(static_cast<std::int16_t>(plan.black * 64))),
        to_y(wasm_i16x8_splat(static_cast<std::int16_t>(plan.black * 64 + 32))),
        lift(wasm_i16x8_splat(static_cast<std::int16_t>(32767 - plan.one))),
        lifted_to_y(wasm_i16x8_sub(to_y, lift)),
        weights(pair(plan.red_weight, plan.green_weight)),
        u_gain(wasm_i16x8_splat(plan.u_gain)),
        v_gain(wasm_i16x8_splat(plan.v_gain)),
        rgb(plan.rgb, 32767 - plan.one),
        yuv(plan.yuv, 0),
        stages(plan.stages.begin(), plan.stages.end()) {
    for (std::size_t c = 0; c < 3; ++c) {
      rgb_chroma[c] = pair(plan.rgb_chroma[c][0], plan.rgb_chroma[c][1]);
    }
  }
};

/// (u - 128, v - 128) of eight chroma samples.
inline Wide chroma_pairs(const ColourStrip<const std::uint8_t>& in, std::size_t i) {
  const v128_t middle = wasm_i16x8_splat(128);
  return pairs(wasm_i16x8_sub(wasm_u16x8_load8x8(in.u + 8 * i), middle),
               wasm_i16x8_sub(wasm_u16x8_load8x8(in.v + 8 * i), middle));
}
inline v128_t chroma_row(const Wide& chroma, v128_t row) {
  return narrow(shift<6>(dot(chroma, row)));
}

/// Eight lumas, 64 for each step.
inline v128_t luma(const std::uint8_t* y) { return wasm_i16x8_shl(wasm_u16x8_load8x8(y), 6); }

/// Eight lumas, 128 for each step.
inline v128_t twice_luma(const std::uint8_t* y) { return wasm_i16x8_shl(wasm_u16x8_load8x8(y), 7); }

inline v128_t clamp(v128_t value, v128_t one) {
  return wasm_i16x8_min(wasm_i16x8_max(value, wasm_i16x8_splat(0)), one);
}

}  // namespace greenroom::effects::simd
