#pragma once

#include <array>

#include "shared/effects/filter.hpp"
#include "shared/effects/frame.hpp"

// The arithmetic of colours before any rounding, in doubles.
namespace greenroom::effects {

/// What can come of a channel.
struct Bounds {
  double low = 0;
  double high = 1;
};
using Box = std::array<Bounds, 3>;

/// out = rows * in + offset. RGB is 0 to 1 each; YUV is luma 0 to 1 and Cb, Cr -0.5 to 0.5.
struct ColourMatrix {
  std::array<std::array<double, 3>, 3> rows{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
  std::array<double, 3> offset{};

  /// The least and the most of each output for inputs in `box`.
  [[nodiscard]] Box bounds(const Box& box) const;
  /// Every channel by itself and all in the same way.
  [[nodiscard]] bool diagonal() const;
};

/// `second` after `first`.
ColourMatrix operator*(const ColourMatrix& second, const ColourMatrix& first);

/// What a colour filter does to RGB before it clamps: the matrices of the W3C's Filter Effects.
/// The identity for blur, drop-shadow and opacity, which are not about colours.
ColourMatrix colour_matrix(const Filter& filter);

ColourMatrix yuv_from_rgb(Matrix matrix);
ColourMatrix rgb_from_yuv(Matrix matrix);

}  // namespace greenroom::effects
