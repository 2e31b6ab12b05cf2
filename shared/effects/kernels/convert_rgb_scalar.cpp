#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/convert_rgb.hpp"
#include "shared/effects/kernels/convert_rgb_sample.hpp"

namespace greenroom::effects::scalar {

void convert_rgb(ConstPixels from, const FromRgb& weights, Frame to) {
  for (int y = 0; y < to.height(); ++y) {
    for (int x = 0; x < to.width(); ++x)
      to.y.row(y)[x] = luma_of(from.row(y) + std::ptrdiff_t{4} * x, weights);
  }
  for (int y = 0; y < to.u.height; ++y) {
    const std::uint8_t* upper = from.row(2 * y);
    const std::uint8_t* lower = from.row(std::min(2 * y + 1, from.height - 1));
    for (int x = 0; x < to.u.width; ++x) {
      const int right = std::min(2 * x + 1, from.width - 1);
      to.u.row(y)[x] = chroma_of(upper, lower, 2 * x, right, weights.u);
      to.v.row(y)[x] = chroma_of(upper, lower, 2 * x, right, weights.v);
    }
  }
}

void convert_to_rgb(ConstFrame from, ConstPlane alpha, int opacity, const ToRgb& weights,
                    Pixels to) {
  for (int y = 0; y < to.height; ++y) {
    for (int x = 0; x < to.width; ++x) {
      const int part = alpha.empty() ? opacity : over_255(alpha.row(y)[x] * opacity);
      pixel_of(from.y.row(y)[x], from.u.row(y / 2)[x / 2], from.v.row(y / 2)[x / 2], part, weights,
               to.order, to.row(y) + std::ptrdiff_t{4} * x);
    }
  }
}

}  // namespace greenroom::effects::scalar
