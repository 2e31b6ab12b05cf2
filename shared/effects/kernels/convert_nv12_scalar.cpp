#include <cstddef>

#include "shared/effects/kernels/convert_nv12.hpp"

namespace greenroom::effects::scalar {

void split_chroma(ConstPlane pairs, Plane u, Plane v) {
  for (int y = 0; y < u.height; ++y) {
    for (int x = 0; x < u.width; ++x) {
      u.row(y)[x] = pairs.row(y)[std::ptrdiff_t{2} * x];
      v.row(y)[x] = pairs.row(y)[2 * x + 1];
    }
  }
}

}  // namespace greenroom::effects::scalar
