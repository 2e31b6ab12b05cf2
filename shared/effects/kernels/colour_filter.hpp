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

/// A matrix from YUV, its offset included, for strips in which nothing has to be clamped. With 64
/// for a step an output is
/// round(gain * 128 * y >> 15) + ((chroma * (u - 128, v - 128) + offset) >> 6).
struct ColourShortcut {
  /// Whether there is one, and 16 bits hold what it makes of colours within RGB.
  bool possible = false;
  std::array<std::int16_t, 3> gain{};
  std::array<std::array<std::int16_t, 2>, 3> chroma{};
  std::array<std::int32_t, 3> offset{};
};

/// The smallest box around the colours of a strip, in numbers of which each grows with the box:
/// (most y, 255 - least y, most u, 255 - least u, most v, 255 - least v).
using ColourBox = std::array<std::int16_t, 6>;
/// What a box must meet: weights * box <= limit. No weight is below zero.
struct BoxLimit {
  ColourBox weights{};
  std::int32_t limit = 0;
};
/// That neither red nor green nor blue of anything in the box is above `one` or below zero.
using BoxLimits = std::array<BoxLimit, 6>;

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

  /// Where all colours of a strip lie within RGB, the first clamp has nothing to do: straight to
  /// what the first stage makes of them, before its own clamp.
  ColourShortcut rgb;
  /// Where the only stage leaves them within RGB as well: straight to YUV. The luma of a chroma
  /// sample is the mean of its four pixels'.
  ColourShortcut yuv;
  /// Met by boxes within RGB. Colours can be within RGB when their box is not.
  BoxLimits within{};
  /// Met by boxes that the only stage leaves within RGB; this decides about `yuv`.
  BoxLimits unclamped{};
};

/// A shortcut is taken or not for this many pixels of two rows together.
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
