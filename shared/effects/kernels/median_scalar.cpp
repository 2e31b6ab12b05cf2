#include <algorithm>

#include "shared/effects/kernels/median.hpp"

namespace greenroom::effects::scalar {

void median(ConstPlane from, Plane to) {
  for (int y = 0; y < to.height; ++y) {
    const std::uint8_t* a = from.row(std::max(y - 1, 0));
    const std::uint8_t* b = from.row(y);
    const std::uint8_t* c = from.row(std::min(y + 1, from.height - 1));
    for (int x = 0; x < to.width; ++x) {
      to.row(y)[x] =
          median_of_nine(a, b, c, std::max(x - 1, 0), x, std::min(x + 1, from.width - 1));
    }
  }
}

}  // namespace greenroom::effects::scalar
