#include "wasm/browser/canvas.hpp"

namespace greenroom::browser {

using emscripten::val;

val make_canvas() { return val::global("document").call<val>("createElement", val("canvas")); }

val context_of(const val& canvas) {
  auto options = val::object();
  // Pixels are read and written by the processor, so that is where they should be.
  options.set("willReadFrequently", true);
  return canvas.call<val>("getContext", val("2d"), options);
}

void resize(const val& canvas, int width, int height) {
  val target = canvas;
  if (target["width"].as<int>() != width) target.set("width", width);
  if (target["height"].as<int>() != height) target.set("height", height);
}

void put_pixels(const val& context, int width, int height, const val& bytes) {
  resize(context["canvas"], width, height);
  const auto image = val::global("ImageData").new_(bytes, width, height);
  context.call<void>("putImageData", image, 0, 0);
}

}  // namespace greenroom::browser
