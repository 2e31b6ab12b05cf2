#include "shared/board/window.hpp"

#include <algorithm>
#include <cmath>

namespace greenroom::board {
namespace {

constexpr double around = 16;    ///< CSS pixels beside a page that is seen as a whole
constexpr double in_sight = 64;  ///< so much of it always is

std::int32_t unit(double pixels) {
  const double furthest = limits::furthest;
  return static_cast<std::int32_t>(
      std::lround(std::clamp(pixels * limits::units, -furthest, furthest)));
}

}  // namespace

void Window::resize(double width, double height) {
  const auto usable = [](double length) {
    return std::isfinite(length) ? std::max(length, 1.0) : 1;
  };
  width_ = usable(width);
  height_ = usable(height);
  settle();
}

void Window::fit() {
  fitted_ = true;
  settle();
}

void Window::zoom(const Place& place, double factor) {
  if (!(factor > 0) || !std::isfinite(place.x) || !std::isfinite(place.y)) return;
  fitted_ = false;
  const double before = zoom_;
  zoom_ = std::clamp(zoom_ * factor, least_zoom, greatest_zoom);
  const double change = zoom_ / before;
  corner_ = {place.x - (place.x - corner_.x) * change, place.y - (place.y - corner_.y) * change};
  settle();
}

void Window::pan(double x, double y) {
  if (!std::isfinite(x) || !std::isfinite(y)) return;
  fitted_ = false;
  corner_ = {corner_.x + x, corner_.y + y};
  settle();
}

Spot Window::spot(const Place& place) const {
  const auto on_page = [this](double at, double corner) {
    return std::isfinite(at) ? unit((at - corner) / zoom_) : 0;
  };
  return {on_page(place.x, corner_.x), on_page(place.y, corner_.y)};
}

Place Window::place(const Spot& spot) const {
  return {corner_.x + spot.x * zoom_ / limits::units, corner_.y + spot.y * zoom_ / limits::units};
}

std::int32_t Window::length(double pixels) const {
  return std::isfinite(pixels) ? std::max(unit(pixels / zoom_), 1) : 1;
}

void Window::settle() {
  const double page_width = limits::page_width;
  const double page_height = limits::page_height;
  if (fitted_) {
    zoom_ = std::clamp(
        std::min((width_ - 2 * around) / page_width, (height_ - 2 * around) / page_height),
        least_zoom, greatest_zoom);
    corner_ = {(width_ - page_width * zoom_) / 2, (height_ - page_height * zoom_) / 2};
    return;
  }
  const auto kept = [](double corner, double length, double room) {
    const double least = std::min({in_sight, length, room});
    return std::clamp(corner, least - length, room - least);
  };
  corner_ = {kept(corner_.x, page_width * zoom_, width_),
             kept(corner_.y, page_height * zoom_, height_)};
}

}  // namespace greenroom::board
