#include "shared/board/svg_path.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

#include "shared/board/geometry.hpp"

namespace greenroom::board {
namespace {

/// A line that goes nowhere has its ends all the same, but only if it is said to go.
constexpr const char* dot = "h0";

int on_grid(float pixels) { return static_cast<int>(std::lround(pixels * svg_grid)); }

SvgPath::Place place(float x, float y) { return {on_grid(x), on_grid(y)}; }

/// A disc that goes from a to b while its radius changes.
void add(const Sweep& sweep, SvgPath& path) {
  const float dx = sweep.bx - sweep.ax;
  const float dy = sweep.by - sweep.ay;
  const float length = std::hypot(dx, dy);
  // To the left of where it goes; a dot goes anywhere.
  const float nx = length > 0 ? dy / length : 0;
  const float ny = length > 0 ? -dx / length : -1;
  const auto beside = [](float x, float y, float across, float down, float radius) {
    return place(x + across * radius, y + down * radius);
  };
  const auto start = beside(sweep.ax, sweep.ay, nx, ny, sweep.a_radius);
  path.move(start);
  path.line(beside(sweep.bx, sweep.by, nx, ny, sweep.b_radius));
  path.half_turn(on_grid(sweep.b_radius), beside(sweep.bx, sweep.by, -nx, -ny, sweep.b_radius));
  path.line(beside(sweep.ax, sweep.ay, -nx, -ny, sweep.a_radius));
  path.half_turn(on_grid(sweep.a_radius), start);
  path.close();
}

}  // namespace

void SvgPath::command(char letter) {
  if (letter != last_) data_ += letter;
  last_ = letter;
}

void SvgPath::number(int value) {
  const char before = data_.back();
  if (value >= 0 && before >= '0' && before <= '9') data_ += ' ';
  std::array<char, 12> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
  data_.append(digits.begin(), end);
}

void SvgPath::step(Place to) {
  number(to.x - at_.x);
  number(to.y - at_.y);
}

void SvgPath::move(Place to) {
  last_ = 0;
  command('M');
  number(to.x);
  number(to.y);
  at_ = to;
}

void SvgPath::line(Place to) {
  if (to == at_) return;
  command('l');
  step(to);
  at_ = to;
}

void SvgPath::curve(Place control, Place to) {
  command('q');
  step(control);
  step(to);
  at_ = to;
}

void SvgPath::smooth(Place to) {
  command('t');
  step(to);
  at_ = to;
}

void SvgPath::half_turn(int radius, Place to) {
  if (to == at_) return;
  command('a');
  for (const int part : {radius, radius, 0, 0, 1}) number(part);
  step(to);
  at_ = to;
}

void SvgPath::close() { command('z'); }

std::string middle_of(const Points& points, const Transform& transform) {
  const auto spot = [&](std::size_t i) { return moved(points[i].at, transform); };
  const auto between = [](const Spot& a, const Spot& b) {
    return SvgPath::Place{a.x + b.x, a.y + b.y};
  };
  SvgPath path;
  auto last = spot(0);
  path.move(between(last, last));
  for (std::size_t i = 1; i < points.size(); ++i) {
    const auto next = spot(i);
    const auto middle = between(last, next);
    if (i == 1) path.line(middle);
    if (i == 2) path.curve(between(last, last), middle);
    if (i > 2) path.smooth(middle);
    last = next;
  }
  path.line(between(last, last));
  return path.take() + dot;
}

std::string middle_of(const std::vector<Sweep>& sweeps) {
  SvgPath path;
  bool begun = false;
  for (const auto& sweep : sweeps) {
    const auto from = place(sweep.ax, sweep.ay);
    const auto to = place(sweep.bx, sweep.by);
    if (!begun || path.at() != from) path.move(from);
    begun = true;
    path.line(to);
  }
  return path.take() + dot;
}

std::string outline_of(const std::vector<Sweep>& sweeps) {
  SvgPath path;
  for (const auto& sweep : sweeps) add(sweep, path);
  return path.take();
}

}  // namespace greenroom::board
