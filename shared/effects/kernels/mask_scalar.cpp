#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/mask.hpp"

namespace greenroom::effects::scalar {

void upsample_mask(ConstPlane half, Plane full) {
  for (int y = 0; y < full.height; ++y) {
    const std::uint8_t* own = half.row(y / 2);
    const std::uint8_t* near =
        half.row(std::clamp(y % 2 == 0 ? y / 2 - 1 : y / 2 + 1, 0, half.height - 1));
    const auto column = [&](int x) { return 3 * own[x] + near[x]; };
    for (int x = 0; x < full.width; ++x) {
      const int beside = std::clamp(x % 2 == 0 ? x / 2 - 1 : x / 2 + 1, 0, half.width - 1);
      full.row(y)[x] = static_cast<std::uint8_t>(upsampled(column(x / 2), column(beside)));
    }
  }
}

void halve_mask(ConstPlane full, Plane half) {
  for (int y = 0; y < half.height; ++y) {
    const std::uint8_t* upper = full.row(2 * y);
    const std::uint8_t* lower = full.row(std::min(2 * y + 1, full.height - 1));
    for (int x = 0; x < half.width; ++x) {
      const int right = std::min(2 * x + 1, full.width - 1);
      half.row(y)[x] = static_cast<std::uint8_t>(mean_of_four(
          upper[std::ptrdiff_t{2} * x], upper[right], lower[std::ptrdiff_t{2} * x], lower[right]));
    }
  }
}

}  // namespace greenroom::effects::scalar
