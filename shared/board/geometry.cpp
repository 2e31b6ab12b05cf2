#include "shared/board/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace greenroom::board {
namespace {

constexpr std::int64_t one = limits::scale_one;

/// a * b of which one is fixed point, to the nearest.
std::int64_t times(std::int64_t a, std::int64_t b) {
  const std::int64_t product = a * b;
  return (product + (product < 0 ? -one / 2 : one / 2)) / one;
}

std::int32_t scale_within(std::int64_t scale) {
  return static_cast<std::int32_t>(
      std::clamp<std::int64_t>(scale, limits::least_scale, limits::greatest_scale));
}

std::int32_t place_within(std::int64_t place) {
  return static_cast<std::int32_t>(
      std::clamp<std::int64_t>(place, -limits::furthest, limits::furthest));
}

Box grown(const Box& box, double by) {
  const auto margin = static_cast<std::int32_t>(std::ceil(by));
  return {box.left - margin, box.top - margin, box.right + margin, box.bottom + margin};
}

/// Half a line, and a pixel for its soft edge.
double reach_of(const Pen& pen, const Transform& transform) {
  return scaled(pen.width, transform) / 2 + limits::units;
}

}  // namespace

Box united(const Box& a, const Box& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

bool overlap(const Box& a, const Box& b) {
  return !a.empty() && !b.empty() && a.left < b.right && b.left < a.right && a.top < b.bottom &&
         b.top < a.bottom;
}

Transform then(const Transform& first, const Transform& second) {
  return {scale_within(times(first.scale_x, second.scale_x)),
          scale_within(times(first.scale_y, second.scale_y)),
          place_within(times(first.move_x, second.scale_x) + second.move_x),
          place_within(times(first.move_y, second.scale_y) + second.move_y)};
}

Spot moved(const Spot& spot, const Transform& transform) {
  return {place_within(times(spot.x, transform.scale_x) + transform.move_x),
          place_within(times(spot.y, transform.scale_y) + transform.move_y)};
}

double scaled(double width, const Transform& transform) {
  const double both = static_cast<double>(transform.scale_x) * transform.scale_y;
  return width * std::sqrt(both) / limits::scale_one;
}

Box box_of(const Points& points, const Pen& pen, const Transform& transform) {
  Box box;
  for (const auto& point : points) {
    const auto [x, y] = moved(point.at, transform);
    box = united(box, {x, y, x + 1, y + 1});
  }
  return box.empty() ? box : grown(box, reach_of(pen, transform));
}

Box box_of(const Shape& shape, const Transform& transform) {
  double reach = reach_of(shape.pen, transform);
  if (shape.figure == Figure::arrow) reach += arrow_head(scaled(shape.pen.width, transform));
  return grown(box_of(shape.from, shape.to, transform), reach);
}

Box box_of(const Spot& from, const Spot& to, const Transform& transform) {
  const auto a = moved(from, transform);
  const auto b = moved(to, transform);
  const auto [left, right] = std::minmax(a.x, b.x);
  const auto [top, bottom] = std::minmax(a.y, b.y);
  return {left, top, right + 1, bottom + 1};
}

double arrow_head(double width) { return 3 * width + 4 * limits::units; }

}  // namespace greenroom::board
