#include "shared/effects/shrink.hpp"

#include <algorithm>

namespace greenroom::effects {

namespace {

void shrink_plane(const ConstPlane& from, int factor, const Plane& into) {
  const int samples = factor * factor;
  for (int y = 0; y < into.height; ++y) {
    for (int x = 0; x < into.width; ++x) {
      // An odd picture's last chroma stands alone: what is not there repeats what is.
      int sum = samples / 2;
      for (int j = 0; j < factor; ++j) {
        const auto* row = from.row(std::min(y * factor + j, from.height - 1));
        for (int i = 0; i < factor; ++i) sum += row[std::min(x * factor + i, from.width - 1)];
      }
      into.row(y)[x] = static_cast<std::uint8_t>(sum / samples);
    }
  }
}

}  // namespace

int shrink(const ConstFrame& frame, int width, Picture& into) {
  const int factor = std::max(1, (frame.width() + width - 1) / width);
  into.resize(std::max(1, frame.width() / factor), std::max(1, frame.height() / factor),
              frame.space);
  shrink_plane(frame.y, factor, into.frame().y);
  shrink_plane(frame.u, factor, into.frame().u);
  shrink_plane(frame.v, factor, into.frame().v);
  return factor;
}

}  // namespace greenroom::effects
