#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/blend_vectors.hpp"
#include "shared/effects/kernels/mask.hpp"
#include "shared/effects/kernels/mask_vectors.hpp"

namespace greenroom::effects::simd {

void upsample_mask(ConstPlane half, Plane full) {
  constexpr int lanes = 8;
  for (int y = 0; y < full.height; ++y) {
    const std::uint8_t* own = half.row(y / 2);
    const std::uint8_t* near =
        half.row(std::clamp(y % 2 == 0 ? y / 2 - 1 : y / 2 + 1, 0, half.height - 1));
    std::uint8_t* to = full.row(y);
    const auto column = [&](int x) { return 3 * own[x] + near[x]; };
    const auto pixel = [&](int x) {
      const int beside = std::clamp(x % 2 == 0 ? x / 2 - 1 : x / 2 + 1, 0, half.width - 1);
      return static_cast<std::uint8_t>(effects::upsampled(column(x / 2), column(beside)));
    };
    int x = 0;
    for (; x < std::min(2, full.width); ++x) to[x] = pixel(x);
    for (; x / 2 + lanes < half.width; x += 2 * lanes) {
      wasm_v128_store(to + x, upsampled(own + x / 2, near + x / 2).pixels());
    }
    for (; x < full.width; ++x) to[x] = pixel(x);
  }
}

void halve_mask(ConstPlane full, Plane half) {
  constexpr int lanes = 8;
  for (int y = 0; y < half.height; ++y) {
    const std::uint8_t* upper = full.row(2 * y);
    const std::uint8_t* lower = full.row(std::min(2 * y + 1, full.height - 1));
    std::uint8_t* to = half.row(y);
    int x = 0;
    for (; 2 * (x + lanes) <= full.width; x += lanes) {
      const v128_t mean = mean_of_four(wasm_v128_load(upper + std::ptrdiff_t{2} * x),
                                       wasm_v128_load(lower + std::ptrdiff_t{2} * x));
      wasm_v128_store64_lane(to + x, wasm_u8x16_narrow_i16x8(mean, mean), 0);
    }
    for (; x < half.width; ++x) {
      const int right = std::min(2 * x + 1, full.width - 1);
      to[x] = static_cast<std::uint8_t>(effects::mean_of_four(
          upper[std::ptrdiff_t{2} * x], upper[right], lower[std::ptrdiff_t{2} * x], lower[right]));
    }
  }
}

}  // namespace greenroom::effects::simd
