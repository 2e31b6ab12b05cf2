#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "wasm/browser/async.hpp"

namespace greenroom::browser {

struct SurfaceBox {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// A canvas in a worker, with what the board has to put on it. Colours and fonts are as in CSS.
/// Lengths are pixels of the canvas, times what `scale` says.
class Surface {
 public:
  /// An OffscreenCanvas: of a page's element, which shows what is painted after each turn.
  explicit Surface(const emscripten::val& canvas);
  /// One of our own. `read_back`: its pixels are read and written rather than drawn.
  Surface(int width, int height, bool read_back);

  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;
  /// Clears it, too.
  void resize(int width, int height);

  /// From now on, until `restore`: nothing outside of the box changes.
  void clip(const SurfaceBox& box);
  /// Likewise, one length is so many pixels, from that corner on.
  void scale(double by, double x, double y);
  /// Likewise, along and down apart.
  void stretch(double along, double down);
  void restore();

  void clear(const SurfaceBox& box);
  void fill(const SurfaceBox& box, const std::string& colour);
  /// `dashes`: lengths of a dash and the gap after it; 0: none.
  void outline(const SurfaceBox& box, const std::string& colour, double width, double dashes = 0);
  /// From one place (x, y) to the next, with round ends.
  void stroke(std::span<const double> places, const std::string& colour, double width,
              double alpha = 1);
  void ellipse(const SurfaceBox& box, const std::string& colour, double width);
  void disc(double x, double y, double radius, const std::string& colour);
  void polygon(std::span<const double> places, const std::string& colour);
  void draw(const Surface& picture, const SurfaceBox& from, const SurfaceBox& to);
  /// Whatever canvases draw: an ImageBitmap.
  void draw(const emscripten::val& image, const SurfaceBox& to);

  void set_font(double size, const std::string& family);
  /// From its top left corner on.
  void write(const std::string& line, double x, double y, const std::string& colour);
  [[nodiscard]] double width_of(const std::string& line) const;

  /// Rows of red, green, blue and alpha, the colours not multiplied by it.
  void put(int x, int y, int width, int height, std::span<const std::uint8_t> pixels);
  [[nodiscard]] std::vector<std::uint8_t> pixels(int width, int height) const;
  /// A Blob: "image/png", or "image/webp" with a quality of 0 to 1; null where the browser cannot.
  [[nodiscard]] Async<emscripten::val> encoded(std::string type, double quality = 1) const;

 private:
  void path(std::span<const double> places);

  emscripten::val canvas_;
  emscripten::val context_;
};

}  // namespace greenroom::browser
