#pragma once

#include <array>
#include <cstdint>

namespace greenroom::board {

/// Pixels of a side of a tile.
inline constexpr int tile_side = 64;
inline constexpr int tile_pixels = tile_side * tile_side;

/// A square of a page: red, green, blue and alpha of each pixel, the colours multiplied by alpha;
/// row by row from the top.
struct alignas(16) Tile {
  std::array<std::uint8_t, tile_pixels * 4> bytes{};
  bool operator==(const Tile&) const = default;
};

/// How much of each pixel of a tile is covered, 0 to 255.
struct alignas(16) Mask {
  std::array<std::uint8_t, tile_pixels> bytes{};
  bool operator==(const Mask&) const = default;
};

}  // namespace greenroom::board
