#include "wasm/browser/surface.hpp"

#include <numbers>

#include "wasm/browser/canvas.hpp"
#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

Surface::Surface(const val& canvas)
    : canvas_(canvas), context_(canvas.call<val>("getContext", val("2d"))) {}

Surface::Surface(int width, int height, bool read_back)
    : canvas_(val::global("OffscreenCanvas").new_(width, height)),
      context_(read_back ? context_of(canvas_) : canvas_.call<val>("getContext", val("2d"))) {}

int Surface::width() const { return canvas_["width"].as<int>(); }
int Surface::height() const { return canvas_["height"].as<int>(); }

void Surface::resize(int width, int height) {
  canvas_.set("width", width);
  canvas_.set("height", height);
}

void Surface::clip(const SurfaceBox& box) {
  context_.call<void>("save");
  context_.call<void>("beginPath");
  context_.call<void>("rect", box.x, box.y, box.width, box.height);
  context_.call<void>("clip");
}

void Surface::scale(double by, double x, double y) {
  context_.call<void>("save");
  context_.call<void>("translate", x, y);
  context_.call<void>("scale", by, by);
}

void Surface::stretch(double along, double down) {
  context_.call<void>("save");
  context_.call<void>("scale", along, down);
}

void Surface::restore() { context_.call<void>("restore"); }

void Surface::clear(const SurfaceBox& box) {
  context_.call<void>("clearRect", box.x, box.y, box.width, box.height);
}

void Surface::fill(const SurfaceBox& box, const std::string& colour) {
  context_.set("fillStyle", colour);
  context_.call<void>("fillRect", box.x, box.y, box.width, box.height);
}

void Surface::outline(const SurfaceBox& box, const std::string& colour, double width,
                      double dashes) {
  context_.set("strokeStyle", colour);
  context_.set("lineWidth", width);
  context_.call<void>("setLineDash",
                      dashes > 0 ? val::array(std::vector<double>{dashes, dashes}) : val::array());
  context_.call<void>("strokeRect", box.x, box.y, box.width, box.height);
  context_.call<void>("setLineDash", val::array());
}

void Surface::path(std::span<const double> places) {
  context_.call<void>("beginPath");
  for (std::size_t i = 0; i + 1 < places.size(); i += 2) {
    context_.call<void>("lineTo", places[i], places[i + 1]);
  }
}

void Surface::stroke(std::span<const double> places, const std::string& colour, double width,
                     double alpha) {
  context_.set("strokeStyle", colour);
  context_.set("lineWidth", width);
  context_.set("lineCap", "round");
  context_.set("lineJoin", "round");
  context_.set("globalAlpha", alpha);
  path(places);
  context_.call<void>("stroke");
  context_.set("globalAlpha", 1);
}

void Surface::ellipse(const SurfaceBox& box, const std::string& colour, double width) {
  context_.set("strokeStyle", colour);
  context_.set("lineWidth", width);
  context_.call<void>("beginPath");
  context_.call<void>("ellipse", box.x + box.width / 2, box.y + box.height / 2, box.width / 2,
                      box.height / 2, 0, 0, 2 * std::numbers::pi);
  context_.call<void>("stroke");
}

void Surface::disc(double x, double y, double radius, const std::string& colour) {
  context_.set("fillStyle", colour);
  context_.call<void>("beginPath");
  context_.call<void>("arc", x, y, radius, 0, 2 * std::numbers::pi);
  context_.call<void>("fill");
}

void Surface::polygon(std::span<const double> places, const std::string& colour) {
  context_.set("fillStyle", colour);
  path(places);
  context_.call<void>("fill");
}

void Surface::draw(const Surface& picture, const SurfaceBox& from, const SurfaceBox& to) {
  context_.call<void>("drawImage", picture.canvas_, from.x, from.y, from.width, from.height, to.x,
                      to.y, to.width, to.height);
}

void Surface::draw(const val& image, const SurfaceBox& to) {
  context_.call<void>("drawImage", image, to.x, to.y, to.width, to.height);
}

void Surface::set_font(double size, const std::string& family) {
  context_.set("font", std::to_string(size) + "px " + family);
  context_.set("textBaseline", "top");
}

void Surface::write(const std::string& line, double x, double y, const std::string& colour) {
  context_.set("fillStyle", colour);
  context_.call<void>("fillText", line, x, y);
}

double Surface::width_of(const std::string& line) const {
  return context_.call<val>("measureText", line)["width"].as<double>();
}

void Surface::put(int x, int y, int width, int height, std::span<const std::uint8_t> pixels) {
  // ImageData wants an array of its own.
  const auto bytes = val::global("Uint8ClampedArray")
                         .new_(val(emscripten::typed_memory_view(pixels.size(), pixels.data())));
  context_.call<void>("putImageData", val::global("ImageData").new_(bytes, width, height), x, y);
}

std::vector<std::uint8_t> Surface::pixels(int width, int height) const {
  const auto bytes = context_.call<val>("getImageData", 0, 0, width, height)["data"];
  std::vector<std::uint8_t> copy(bytes["length"].as<std::size_t>());
  val(emscripten::typed_memory_view(copy.size(), copy.data())).call<void>("set", bytes);
  return copy;
}

Async<val> Surface::encoded(std::string type, double quality) const {
  auto options = val::object();
  options.set("type", type);
  options.set("quality", quality);
  const auto made = co_await Settled(canvas_.call<val>("convertToBlob", options));
  co_return made.ok() ? made.value : val::null();
}

}  // namespace greenroom::browser
