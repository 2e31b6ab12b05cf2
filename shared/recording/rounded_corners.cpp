#include "shared/recording/rounded_corners.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "shared/effects/kernels/composite.hpp"
#include "shared/recording/part_of.hpp"

namespace greenroom::recording {

using effects::ConstFrame;
using effects::ConstPlane;
using effects::Frame;
using effects::Plane;

namespace {

Rect corner(std::size_t which, int width, int height, int radius) {
  return {which % 2 == 0 ? 0 : width - radius, which < 2 ? 0 : height - radius, radius, radius};
}

/// How much of each pixel is outside of the circle, by its distance.
void draw_outside(std::size_t which, int radius, const Plane& alpha) {
  for (int y = 0; y < radius; ++y) {
    for (int x = 0; x < radius; ++x) {
      const double across = which % 2 == 0 ? radius - x - 0.5 : x + 0.5;
      const double down = which < 2 ? radius - y - 0.5 : y + 0.5;
      const double outside = std::clamp(std::hypot(across, down) - radius + 0.5, 0.0, 1.0);
      alpha.row(y)[x] = static_cast<std::uint8_t>(std::lround(255 * outside));
    }
  }
}

void copy(const ConstPlane& from, const Plane& to) {
  for (int y = 0; y < to.height; ++y) std::copy_n(from.row(y), to.width, to.row(y));
}

}  // namespace

void RoundedCorners::keep(const ConstFrame& place, int radius) {
  radius_ = radius;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    kept_[i].resize(radius, radius, place.space);
    alpha_[i].resize(radius, radius);
    const auto from = part_of(place, corner(i, place.width(), place.height(), radius));
    const auto to = kept_[i].frame();
    copy(from.y, to.y);
    copy(from.u, to.u);
    copy(from.v, to.v);
    draw_outside(i, radius, alpha_[i].plane());
  }
}

void RoundedCorners::put_back(const Frame& place) const {
  constexpr int opaque = 255;
  for (std::size_t i = 0; i < kept_.size() && radius_ > 0; ++i) {
    const auto at = part_of(place, corner(i, place.width(), place.height(), radius_));
    effects::simd::composite_over(kept_[i].frame(), alpha_[i].plane(), opaque, at, at);
  }
}

}  // namespace greenroom::recording
