#pragma once

#include <emscripten/val.h>

#include <string>

// Small still pictures of text and plain colours, drawn in a worker.
namespace greenroom::browser {

/// A canvas of our own in a worker. Colours and fonts are as in CSS; what cannot be read as one
/// changes nothing.
class Drawing {
 public:
  Drawing(int width, int height);

  void fill(const std::string& colour);
  /// A rectangle with round corners over all of it.
  void fill_rounded(const std::string& colour, double radius);
  void fill_circle(const std::string& colour, double x, double y, double radius);
  /// Bold as names are, in the middle of (x, y).
  void write(const std::string& text, const std::string& colour, double x, double y);
  void set_font(double size, const std::string& family);

  /// How wide a text is.
  [[nodiscard]] double width_of(const std::string& text) const;
  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;
  /// RGBA, a Uint8ClampedArray.
  [[nodiscard]] emscripten::val pixels() const;

 private:
  emscripten::val context_;
};

}  // namespace greenroom::browser
