#include <cstddef>

#include "shared/effects/kernels/convert_nv12.hpp"
#include "shared/effects/kernels/simd.hpp"

namespace greenroom::effects::simd {

void split_chroma(ConstPlane pairs, Plane u, Plane v) {
  constexpr int lanes = 16;
  for (int y = 0; y < u.height; ++y) {
    const std::uint8_t* from = pairs.row(y);
    std::uint8_t* us = u.row(y);
    std::uint8_t* vs = v.row(y);
    int x = 0;
    for (; x + lanes <= u.width; x += lanes) {
      const v128_t first = wasm_v128_load(from + std::ptrdiff_t{2} * x);
      const v128_t second = wasm_v128_load(from + std::ptrdiff_t{2} * x + lanes);
      wasm_v128_store(us + x, wasm_i8x16_shuffle(first, second, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18,
                                                 20, 22, 24, 26, 28, 30));
      wasm_v128_store(vs + x, wasm_i8x16_shuffle(first, second, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19,
                                                 21, 23, 25, 27, 29, 31));
    }
    for (; x < u.width; ++x) {
      us[x] = from[std::ptrdiff_t{2} * x];
      vs[x] = from[2 * x + 1];
    }
  }
}

}  // namespace greenroom::effects::simd
