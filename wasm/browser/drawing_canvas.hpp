#pragma once

#include <emscripten/val.h>

#include <functional>
#include <vector>

#include "wasm/browser/callback.hpp"
#include "wasm/browser/listener.hpp"

namespace greenroom::browser {

struct DrawingEvents {
  /// CSS pixels, and the screen's pixels for one of them; at first and whenever it changes.
  std::function<void(double width, double height, double scale)> sized;
  /// A plain object: `phase` (down, move, up, cancel, leave), `id`, `type` (mouse, pen, touch),
  /// `button`, `shift`, `samples` and `predicted`: Float64Arrays of x, y, pressure (0 to 1) and
  /// time (ms) for each place the pointer was at, and is likely to be at next; CSS pixels.
  std::function<void(emscripten::val pointer)> pointed;
  /// `x`, `y`: where, `byX`, `byY`: CSS pixels, and `zooming`: to zoom rather than to scroll.
  std::function<void(emscripten::val wheel)> scrolled;
};

/// A canvas element that somebody draws on with whatever they have, and that a worker paints.
/// Hears nothing more once destroyed.
class DrawingCanvas {
 public:
  DrawingCanvas(emscripten::val element, DrawingEvents events);
  ~DrawingCanvas();
  DrawingCanvas(const DrawingCanvas&) = delete;
  DrawingCanvas& operator=(const DrawingCanvas&) = delete;

  /// The OffscreenCanvas that stands for it, to be given to a worker; null the second time.
  [[nodiscard]] emscripten::val take_surface() const;
  /// The font family its element has.
  [[nodiscard]] emscripten::val font() const;

 private:
  void listen(const char* event, Callback::Function heard);
  void pointed(const char* phase, const emscripten::val& event) const;
  void scrolled(const emscripten::val& event) const;
  void measure() const;

  emscripten::val element_;
  DrawingEvents events_;
  std::vector<Listener> listeners_;
  Callback resized_;
  emscripten::val watch_ = emscripten::val::null();  ///< the ResizeObserver
};

}  // namespace greenroom::browser
