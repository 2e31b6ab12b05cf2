#pragma once

#include <cstdint>

#include "shared/board/op.hpp"
#include "shared/board/tile.hpp"

// How a pen gets onto a tile: first the mask of all that the stroke covers, then one coat of
// colour, so that a stroke which crosses itself is nowhere thicker.
namespace greenroom::board {

/// A piece of a stroke: all that a disc covers which goes from a to b while its radius goes from
/// one to the other. Pixels, from the tile's top left corner; pixel (0, 0) has its middle at (0.5,
/// 0.5).
struct Sweep {
  float ax = 0;
  float ay = 0;
  float a_radius = 0;
  float bx = 0;
  float by = 0;
  float b_radius = 0;
};

namespace scalar {

/// Where the mask has more, it stays. The edge is soft over one pixel: radius + 1/2 - distance from
/// the line, 0 to 1; of what is narrower than a pixel as much less as it is narrower.
void cover(const Sweep& sweep, Mask& mask);

/// A coat of `colour` over what is there, as much as the mask says; `strength` 255 is all of that.
void lay_ink(const Mask& mask, const Colour& colour, int strength, Tile& tile);

/// Takes away as much as the mask says.
void take_ink(const Mask& mask, Tile& tile);

/// A picture, as a tile is, over what is there.
void lay_picture(const Tile& picture, Tile& tile);

}  // namespace scalar

namespace simd {

void cover(const Sweep& sweep, Mask& mask);
void lay_ink(const Mask& mask, const Colour& colour, int strength, Tile& tile);
void take_ink(const Mask& mask, Tile& tile);
void lay_picture(const Tile& picture, Tile& tile);

}  // namespace simd

}  // namespace greenroom::board
