#pragma once

#include <vector>

#include "shared/board/kernels/ink.hpp"
#include "shared/board/scene.hpp"

namespace greenroom::board {

/// A tile of a page, by its place among them: 0, 0 is top left.
struct TilePlace {
  int column = 0;
  int row = 0;
  auto operator<=>(const TilePlace&) const = default;
};

inline constexpr int tile_columns = (limits::page_width + tile_side - 1) / tile_side;
inline constexpr int tile_rows = (limits::page_height + tile_side - 1) / tile_side;

Box box_of(const TilePlace& tile);

/// How much of a marker's colour lies on the page, of 255: 40%.
inline constexpr int marker_strength = 102;

/// The pieces of a stroke or a shape that may touch this tile, in its pixels. A stroke is smooth:
/// quadratic curves from the middle of two points to the middle of the next two, with the point
/// between them as control.
std::vector<Sweep> sweeps_on(const TilePlace& tile, const Stroke& stroke,
                             const Transform& transform);
std::vector<Sweep> sweeps_on(const TilePlace& tile, const Shape& shape, const Transform& transform);
/// All of its pieces, in pixels of the page.
std::vector<Sweep> sweeps_of(const Stroke& stroke, const Transform& transform);
std::vector<Sweep> sweeps_of(const Shape& shape, const Transform& transform);

}  // namespace greenroom::board
