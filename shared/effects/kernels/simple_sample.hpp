#pragma once

#include <algorithm>
#include <cstdint>

#include "shared/effects/kernels/simple_key.hpp"

// The simple key for one pixel.
namespace greenroom::effects {

/// 255 for person, 0 for background.
constexpr std::uint8_t simple_mask_of(int y, int u, int v, const SimpleRule& rule) {
  const int from_u = u - 128;
  const int from_v = v - 128;
  const auto square = [&](int added, int key) {
    const int channel = std::clamp(y + ((added + 64) >> 7), rule.black, rule.white);
    return ((channel - key) * (channel - key)) >> rule.shift;
  };
  const ChannelSlopes& slopes = rule.slopes;
  const int sum = square(slopes.red_v * from_v, rule.red) +
                  square(slopes.green_u * from_u + slopes.green_v * from_v, rule.green) +
                  square(slopes.blue_u * from_u, rule.blue);
  return sum < rule.limit ? 0 : 255;
}

}  // namespace greenroom::effects
