#pragma once

#include "shared/effects/frame.hpp"

namespace greenroom::effects {

namespace scalar {

/// The chroma of NV12: `pairs` has rows of u, v, u, v, so it is twice as wide as `u` and `v`.
void split_chroma(ConstPlane pairs, Plane u, Plane v);

}  // namespace scalar

namespace simd {

void split_chroma(ConstPlane pairs, Plane u, Plane v);

}  // namespace simd

}  // namespace greenroom::effects
