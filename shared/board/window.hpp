#pragma once

#include "shared/board/geometry.hpp"

namespace greenroom::board {

/// A place in what shows the page, in CSS pixels from its top left corner.
struct Place {
  double x = 0;
  double y = 0;
  bool operator==(const Place&) const = default;
};

/// The part of a page that is seen, and how large. Some of the page is always in sight.
class Window {
 public:
  static constexpr double least_zoom = 0.1;
  static constexpr double greatest_zoom = 16;

  /// What shows the page has this size, CSS pixels. Until somebody zooms or pans, all of the page
  /// is seen.
  void resize(double width, double height);
  /// All of the page, from now on.
  void fit();
  /// So many times as large; what is at that place stays there. Not a number: nothing happens.
  void zoom(const Place& place, double factor);
  void pan(double x, double y);

  [[nodiscard]] double width() const { return width_; }
  [[nodiscard]] double height() const { return height_; }
  [[nodiscard]] Place middle() const { return {width_ / 2, height_ / 2}; }
  [[nodiscard]] bool fitted() const { return fitted_; }
  /// CSS pixels for one of the page.
  [[nodiscard]] double scale() const { return zoom_; }
  /// The page's corner.
  [[nodiscard]] Place corner() const { return corner_; }

  /// To the nearest unit, and within limits::furthest.
  [[nodiscard]] Spot spot(const Place& place) const;
  [[nodiscard]] Place place(const Spot& spot) const;
  /// A length of the page in CSS pixels, in units: at least 1.
  [[nodiscard]] std::int32_t length(double pixels) const;

 private:
  void settle();

  double width_ = 0;
  double height_ = 0;
  double zoom_ = 1;
  Place corner_;
  bool fitted_ = true;
};

}  // namespace greenroom::board
