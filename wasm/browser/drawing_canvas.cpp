#include "wasm/browser/drawing_canvas.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

constexpr std::size_t most_samples = 256;

/// Of some PointerEvents: where they are in the element.
val samples_of(const val& events, double left, double top) {
  std::vector<double> numbers;
  const auto count = std::min(events["length"].as<std::size_t>(), most_samples);
  for (std::size_t i = 0; i < count; ++i) {
    const auto event = events[i];
    numbers.push_back(event["clientX"].as<double>() - left);
    numbers.push_back(event["clientY"].as<double>() - top);
    numbers.push_back(event["pressure"].as<double>());
    numbers.push_back(event["timeStamp"].as<double>());
  }
  return val::global("Float64Array")
      .new_(val(emscripten::typed_memory_view(numbers.size(), numbers.data())));
}

}  // namespace

DrawingCanvas::DrawingCanvas(val element, DrawingEvents events)
    : element_(std::move(element)),
      events_(std::move(events)),
      resized_([this](const val&) { measure(); }) {
  for (const auto* phase : {"down", "move", "up", "cancel", "leave"}) {
    listen((std::string("pointer") + phase).c_str(),
           [this, phase](const val& event) { pointed(phase, event); });
  }
  // The element's style has `touch-action: none`; a wheel has to be kept from the page by hand.
  listen("wheel", [this](const val& event) {
    event.call<void>("preventDefault");
    scrolled(event);
  });
  watch_ = val::global("ResizeObserver").new_(resized_.function());
  watch_.call<void>("observe", element_);
}

DrawingCanvas::~DrawingCanvas() { watch_.call<void>("disconnect"); }

val DrawingCanvas::take_surface() const {
  auto taken = attempt(element_, "transferControlToOffscreen", {});
  return taken.ok() ? taken.value : val::null();
}

val DrawingCanvas::font() const {
  return val::global().call<val>("getComputedStyle", element_)["fontFamily"];
}

void DrawingCanvas::listen(const char* event, Callback::Function heard) {
  listeners_.emplace_back(element_, event, std::move(heard));
}

void DrawingCanvas::pointed(const char* phase, const val& event) const {
  if (std::string_view(phase) == "down") {
    // So that a stroke that leaves the canvas goes on. Refused where the pointer is gone already.
    attempt(element_, "setPointerCapture", {event["pointerId"]});
  }
  const auto box = element_.call<val>("getBoundingClientRect");
  const double left = box["left"].as<double>();
  const double top = box["top"].as<double>();
  auto pointer = val::object();
  pointer.set("phase", std::string(phase));
  pointer.set("id", event["pointerId"]);
  pointer.set("type", event["pointerType"]);
  pointer.set("button", event["button"]);
  pointer.set("shift", event["shiftKey"]);
  // Of a move all places in between, which a frame's one event stands for.
  auto all = event.call<val>("getCoalescedEvents");
  if (all["length"].as<unsigned>() == 0) all = val::array(std::vector<val>{event});
  pointer.set("samples", samples_of(all, left, top));
  pointer.set("predicted", samples_of(event.call<val>("getPredictedEvents"), left, top));
  events_.pointed(std::move(pointer));
}

void DrawingCanvas::scrolled(const val& event) const {
  const auto box = element_.call<val>("getBoundingClientRect");
  // Lines and pages (deltaMode 1 and 2) as pixels.
  constexpr double line = 40;
  constexpr double page = 800;
  const auto mode = event["deltaMode"].as<int>();
  const double unit = mode == 1 ? line : mode == 2 ? page : 1;
  auto wheel = val::object();
  wheel.set("x", event["clientX"].as<double>() - box["left"].as<double>());
  wheel.set("y", event["clientY"].as<double>() - box["top"].as<double>());
  wheel.set("byX", event["deltaX"].as<double>() * unit);
  wheel.set("byY", event["deltaY"].as<double>() * unit);
  // Pinching on a touchpad comes as a wheel with the control key.
  wheel.set("zooming", event["ctrlKey"].as<bool>() || event["metaKey"].as<bool>());
  events_.scrolled(std::move(wheel));
}

void DrawingCanvas::measure() const {
  events_.sized(element_["clientWidth"].as<double>(), element_["clientHeight"].as<double>(),
                val::global("devicePixelRatio").as<double>());
}

}  // namespace greenroom::browser
