#pragma once

#include <optional>
#include <vector>

#include "shared/board/scene.hpp"

// Which thing somebody means. What an eraser took away of a thing still belongs to it; the eraser's
// own strokes are nothing to be picked.
namespace greenroom::board {

/// The highest visible thing within `reach` units of a spot: of strokes and shapes their line, of
/// words and pictures all of their box.
std::optional<OpId> thing_at(const Scene& scene, const OpId& page, const Spot& spot,
                             std::int32_t reach);

/// The visible things that lie within a box with all of theirs, lowest first.
std::vector<OpId> things_in(const Scene& scene, const OpId& page, const Box& box);

/// What holds all of these, as far as they are visible.
Box box_of(const Scene& scene, const std::vector<OpId>& things);

}  // namespace greenroom::board
