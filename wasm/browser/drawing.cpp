#include "wasm/browser/drawing.hpp"

#include <numbers>

#include "wasm/browser/canvas.hpp"

namespace greenroom::browser {

using emscripten::val;

Drawing::Drawing(int width, int height)
    : context_(context_of(val::global("OffscreenCanvas").new_(width, height))) {
  context_.set("textAlign", "center");
  context_.set("textBaseline", "middle");
}

void Drawing::fill(const std::string& colour) {
  context_.set("fillStyle", colour);
  context_.call<void>("fillRect", 0, 0, width(), height());
}

void Drawing::fill_rounded(const std::string& colour, double radius) {
  context_.set("fillStyle", colour);
  context_.call<void>("beginPath");
  context_.call<void>("roundRect", 0, 0, width(), height(), radius);
  context_.call<void>("fill");
}

void Drawing::fill_circle(const std::string& colour, double x, double y, double radius) {
  context_.set("fillStyle", colour);
  context_.call<void>("beginPath");
  context_.call<void>("arc", x, y, radius, 0, 2 * std::numbers::pi);
  context_.call<void>("fill");
}

void Drawing::set_font(double size, const std::string& family) {
  context_.set("font", "600 " + std::to_string(size) + "px " + family);
}

void Drawing::write(const std::string& text, const std::string& colour, double x, double y) {
  context_.set("fillStyle", colour);
  context_.call<void>("fillText", text, x, y);
}

double Drawing::width_of(const std::string& text) const {
  return context_.call<val>("measureText", text)["width"].as<double>();
}

int Drawing::width() const { return context_["canvas"]["width"].as<int>(); }
int Drawing::height() const { return context_["canvas"]["height"].as<int>(); }

val Drawing::pixels() const {
  return context_.call<val>("getImageData", 0, 0, width(), height())["data"];
}

}  // namespace greenroom::browser
