#include "shared/effects/extended_blur.hpp"

#include <algorithm>
#include <cmath>

namespace greenroom::effects {

void ExtendedBlur::apply(double sigma, const ConstPlane& from, const Plane& to) {
  if (sigma <= 0) {
    for (int y = 0; y < to.height; ++y) std::copy_n(from.row(y), to.width, to.row(y));
    return;
  }
  const int margin = static_cast<int>(std::ceil(3 * sigma));
  wide_.resize(from.width + 2 * margin, from.height + 2 * margin);
  const auto wide = wide_.plane();
  for (int y = 0; y < wide.height; ++y) {
    const auto* row = from.row(std::clamp(y - margin, 0, from.height - 1));
    auto* next = std::fill_n(wide.row(y), margin, row[0]);
    std::fill_n(std::copy_n(row, from.width, next), margin, row[from.width - 1]);
  }
  blur_.apply(sigma, wide, wide, 0);
  for (int y = 0; y < to.height; ++y) {
    std::copy_n(wide.row(y + margin) + margin, to.width, to.row(y));
  }
}

}  // namespace greenroom::effects
