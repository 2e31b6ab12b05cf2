#include "shared/board/outline.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <initializer_list>
#include <numbers>
#include <utility>

namespace greenroom::board {
namespace {

/// Where a pen was, in pixels of a tile.
struct Dab {
  float x = 0;
  float y = 0;
  float radius = 0;
};

Dab between(const Dab& a, const Dab& b) {
  return {(a.x + b.x) / 2, (a.y + b.y) / 2, (a.radius + b.radius) / 2};
}

float distance(const Dab& a, const Dab& b) {
  const float dx = b.x - a.x;
  const float dy = b.y - a.y;
  return std::sqrt(dx * dx + dy * dy);
}

enum class Kept { on_tile, all };

/// Keeps the pieces that may touch the tile, or all of them.
class Pieces {
 public:
  explicit Pieces(Kept kept) : kept_(kept) {}

  void add(const Dab& a, const Dab& b) {
    if (!near({a, b})) return;
    sweeps_.push_back({a.x, a.y, a.radius, b.x, b.y, b.radius});
  }

  void add_curve(const Dab& a, const Dab& control, const Dab& b) {
    if (!near({a, control, b})) return;
    constexpr float step = 4;  // pixels
    constexpr int most = 32;
    const float length = distance(a, control) + distance(control, b);
    const int count = std::clamp(static_cast<int>(std::ceil(length / step)), 1, most);
    Dab last = a;
    for (int i = 1; i <= count; ++i) {
      const float t = static_cast<float>(i) / static_cast<float>(count);
      const auto at = [t](float from, float by, float to) {
        return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * by + t * t * to;
      };
      const Dab next{at(a.x, control.x, b.x), at(a.y, control.y, b.y),
                     at(a.radius, control.radius, b.radius)};
      add(last, next);
      last = next;
    }
  }

  std::vector<Sweep> take() { return std::move(sweeps_); }

 private:
  [[nodiscard]] bool near(std::initializer_list<Dab> dabs) const {
    if (kept_ == Kept::all) return true;
    float left = tile_side;
    float right = 0;
    float top = tile_side;
    float bottom = 0;
    for (const auto& dab : dabs) {
      const float reach = dab.radius + 1;
      left = std::min(left, dab.x - reach);
      right = std::max(right, dab.x + reach);
      top = std::min(top, dab.y - reach);
      bottom = std::max(bottom, dab.y + reach);
    }
    return left < tile_side && right > 0 && top < tile_side && bottom > 0;
  }

  Kept kept_;
  std::vector<Sweep> sweeps_;
};

/// From units of a page to pixels of a tile.
class ToTile {
 public:
  ToTile(const TilePlace& tile, const Transform& transform, const Pen& pen)
      : transform_(transform),
        radius_(static_cast<float>(scaled(pen.width, transform) / 2 / limits::units)),
        left_(static_cast<float>(tile.column * tile_side)),
        top_(static_cast<float>(tile.row * tile_side)) {}

  [[nodiscard]] Dab operator()(const Point& point) const {
    constexpr float unit = 1.0F / limits::units;
    const auto at = moved(point.at, transform_);
    return {static_cast<float>(at.x) * unit - left_, static_cast<float>(at.y) * unit - top_,
            radius_ * static_cast<float>(point.pressure) / 255};
  }
  [[nodiscard]] Dab operator()(const Spot& spot) const { return (*this)(Point{spot, 255}); }
  [[nodiscard]] float radius() const { return radius_; }

 private:
  Transform transform_;
  float radius_;
  float left_;
  float top_;
};

void add_arrow_head(const Dab& from, const Dab& tip, Pieces& pieces) {
  const float length = distance(from, tip);
  if (length == 0) return;
  const auto head =
      static_cast<float>(arrow_head(2.0 * tip.radius * limits::units)) / limits::units;
  const float back = std::min(head, length) * 0.87F;
  const float aside = std::min(head, length) * 0.5F;
  const float ux = (tip.x - from.x) / length;
  const float uy = (tip.y - from.y) / length;
  for (const float side : {-aside, aside}) {
    pieces.add({tip.x - back * ux - side * uy, tip.y - back * uy + side * ux, tip.radius}, tip);
  }
}

void add_ellipse(const Dab& from, const Dab& to, Pieces& pieces) {
  const Dab middle = between(from, to);
  const float across = std::abs(to.x - from.x) / 2;
  const float down = std::abs(to.y - from.y) / 2;
  constexpr float step = 3;  // pixels
  const int count = std::clamp(
      static_cast<int>(2 * std::numbers::pi_v<float> * std::max(across, down) / step), 16, 1024);
  Dab last{middle.x + across, middle.y, middle.radius};
  for (int i = 1; i <= count; ++i) {
    const float angle =
        2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(count);
    const Dab next{middle.x + across * std::cos(angle), middle.y + down * std::sin(angle),
                   middle.radius};
    pieces.add(last, next);
    last = next;
  }
}

std::vector<Sweep> pieces_of(const Stroke& stroke, const ToTile& to_tile, Kept kept) {
  Pieces pieces(kept);
  Dab last = to_tile(stroke.points.front());
  Dab middle = last;
  for (std::size_t i = 1; i < stroke.points.size(); ++i) {
    const Dab next = to_tile(stroke.points[i]);
    const Dab next_middle = between(last, next);
    pieces.add_curve(middle, last, next_middle);
    last = next;
    middle = next_middle;
  }
  pieces.add(middle, last);
  return pieces.take();
}

std::vector<Sweep> pieces_of(const Shape& shape, const ToTile& to_tile, Kept kept) {
  Pieces pieces(kept);
  const Dab from = to_tile(shape.from);
  const Dab to = to_tile(shape.to);
  switch (shape.figure) {
    case Figure::line:
      pieces.add(from, to);
      break;
    case Figure::arrow:
      pieces.add(from, to);
      add_arrow_head(from, to, pieces);
      break;
    case Figure::rectangle: {
      const Dab right{to.x, from.y, from.radius};
      const Dab left{from.x, to.y, from.radius};
      pieces.add(from, right);
      pieces.add(right, to);
      pieces.add(to, left);
      pieces.add(left, from);
      break;
    }
    case Figure::ellipse:
      add_ellipse(from, to, pieces);
      break;
  }
  return pieces.take();
}

}  // namespace

Box box_of(const TilePlace& tile) {
  constexpr int side = tile_side * limits::units;
  return {tile.column * side, tile.row * side, (tile.column + 1) * side, (tile.row + 1) * side};
}

std::vector<Sweep> sweeps_on(const TilePlace& tile, const Stroke& stroke,
                             const Transform& transform) {
  return pieces_of(stroke, {tile, transform, stroke.pen}, Kept::on_tile);
}

std::vector<Sweep> sweeps_on(const TilePlace& tile, const Shape& shape,
                             const Transform& transform) {
  return pieces_of(shape, {tile, transform, shape.pen}, Kept::on_tile);
}

std::vector<Sweep> sweeps_of(const Stroke& stroke, const Transform& transform) {
  return pieces_of(stroke, {{}, transform, stroke.pen}, Kept::all);
}

std::vector<Sweep> sweeps_of(const Shape& shape, const Transform& transform) {
  return pieces_of(shape, {{}, transform, shape.pen}, Kept::all);
}

}  // namespace greenroom::board
