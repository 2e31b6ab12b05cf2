#include <algorithm>

#include "shared/effects/kernels/median.hpp"
#include "shared/effects/kernels/simd.hpp"

namespace greenroom::effects::simd {
namespace {

constexpr int vector = 16;

v128_t median_at(const std::uint8_t* a, const std::uint8_t* b, const std::uint8_t* c) {
  const auto least = [](v128_t first, v128_t second) { return wasm_u8x16_min(first, second); };
  const auto most = [](v128_t first, v128_t second) { return wasm_u8x16_max(first, second); };
  return median_of_nine<v128_t>({wasm_v128_load(a - 1), wasm_v128_load(a), wasm_v128_load(a + 1),
                                 wasm_v128_load(b - 1), wasm_v128_load(b), wasm_v128_load(b + 1),
                                 wasm_v128_load(c - 1), wasm_v128_load(c), wasm_v128_load(c + 1)},
                                least, most);
}

}  // namespace

void median(ConstPlane from, Plane to) {
  if (from.width < vector + 2) return scalar::median(from, to);
  const int last = from.width - 1;
  for (int y = 0; y < to.height; ++y) {
    const std::uint8_t* a = from.row(std::max(y - 1, 0));
    const std::uint8_t* b = from.row(y);
    const std::uint8_t* c = from.row(std::min(y + 1, from.height - 1));
    for (int i = 1; i < last; i += vector) {
      const int x = std::min(i, last - vector);
      wasm_v128_store(to.row(y) + x, median_at(a + x, b + x, c + x));
    }
    to.row(y)[0] = median_of_nine(a, b, c, 0, 0, 1);
    to.row(y)[last] = median_of_nine(a, b, c, last - 1, last, last);
  }
}

}  // namespace greenroom::effects::simd
