#pragma once

#include "shared/board/bytes.hpp"
#include "shared/board/tile.hpp"

// A tile that nobody looks at now takes less room: most of a board is empty.
namespace greenroom::board {

/// Runs of four pixels that are nothing, and of four pixels as they are, in turn.
Bytes packed(const Tile& tile);
/// What packed() gave.
Tile unpacked(const Bytes& packed);

}  // namespace greenroom::board
