#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/plate_key.hpp"
#include "shared/effects/kernels/plate_sample.hpp"

namespace greenroom::effects::scalar {

void plate_mask(ConstFrame frame, const PlateModel& model, const PlateRule& rule, Plane mask) {
  std::size_t at = 0;
  for (int y = 0; y < mask.height; ++y) {
    const std::uint8_t* upper = frame.y.row(2 * y);
    const std::uint8_t* lower = frame.y.row(std::min(2 * y + 1, frame.height() - 1));
    for (int x = 0; x < mask.width; ++x) {
      const int right = std::min(2 * x + 1, frame.width() - 1);
      const int four =
          upper[std::ptrdiff_t{2} * x] + upper[right] + lower[std::ptrdiff_t{2} * x] + lower[right];
      mask.row(y)[x] = plate_mask_of(four, frame.u.row(y)[x], frame.v.row(y)[x], model, at++, rule);
    }
  }
}

}  // namespace greenroom::effects::scalar
