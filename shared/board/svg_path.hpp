#pragma once

#include <string>
#include <utility>
#include <vector>

#include "shared/board/kernels/ink.hpp"
#include "shared/board/op.hpp"

// The data of SVG paths, in whole numbers and as short as they can be.
namespace greenroom::board {

/// So many units of a drawing to a pixel: the middle of two spots is one of them too.
inline constexpr int svg_grid = 2 * limits::units;

/// Appends to a path. Places are in units of the drawing.
class SvgPath {
 public:
  struct Place {
    int x = 0;
    int y = 0;
    bool operator==(const Place&) const = default;
  };

  void move(Place to);
  void line(Place to);
  /// A quadratic curve.
  void curve(Place control, Place to);
  /// One more, whose control is that of the one before mirrored at its end.
  void smooth(Place to);
  /// Clockwise, round the middle of here and there.
  void half_turn(int radius, Place to);
  void close();

  [[nodiscard]] Place at() const { return at_; }
  std::string take() { return std::move(data_); }

 private:
  void command(char letter);
  void number(int value);
  void step(Place to);

  std::string data_;
  char last_ = 0;
  Place at_;
};

/// The line in the middle of a stroke of one width, through these points after their transform: the
/// curves of outline.hpp.
std::string middle_of(const Points& points, const Transform& transform);
/// The lines in the middle of pieces of one width.
std::string middle_of(const std::vector<Sweep>& sweeps);
/// All that these cover, to be filled by the nonzero rule.
std::string outline_of(const std::vector<Sweep>& sweeps);

}  // namespace greenroom::board
