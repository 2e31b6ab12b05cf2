#include "shared/effects/kernels/shadow.hpp"
#include "shared/effects/kernels/shadow_sample.hpp"

namespace greenroom::effects::scalar {
namespace {

template <class Sample>
void fill(const Plane& out, const Sample& sample) {
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) out.row(y)[x] = sample(x, y);
  }
}

}  // namespace

void scale_alpha(const ConstPlane& alpha, int factor, const Plane& out) {
  fill(out,
       [&](int x, int y) { return static_cast<std::uint8_t>(over_255(alpha.row(y)[x] * factor)); });
}

void cast_shadow(const ConstPlane& over_black, const ConstPlane& alpha, const ConstPlane& shadow,
                 int colour, int black, const Plane& out) {
  fill(out, [&](int x, int y) {
    return with_shadow(over_black.row(y)[x], alpha.row(y)[x], shadow.row(y)[x], colour, black);
  });
}

void join_alpha(const ConstPlane& alpha, const ConstPlane& shadow, const Plane& out) {
  fill(out, [&](int x, int y) { return joined_alpha(alpha.row(y)[x], shadow.row(y)[x]); });
}

}  // namespace greenroom::effects::scalar
