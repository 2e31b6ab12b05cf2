#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "shared/effects/kernels/plate_key.hpp"

// The plate key for one sample of chroma.
namespace greenroom::effects {

/// a * b / 2^15 to the nearest.
constexpr int over_32768(int a, int b) { return std::min((a * b + (1 << 14)) >> 15, 32767); }

/// `four` is the sum of the sample's pixels, `at` its place in the model.
inline std::uint8_t plate_mask_of(int four, int u, int v, const PlateModel& model, std::size_t at,
                                  const PlateRule& rule) {
  const auto deviation = [&](int sample, int plate, int per_noise) {
    return over_32768(sample - over_32768(plate, rule.gain), per_noise);
  };
  const int y = deviation((four - 4 * rule.black) * 8, model.y[at], model.per_noise_y[at]);
  const int cb = deviation((u - 128) * 32, model.u[at], model.per_noise_u[at]);
  const int cr = deviation((v - 128) * 32, model.v[at], model.per_noise_v[at]);
  const float distance = std::sqrt(static_cast<float>(y * y + cb * cb + cr * cr));
  const float part = std::clamp((distance - rule.from) * rule.per_fade, 0.0F, 1.0F);
  const float raised = part * 255.0F + 0.5F;
  return static_cast<std::uint8_t>(raised);
}

}  // namespace greenroom::effects
