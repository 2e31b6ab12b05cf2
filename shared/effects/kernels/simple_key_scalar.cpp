#include "shared/effects/kernels/composite.hpp"
#include "shared/effects/kernels/simple_key.hpp"
#include "shared/effects/kernels/simple_sample.hpp"

namespace greenroom::effects::scalar {

void simple_mask(ConstFrame frame, const SimpleRule& rule, Plane mask) {
  for (int y = 0; y < mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x) {
      mask.row(y)[x] = simple_mask_of(frame.y.row(y)[x], frame.u.row(y / 2)[x / 2],
                                      frame.v.row(y / 2)[x / 2], rule);
    }
  }
}

void simple_composite(ConstFrame frame, ConstFrame background, const SimpleRule& rule, Frame out) {
  OwnedPlane mask(frame.width(), frame.height());
  simple_mask(frame, rule, mask.plane());
  composite_over(frame, mask.plane(), 255, background, out);
}

}  // namespace greenroom::effects::scalar
