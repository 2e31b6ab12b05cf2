#pragma once

#include "shared/effects/frame.hpp"

// The simple key, the sources' rule: a pixel nearer to the key than the tolerance, by its displayed
// (so clamped) RGB, is background, any other is person. RGB is not scaled to 0 to 255 here but left
// as steep as luma is, so that a pixel's R, G and B are its luma sample and what its chroma adds.
namespace greenroom::effects {

/// 128 times what a step of chroma adds to a channel.
struct ChannelSlopes {
  int red_v = 0;
  int green_u = 0;
  int green_v = 0;
  int blue_u = 0;
};

struct SimpleRule {
  ChannelSlopes slopes;
  int black = 0;  ///< luma's
  int white = 0;
  /// The key, between black and white.
  int red = 0;
  int green = 0;
  int blue = 0;
  /// A pixel is background while the squares of its three differences, each shifted right by
  /// `shift` (0 or 1), sum up to less than `limit` (at most 65535).
  int limit = 0;
  int shift = 0;
};

namespace scalar {

/// The mask has the luma's size; 255 is person, 0 is background.
void simple_mask(ConstFrame frame, const SimpleRule& rule, Plane mask);

/// The person over another picture of the same size and colour space, in one walk: as simple_mask()
/// and composite_over() would. `out` overlaps neither.
void simple_composite(ConstFrame frame, ConstFrame background, const SimpleRule& rule, Frame out);

}  // namespace scalar

namespace simd {

void simple_mask(ConstFrame frame, const SimpleRule& rule, Plane mask);
void simple_composite(ConstFrame frame, ConstFrame background, const SimpleRule& rule, Frame out);

}  // namespace simd

}  // namespace greenroom::effects
