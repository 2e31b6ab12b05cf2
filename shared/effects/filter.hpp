#pragma once

#include <vector>

#include "shared/effects/colour.hpp"

namespace greenroom::effects {

/// The functions of CSS `filter`, with the W3C's meaning (Filter Effects Module Level 1).
enum class FilterKind {
  blur,
  brightness,
  contrast,
  drop_shadow,
  grayscale,
  hue_rotate,
  invert,
  opacity,
  saturate,
  sepia,
};

/// What drop-shadow has beside its sigma. Distances are pixels of the picture.
struct Shadow {
  double x = 0;
  double y = 0;
  Colour colour;
  double alpha = 1;  ///< of the colour, 0 to 1
  bool operator==(const Shadow&) const = default;
};

struct Filter {
  FilterKind kind = FilterKind::brightness;
  /// blur and drop-shadow: sigma in pixels. hue-rotate: degrees. Else a factor, 1 for 100%.
  double amount = 1;
  Shadow shadow;  ///< of drop-shadow only
  bool operator==(const Filter&) const = default;
};

/// Applied from the first to the last.
using Filters = std::vector<Filter>;

}  // namespace greenroom::effects
