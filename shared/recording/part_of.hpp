#pragma once

#include "shared/effects/frame.hpp"
#include "shared/recording/layout.hpp"

namespace greenroom::recording {

template <class Sample>
effects::BasicPlane<Sample> part_of(const effects::BasicPlane<Sample>& plane, const Rect& rect) {
  return {plane.row(rect.y) + rect.x, plane.stride, rect.width, rect.height};
}

/// A rectangle of a picture, as a picture.
template <class Sample>
effects::BasicFrame<Sample> part_of(const effects::BasicFrame<Sample>& frame, const Rect& rect) {
  const Rect chroma{rect.x / 2, rect.y / 2, rect.width / 2, rect.height / 2};
  return {part_of(frame.y, rect), part_of(frame.u, chroma), part_of(frame.v, chroma), frame.space};
}

}  // namespace greenroom::recording
