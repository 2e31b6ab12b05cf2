#include <string>

#include "wasm/app/state_parts.hpp"

// What the state says of the connectivity test.
namespace greenroom::app {

using emscripten::val;

val state_of(const connectivity::Connectivity& connectivity) {
  const auto& checkup = connectivity.checkup();
  auto steps = val::array();
  for (const auto step : connectivity::all_steps) {
    const auto verdict = checkup.of(step);
    auto object = val::object();
    object.set("step", std::string(word_of(step)));
    object.set("standing", std::string(word_of(verdict.standing)));
    object.set("reason", std::string(word_of(verdict.reason)));
    steps.call<void>("push", frozen(object));
  }
  auto state = val::object();
  state.set("running", checkup.current().has_value());
  state.set("steps", frozen(steps));
  state.set("progress", connectivity.progress());
  state.set("level", connectivity.level());
  state.set("relayed", connectivity.relayed());
  const auto& figures = connectivity.figures();
  state.set("rate", figures ? val(figures->rate) : val::null());
  state.set("loss", figures ? val(figures->loss) : val::null());
  return frozen(state);
}

}  // namespace greenroom::app
