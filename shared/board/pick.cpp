#include "shared/board/pick.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace greenroom::board {
namespace {

/// From a spot to the line between two others, units.
double distance(const Spot& spot, const Spot& a, const Spot& b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length = dx * dx + dy * dy;
  const double along = length > 0 ? ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / length : 0;
  const double t = std::clamp(along, 0.0, 1.0);
  return std::hypot(spot.x - a.x - t * dx, spot.y - a.y - t * dy);
}

/// Whether a spot is that close to the middle of a thing's line.
class Touches {
 public:
  Touches(const Thing& thing, const Spot& spot, std::int32_t reach)
      : thing_(thing), spot_(spot), reach_(reach) {}

  bool operator()(const Stroke& stroke) const {
    if (stroke.pen.tool == Tool::eraser) return false;
    const double most = reach_of(stroke.pen);
    auto last = placed(stroke.points.front().at);
    for (const auto& point : stroke.points) {
      const auto next = placed(point.at);
      if (distance(spot_, last, next) <= most) return true;
      last = next;
    }
    return false;
  }
  bool operator()(const Shape& shape) const {
    if (shape.pen.tool == Tool::eraser) return false;
    const double most = reach_of(shape.pen);
    const auto a = placed(shape.from);
    const auto b = placed(shape.to);
    switch (shape.figure) {
      case Figure::line:
      case Figure::arrow:
        return distance(spot_, a, b) <= most;
      case Figure::rectangle: {
        const Spot right{b.x, a.y};
        const Spot left{a.x, b.y};
        return std::min({distance(spot_, a, right), distance(spot_, right, b),
                         distance(spot_, b, left), distance(spot_, left, a)}) <= most;
      }
      case Figure::ellipse:
        return from_ellipse(a, b) <= most;
    }
    return false;
  }
  bool operator()(const Text& /*text*/) const { return true; }
  bool operator()(const Picture& /*picture*/) const { return true; }

 private:
  [[nodiscard]] Spot placed(const Spot& spot) const { return moved(spot, thing_.transform); }
  [[nodiscard]] double reach_of(const Pen& pen) const {
    return scaled(pen.width, thing_.transform) / 2 + reach_;
  }
  /// To the point of the ellipse in the same direction from its middle: close enough to be meant.
  [[nodiscard]] double from_ellipse(const Spot& a, const Spot& b) const {
    const double across = std::max(std::abs(b.x - a.x) / 2.0, 1.0);
    const double down = std::max(std::abs(b.y - a.y) / 2.0, 1.0);
    const double x = spot_.x - (a.x + b.x) / 2.0;
    const double y = spot_.y - (a.y + b.y) / 2.0;
    const double away = std::hypot(x / across, y / down);
    return away == 0 ? std::min(across, down) : std::hypot(x, y) * std::abs(1 - 1 / away);
  }

  const Thing& thing_;
  Spot spot_;
  std::int32_t reach_;
};

bool is_eraser(const Thing& thing) {
  const auto* stroke = std::get_if<Stroke>(&thing.body);
  return stroke != nullptr && stroke->pen.tool == Tool::eraser;
}

}  // namespace

std::optional<OpId> thing_at(const Scene& scene, const OpId& page, const Spot& spot,
                             std::int32_t reach) {
  const Box near{spot.x - reach, spot.y - reach, spot.x + reach + 1, spot.y + reach + 1};
  const auto& things = scene.things();
  for (auto each = things.rbegin(); each != things.rend(); ++each) {
    const auto& [rank, thing] = *each;
    if (thing.page != page || !scene.visible(rank, thing) || is_eraser(thing)) continue;
    if (!overlap(thing.box, near)) continue;
    if (std::visit(Touches(thing, spot, reach), thing.body)) return thing.id;
  }
  return {};
}

std::vector<OpId> things_in(const Scene& scene, const OpId& page, const Box& box) {
  std::vector<OpId> found;
  for (const auto& [rank, thing] : scene.things()) {
    if (thing.page != page || !scene.visible(rank, thing) || is_eraser(thing)) continue;
    if (united(thing.box, box) == box) found.push_back(thing.id);
  }
  return found;
}

Box box_of(const Scene& scene, const std::vector<OpId>& things) {
  Box box;
  for (const auto& id : things) {
    const auto* thing = scene.find(id);
    if (thing != nullptr && thing->shown()) box = united(box, thing->box);
  }
  return box;
}

}  // namespace greenroom::board
