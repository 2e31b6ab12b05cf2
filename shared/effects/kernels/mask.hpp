#pragma once

#include "shared/effects/frame.hpp"

// Masks between the resolutions of chroma and luma.
namespace greenroom::effects {

/// The mask at one pixel from that of its own sample of chroma and of the nearest one beside it,
/// both of them already three parts own row and one part the nearest row.
constexpr int upsampled(int own, int beside) { return (3 * own + beside + 8) >> 4; }

namespace scalar {

/// Bilinear: `full` has the luma's size and `half` chroma_size() of it; beyond the edge is as at
/// the edge.
void upsample_mask(ConstPlane half, Plane full);
/// Each the mean of its four; where the picture ends in the middle of four, the last counts twice.
void halve_mask(ConstPlane full, Plane half);

}  // namespace scalar

namespace simd {

void upsample_mask(ConstPlane half, Plane full);
void halve_mask(ConstPlane full, Plane half);

}  // namespace simd

}  // namespace greenroom::effects
