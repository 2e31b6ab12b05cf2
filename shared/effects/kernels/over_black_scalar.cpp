#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/over_black.hpp"
#include "shared/effects/kernels/over_black_sample.hpp"

namespace greenroom::effects::scalar {

void put_over_black(const ConstPlane& colours, const ConstPlane& alpha, int black,
                    const Plane& out) {
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      out.row(y)[x] = blended(colours.row(y)[x], static_cast<std::uint8_t>(black), alpha.row(y)[x]);
    }
  }
}

void take_off_black(const ConstPlane& over_black, const ConstPlane& alpha, int black,
                    const Plane& out) {
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      out.row(y)[x] = sample_off_black(over_black.row(y)[x], alpha.row(y)[x], black);
    }
  }
}

}  // namespace greenroom::effects::scalar
