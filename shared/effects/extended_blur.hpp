#pragma once

#include "shared/effects/blur.hpp"
#include "shared/effects/frame.hpp"

namespace greenroom::effects {

/// Gaussian blur of one component that goes on beyond its edges as it is at them: for what does not
/// end where the picture does. Keeps its memory from picture to picture.
class ExtendedBlur {
 public:
  /// `sigma` in samples of the plane, at least 0. The planes are of one size; they may be the same.
  void apply(double sigma, const ConstPlane& from, const Plane& to);

 private:
  Blur blur_;
  OwnedPlane wide_;
};

}  // namespace greenroom::effects
