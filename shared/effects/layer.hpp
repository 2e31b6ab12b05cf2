#pragma once

#include "shared/effects/frame.hpp"

namespace greenroom::effects {

/// A picture that may let through what is behind it.
struct Layer {
  ConstFrame frame;
  /// Of luma's size, 255 is opaque. Empty: all of it is opaque, or nobody asked for the alpha.
  ConstPlane alpha;
  /// Of all of it beside that, 0 to 1.
  double opacity = 1;
  /// The samples are alpha * colour + (1 - alpha) * black, black being 16 or 0 and 128, 128; else
  /// they are the colours. `opacity` is in neither.
  bool over_black = false;
};

}  // namespace greenroom::effects
