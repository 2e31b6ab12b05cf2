#pragma once

#include <vector>

#include "shared/effects/frame.hpp"

// Pictures of a person of which it is known where the person is.
namespace greenroom::effects::testing {

struct Footage {
  Picture picture;
  std::vector<double> alpha;  ///< of each pixel, 0 to 1; 1 is person
};

/// 0 to 255 each, not rounded.
struct Light {
  double red = 0;
  double green = 0;
  double blue = 0;
};

/// The same in each run: noise depends on `seed` only.
struct Shot {
  int width = 480;
  int height = 270;
  ColourSpace space = {};
  double noise = 3;     ///< standard deviation of each channel of each pixel
  double exposure = 1;  ///< of all of the picture
  unsigned seed = 1;
};

/// Head, hair in strands of partial alpha, shoulders that touch the bottom; before an uneven green,
/// of which some shines onto the person's edge.
Footage before_green(const Shot& shot);
/// The same person before a furnished room.
Footage before_room(const Shot& shot);
/// The room alone.
Picture empty_room(const Shot& shot);

/// Of a mask against the truth, 0 to 1.
double mean_error(const ConstPlane& mask, const std::vector<double>& alpha);

}  // namespace greenroom::effects::testing
