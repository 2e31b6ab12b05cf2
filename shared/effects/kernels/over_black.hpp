#pragma once

#include "shared/effects/frame.hpp"

// Colours of a component that is not opaque: as they are, or over black, which is
// alpha * colour + (1 - alpha) * black. Over black, a blur is as linear as it should be. `black` is
// the component's sample for black (128 for chroma), `alpha` is a plane of the component's own
// size, `out` may be any of the others.
namespace greenroom::effects {

namespace scalar {
void put_over_black(const ConstPlane& colours, const ConstPlane& alpha, int black,
                    const Plane& out);
/// The way back; where alpha is 0 nothing is known, and it is black. Rounded to the nearest.
void take_off_black(const ConstPlane& over_black, const ConstPlane& alpha, int black,
                    const Plane& out);
}  // namespace scalar

namespace simd {
void put_over_black(const ConstPlane& colours, const ConstPlane& alpha, int black,
                    const Plane& out);
void take_off_black(const ConstPlane& over_black, const ConstPlane& alpha, int black,
                    const Plane& out);
}  // namespace simd

}  // namespace greenroom::effects
