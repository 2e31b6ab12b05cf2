#pragma once

#include <array>

#include "shared/effects/frame.hpp"

namespace greenroom::recording {

/// The four corners of a rectangle in a picture, as they were before something was drawn there:
/// put back, they make it a rounded one.
class RoundedCorners {
 public:
  /// Remembers the corners of `place`. `radius`: even, at most half of the sides.
  void keep(const effects::ConstFrame& place, int radius);
  /// Over what was drawn there since.
  void put_back(const effects::Frame& place) const;

 private:
  int radius_ = 0;
  std::array<effects::Picture, 4> kept_;
  std::array<effects::OwnedPlane, 4> alpha_;  ///< of what was kept
};

}  // namespace greenroom::recording
