#pragma once

#include <algorithm>
#include <cstdint>

#include "shared/effects/frame.hpp"
#include "shared/effects/kernels/blend.hpp"

// shadow.hpp for one sample.
namespace greenroom::effects {

constexpr std::uint8_t with_shadow(int over_black, int alpha, int shadow, int colour, int black) {
  const int seen = over_255((255 - alpha) * shadow);
  return static_cast<std::uint8_t>(
      over_255(std::clamp(255 * over_black + seen * (colour - black), 0, 255 * 255)));
}

constexpr std::uint8_t joined_alpha(int alpha, int shadow) {
  return static_cast<std::uint8_t>(alpha + over_255((255 - alpha) * shadow));
}

}  // namespace greenroom::effects
