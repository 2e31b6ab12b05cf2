#pragma once

#include "shared/effects/frame.hpp"

// What drop-shadow is made of. Planes of one size unless it is said; `out` may be any of the
// others.
namespace greenroom::effects {

namespace scalar {
/// alpha * factor / 255, to the nearest.
void scale_alpha(const ConstPlane& alpha, int factor, const Plane& out);
/// A component that is over black, with a shadow of this colour's sample under it: what the layer
/// lets through of the shadow is added.
void cast_shadow(const ConstPlane& over_black, const ConstPlane& alpha, const ConstPlane& shadow,
                 int colour, int black, const Plane& out);
/// The alpha of both.
void join_alpha(const ConstPlane& alpha, const ConstPlane& shadow, const Plane& out);
}  // namespace scalar

namespace simd {
void scale_alpha(const ConstPlane& alpha, int factor, const Plane& out);
void cast_shadow(const ConstPlane& over_black, const ConstPlane& alpha, const ConstPlane& shadow,
                 int colour, int black, const Plane& out);
void join_alpha(const ConstPlane& alpha, const ConstPlane& shadow, const Plane& out);
}  // namespace simd

}  // namespace greenroom::effects
