#pragma once

#include <cstdint>

#include "shared/board/op.hpp"

// Where things lie. Whole numbers all through, so that everybody finds the same.
namespace greenroom::board {

/// Units; what lies on the right and bottom edge is outside. Empty where right <= left.
struct Box {
  std::int32_t left = 0;
  std::int32_t top = 0;
  std::int32_t right = 0;
  std::int32_t bottom = 0;
  bool operator==(const Box&) const = default;

  [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
};

inline constexpr Box whole_page{0, 0, limits::page_width* limits::units,
                                limits::page_height* limits::units};

/// The smallest that holds both; an empty one holds nothing.
Box united(const Box& a, const Box& b);
bool overlap(const Box& a, const Box& b);

/// First `first`, then `second`. What would leave the bounds of limits.hpp stays at them.
Transform then(const Transform& first, const Transform& second);
Spot moved(const Spot& spot, const Transform& transform);
/// The width of a pen after it: by the geometric mean of both scales.
double scaled(double width, const Transform& transform);

/// All that a stroke of a pen through these points covers, with the soft edge.
Box box_of(const Points& points, const Pen& pen, const Transform& transform);
Box box_of(const Shape& shape, const Transform& transform);
/// Of two corners, whichever they are.
Box box_of(const Spot& from, const Spot& to, const Transform& transform);

/// How far the head of an arrow goes back from its tip, and to each side, for a width of the line;
/// the same unit as the width.
double arrow_head(double width);

}  // namespace greenroom::board
