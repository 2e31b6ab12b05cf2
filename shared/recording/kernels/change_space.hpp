#pragma once

#include <array>
#include <cstdint>

#include "shared/effects/frame.hpp"

// From one matrix and range of YUV to another, without RGB in between: what a picture composed of
// many cameras' needs.
namespace greenroom::recording {

/// Luma is in 64ths of a sample here, chroma's parts in 4096ths.
struct SpaceChange {
  int from_black = 0;
  int to_black = 0;
  std::int16_t gain = 0;               ///< half of luma's, >> 15
  std::array<std::int16_t, 2> luma{};  ///< what (u - 128, v - 128) add to luma, >> 6
  std::array<std::int16_t, 2> u{};     ///< what they become, >> 12
  std::array<std::int16_t, 2> v{};
};
/// The product of the ITU's conversion to RGB and another back, with doubles until the end.
SpaceChange space_change(effects::ColourSpace from, effects::ColourSpace to);

namespace scalar {
/// In place. Colours that are outside of what `to` holds are clamped.
void change_space(const SpaceChange& change, const effects::Frame& frame);
}  // namespace scalar

namespace simd {
void change_space(const SpaceChange& change, const effects::Frame& frame);
}  // namespace simd

}  // namespace greenroom::recording
