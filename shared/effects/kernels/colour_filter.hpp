#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "shared/effects/frame.hpp"

// Colour filters over a whole picture: YUV to RGB, stages that end in a clamp, RGB to YUV.
//
// RGB is held in 16 bits where `one` is 1.0: 64 for each step of luma, so that luma needs no
// multiplication on its way to RGB.
namespace greenroom::effects {

/// out = clamp((coefficients * (r, g, b, one)) >> shift) for each of three rows.
struct ColourStage {
  /// Of these all rows are one: (gain, offset) in rows[0][0] and rows[0][3].
  bool diagonal = false;
  /// 13: coefficients below 4. 9: below 64.
  int shift = 13;
  std::array<std::array<std::int16_t, 4>, 3> rows{};
};

/// How a strip is done faster whose colours all lie within RGB, so that the first clamp has
/// nothing to do.
enum class ColourShortcut {
  none,
  /// The first stage is one with the conversion to RGB.
  rgb,
  /// The only stage, which does not clamp, is one with the conversions there and back.
  yuv,
};

struct ColourPlan {
  std::int16_t one = 0;
  std::int16_t black = 0;  ///< luma's sample for black
  /// To RGB, what each gets for (u - 128, v - 128): >> 6.
  std::array<std::array<std::int16_t, 2>, 3> rgb_chroma{};
  std::vector<ColourStage> stages;
  /// To YUV: weights of red and green in luma, >> 15.
  std::int16_t red_weight = 0;
  std::int16_t green_weight = 0;
  /// To YUV: what (blue - luma) and (red - luma), summed over four pixels, are in u and v: >> 22.
  std::int16_t u_gain = 0;
  std::int16_t v_gain = 0;

  ColourShortcut shortcut = ColourShortcut::none;
  /// Half of luma's gain for each of red, green and blue (luma for all three with yuv): >> 15.
  std::array<std::int16_t, 3> gain{};
  /// What (u - 128, v - 128) and the offset add to red, green, blue; to luma with yuv: >> 6.
  std::array<std::array<std::int16_t, 2>, 3> chroma{};
  std::array<std::int32_t, 3> offset{};
  /// With yuv: what (u - 128, v - 128) become: >> 12.
  std::array<std::array<std::int16_t, 2>, 2> uv{};
};

/// The shortcut is taken or not for this many pixels of two rows together.
constexpr int colour_strip = 64;

namespace scalar {
/// Both pictures of the same size; they may be the same picture. `alpha` has the luma's size or is
/// empty: a strip (colour_strip pixels of two rows) that is 0 all over is left alone in `to`.
void colour_filter(const ColourPlan& plan, const ConstFrame& from, const ConstPlane& alpha,
                   const Frame& to);
}  // namespace scalar

namespace simd {
void colour_filter(const ColourPlan& plan, const ConstFrame& from, const ConstPlane& alpha,
                   const Frame& to);
}  // namespace simd

}  // namespace greenroom::effects
