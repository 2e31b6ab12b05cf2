#include "shared/recording/kernels/change_space.hpp"
#include "shared/recording/kernels/change_space_sample.hpp"

namespace greenroom::recording::scalar {

void change_space(const SpaceChange& change, const effects::Frame& frame) {
  for (int y = 0; y < frame.u.height; ++y) {
    for (int x = 0; x < frame.u.width; ++x) change_block(change, frame, x, y);
  }
}

}  // namespace greenroom::recording::scalar
