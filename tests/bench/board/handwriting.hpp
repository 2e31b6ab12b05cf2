#pragma once

#include <random>

#include "shared/board/op.hpp"

namespace greenroom::board {

/// Strokes as somebody writes them who fills page after page: a few loops each, 60 to 140 pixels
/// wide, one after the other along lines.
class Handwriting {
 public:
  explicit Handwriting(std::uint32_t seed) : random_(seed) {}

  /// `points` of them, as a pen gives them that is asked 120 times a second.
  Stroke stroke(std::size_t points);

 private:
  std::mt19937 random_;
  double x_ = 60;
  double y_ = 80;
};

}  // namespace greenroom::board
