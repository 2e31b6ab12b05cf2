#include "wasm/browser/media_element.hpp"

#include <utility>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

Async<bool> show(val element, const val& stream) {
  if (!element["srcObject"].strictlyEquals(stream)) element.set("srcObject", stream);
  return play(std::move(element));
}

Async<bool> play(val element) {
  const auto played = co_await Settled(element.call<val>("play"));
  // Other errors are an element that was cleared or given another stream meanwhile.
  co_return played.ok() || played.error->name != "NotAllowedError";
}

void clear(val element) { element.set("srcObject", val::null()); }

call::PixelSize shown_size(const val& element) {
  const auto window = element["ownerDocument"]["defaultView"];
  if (window.isNull()) return {};
  const double pixels = window["devicePixelRatio"].as<double>();
  const auto side = [&](const char* name) {
    return static_cast<int>(element[name].as<double>() * pixels);
  };
  return {side("clientWidth"), side("clientHeight")};
}

void use_speaker(val element, const std::string& device_id) {
  if (element["setSinkId"].isUndefined()) return;
  [](val target, std::string id) -> Async<void> {
    co_await Settled(target.call<val>("setSinkId", std::move(id)));
  }(std::move(element), device_id);
}

}  // namespace greenroom::browser
