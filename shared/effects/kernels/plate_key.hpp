#pragma once

#include <cstdint>
#include <vector>

#include "shared/effects/frame.hpp"

// How far a picture is from the empty scene, in units of that scene's noise, at the resolution of
// chroma; luma counts as the mean of its four pixels:
//   distance^2 = sum over Y, Cb, Cr of ((sample - gain * plate) / noise)^2
//   mask = clamp((distance - from) / (to - from))
namespace greenroom::effects {

/// The empty scene, row by row without gaps.
struct PlateModel {
  int width = 0;  ///< samples of chroma
  int height = 0;
  /// 64 times the mean, less black or neutral: -8192 to 16320.
  std::vector<std::int16_t> y;
  std::vector<std::int16_t> u;
  std::vector<std::int16_t> v;
  /// 2^13 / noise, 1 to 32767; noise is the standard deviation in steps.
  std::vector<std::int16_t> per_noise_y;
  std::vector<std::int16_t> per_noise_u;
  std::vector<std::int16_t> per_noise_v;
};

struct PlateRule {
  int black = 0;       ///< luma's
  int gain = 1 << 14;  ///< of the light now against the plate's, 2^14 times, below 2
  float from = 0;      ///< eighths of the noise
  float per_fade = 0;  ///< 1 / (to - from), in the same
};

namespace scalar {

/// The mask has the size of the frame's chroma and of the model.
void plate_mask(ConstFrame frame, const PlateModel& model, const PlateRule& rule, Plane mask);

}  // namespace scalar

namespace simd {

void plate_mask(ConstFrame frame, const PlateModel& model, const PlateRule& rule, Plane mask);

}  // namespace simd

}  // namespace greenroom::effects
