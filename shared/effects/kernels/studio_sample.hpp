#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "shared/effects/kernels/studio_key.hpp"

// The studio key for one sample of chroma.
namespace greenroom::effects {

/// The squared distance of an averaged sample, 18 times as large, from the key.
constexpr int squared_distance(int u, int v, const StudioRule& rule) {
  return (u - rule.u) * (u - rule.u) + (v - rule.v) * (v - rule.v);
}

/// clamp((distance - similarity) * steepness)^1.5 as 0 to 255.
inline int faded(int squared, float similarity, float steepness) {
  const float beyond = std::sqrt(static_cast<float>(squared)) - similarity;
  const float part = std::clamp(beyond * steepness, 0.0F, 1.0F);
  const float power = part * std::sqrt(part);
  const float raised = power * 255.0F + 0.5F;
  return static_cast<int>(raised);
}

}  // namespace greenroom::effects
