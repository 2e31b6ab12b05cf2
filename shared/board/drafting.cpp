#include "shared/board/drafting.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <utility>

namespace greenroom::board {
namespace {

/// CSS pixels: what a click beside a thing still means, and the size of a corner to scale by.
constexpr double reach = 6;
constexpr double corner = 10;

std::optional<Figure> figure_of(Holding tool) {
  switch (tool) {
    case Holding::line:
      return Figure::line;
    case Holding::arrow:
      return Figure::arrow;
    case Holding::rectangle:
      return Figure::rectangle;
    case Holding::ellipse:
      return Figure::ellipse;
    default:
      return std::nullopt;
  }
}

bool is_stroke(Holding tool) {
  return tool == Holding::pen || tool == Holding::marker || tool == Holding::eraser;
}

bool holds(const Box& box, const Spot& spot) {
  return spot.x >= box.left && spot.x < box.right && spot.y >= box.top && spot.y < box.bottom;
}

Box between(const Spot& a, const Spot& b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) + 1, std::max(a.y, b.y) + 1};
}

std::int32_t scale_of(double ratio) {
  const double scaled = ratio * limits::scale_one;
  return static_cast<std::int32_t>(
      std::lround(std::clamp<double>(scaled, limits::least_scale, limits::greatest_scale)));
}

}  // namespace

std::vector<Action> Drafting::heard(const HandAction& action, const OpId& page, bool may_draw) {
  page_ = page;
  const bool looks_only = tools_.tool() == Holding::select;
  if (!may_draw && !looks_only) return {};
  return std::visit(
      [&](const auto& what) -> std::vector<Action> {
        using What = std::decay_t<decltype(what)>;
        if constexpr (std::is_same_v<What, Touched>) return touch(what);
        if constexpr (std::is_same_v<What, Drawn>) return draw(what.samples);
        if constexpr (std::is_same_v<What, Lifted>) {
          if (may_draw) return lift();
          return drop();
        }
        if constexpr (std::is_same_v<What, Dropped>) return drop();
        return {};
      },
      action);
}

void Drafting::put_down() {
  smoother_.reset();
  shape_.reset();
  writing_.reset();
  rubbing_ = false;
  grip_ = Grip::none;
  moving_ = {};
  selected_.clear();
}

Point Drafting::point(const Sample& sample) const {
  constexpr double whole = 255;
  // A mouse and a finger say half, or nothing.
  const double pressure = kind_ == Pointer::Kind::pen ? std::clamp(sample.pressure, 0.0, 1.0) : 1;
  // The root: a pen is seldom pressed as hard as it can be.
  return {window_.spot(sample.at),
          static_cast<std::uint8_t>(std::lround(whole * std::sqrt(pressure)))};
}

std::vector<Action> Drafting::touch(const Touched& touched) {
  const auto tool = tools_.tool();
  const auto spot = window_.spot(touched.sample.at);
  kind_ = touched.kind;
  last_ = touched.sample;
  if (is_stroke(tool)) {
    smoother_.emplace(touched.sample);
    told_ = {point(touched.sample)};
    return {Stroke{page_, tools_.pen(), told_}};
  }
  if (const auto figure = figure_of(tool)) {
    shape_ = Shape{page_, *figure, tools_.pen(), spot, spot};
  } else if (tool == Holding::rubber) {
    rubbing_ = true;
    return rub(touched.sample.at);
  } else if (tool == Holding::text) {
    writing_ = spot;
  } else if (tool == Holding::select) {
    grip(touched.sample.at);
  }
  return {};
}

std::vector<Action> Drafting::draw(const std::vector<Sample>& samples) {
  if (samples.empty()) return {};
  last_ = samples.back();
  if (smoother_) {
    Points points;
    for (const auto& sample : samples) {
      const auto next = point(smoother_->next(sample));
      const auto& before = points.empty() ? told_.back() : points.back();
      if (next.at != before.at && points.size() < limits::run_points) points.push_back(next);
    }
    if (points.empty()) return {};
    told_ = {points.back()};
    return {More{std::move(points)}};
  }
  if (shape_) {
    shape_->to = window_.spot(last_.at);
  } else if (rubbing_) {
    std::vector<Action> all;
    for (const auto& sample : samples) {
      for (auto& action : rub(sample.at)) all.push_back(std::move(action));
    }
    return all;
  } else if (grip_ != Grip::none) {
    drag(last_.at);
  }
  return {};
}

std::vector<Action> Drafting::lift() {
  rubbing_ = false;
  if (smoother_) {
    // Up to where the hand really was: the pen lags behind it.
    const auto end = point(last_);
    smoother_.reset();
    if (end.at == told_.back().at) return {};
    return {More{{end}}};
  }
  if (auto shape = std::exchange(shape_, std::nullopt)) {
    if (shape->from == shape->to) return {};
    return {*shape};
  }
  const auto grip = std::exchange(grip_, Grip::none);
  if (grip == Grip::lasso) {
    selected_ = things_in(scene_, page_, between(from_, to_));
  } else if (const auto transform = std::exchange(moving_, {}); transform != Transform{}) {
    auto things = selected();
    if (things.size() > limits::targets) things.resize(limits::targets);
    if (!things.empty()) return {Change{std::move(things), transform}};
  }
  return {};
}

std::vector<Action> Drafting::drop() {
  const bool begun = smoother_.has_value();
  smoother_.reset();
  shape_.reset();
  rubbing_ = false;
  grip_ = Grip::none;
  moving_ = {};
  if (begun) return {Undo{}};
  return {};
}

std::vector<Action> Drafting::rub(const Place& place) {
  const auto half = window_.length(tools_.width() * window_.scale() / 2);
  const auto found = thing_at(scene_, page_, window_.spot(place), half);
  if (!found) return {};
  return {Remove{{*found}}};
}

void Drafting::select(std::vector<OpId> things) {
  selected_ = std::move(things);
  grip_ = Grip::none;
  moving_ = {};
}

std::vector<OpId> Drafting::selected() const {
  std::vector<OpId> there;
  for (const auto& id : selected_) {
    const auto* thing = scene_.find(id);
    if (thing != nullptr && thing->page == page_ && !box_of(scene_, {id}).empty()) {
      there.push_back(id);
    }
  }
  return there;
}

Box Drafting::selection() const {
  const auto box = box_of(scene_, selected());
  if (box.empty()) return box;
  const auto from = moved({box.left, box.top}, moving_);
  const auto to = moved({box.right, box.bottom}, moving_);
  return {std::min(from.x, to.x), std::min(from.y, to.y), std::max(from.x, to.x),
          std::max(from.y, to.y)};
}

std::optional<Box> Drafting::lasso() const {
  if (grip_ != Grip::lasso) return std::nullopt;
  return between(from_, to_);
}

Drafting::Grip Drafting::grip_at(const Place& place) const {
  const auto box = selection();
  if (box.empty()) return Grip::none;
  const auto near = [&](std::int32_t x, std::int32_t y) {
    const auto at = window_.place({x, y});
    return std::abs(at.x - place.x) <= corner && std::abs(at.y - place.y) <= corner;
  };
  if (near(box.right, box.bottom)) return Grip::right_bottom;
  if (near(box.left, box.top)) return Grip::left_top;
  if (near(box.right, box.top)) return Grip::right_top;
  if (near(box.left, box.bottom)) return Grip::left_bottom;
  return holds(box, window_.spot(place)) ? Grip::move : Grip::none;
}

void Drafting::grip(const Place& place) {
  from_ = to_ = window_.spot(place);
  moving_ = {};
  grip_ = grip_at(place);
  if (grip_ != Grip::none) return;
  const auto found = thing_at(scene_, page_, from_, window_.length(reach));
  if (found) {
    selected_ = {*found};
    grip_ = Grip::move;
  } else {
    selected_.clear();
    grip_ = Grip::lasso;
  }
}

void Drafting::drag(const Place& place) {
  to_ = window_.spot(place);
  if (grip_ == Grip::lasso) return;
  if (grip_ == Grip::move) {
    moving_ = {limits::scale_one, limits::scale_one, to_.x - from_.x, to_.y - from_.y};
    return;
  }
  // Around the corner that lies across, as much along as down.
  const auto box = box_of(scene_, selected());
  if (box.empty()) return;
  const bool right = grip_ == Grip::right_top || grip_ == Grip::right_bottom;
  const bool bottom = grip_ == Grip::left_bottom || grip_ == Grip::right_bottom;
  const Spot still{right ? box.left : box.right, bottom ? box.top : box.bottom};
  const double along =
      static_cast<double>(to_.x - still.x) / (right ? box.right - box.left : box.left - box.right);
  const double down =
      static_cast<double>(to_.y - still.y) / (bottom ? box.bottom - box.top : box.top - box.bottom);
  const auto scale = scale_of(std::max(along, down));
  const auto rest = [&](std::int32_t at) {
    return at - static_cast<std::int32_t>(
                    std::llround(static_cast<double>(at) * scale / limits::scale_one));
  };
  moving_ = {scale, scale, rest(still.x), rest(still.y)};
}

}  // namespace greenroom::board
