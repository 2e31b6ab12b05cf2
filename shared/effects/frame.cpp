#include "shared/effects/frame.hpp"

namespace greenroom::effects {

void OwnedPlane::resize(int width, int height) {
  constexpr std::ptrdiff_t vector = 16;
  width_ = width;
  height_ = height;
  stride_ = (width + vector - 1) / vector * vector;
  samples_.resize(static_cast<std::size_t>(stride_) * static_cast<std::size_t>(height));
}

void Picture::resize(int width, int height, ColourSpace space) {
  y_.resize(width, height);
  u_.resize(chroma_size(width), chroma_size(height));
  v_.resize(chroma_size(width), chroma_size(height));
  space_ = space;
}

}  // namespace greenroom::effects
