#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace greenroom::effects {

/// What take_off_black does to one sample.
inline std::uint8_t sample_off_black(int over_black, int alpha, int black) {
  const int surplus = 255 * (over_black - black);
  const float colour = static_cast<float>(surplus) / static_cast<float>(std::max(alpha, 1));
  return static_cast<std::uint8_t>(
      std::clamp(black + static_cast<int>(std::nearbyint(colour)), 0, 255));
}

}  // namespace greenroom::effects
