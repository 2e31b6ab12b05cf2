#include <string>

#include "shared/effects/filter_text.hpp"
#include "shared/effects/filter_words.hpp"
#include "wasm/app/state_parts.hpp"

namespace greenroom::app {

using effects::Effects;
using emscripten::val;

namespace {

const char* word_of(Effects::State state) {
  switch (state) {
    case Effects::State::off:
      return "off";
    case Effects::State::starting:
      return "starting";
    case Effects::State::working:
      return "working";
    case Effects::State::failed:
      return "failed";
  }
  return "off";
}

const char* word_of(Effects::PlateState state) {
  switch (state) {
    case Effects::PlateState::none:
      return "none";
    case Effects::PlateState::counting:
      return "counting";
    case Effects::PlateState::looking:
      return "looking";
    case Effects::PlateState::ready:
      return "ready";
  }
  return "none";
}

val list_of(const effects::Filters& filters) {
  auto list = val::array();
  for (const auto& filter : filters) {
    auto object = val::object();
    object.set("kind", std::string(effects::word_of(filter.kind)));
    object.set("amount", filter.amount);
    object.set("x", filter.shadow.x);
    object.set("y", filter.shadow.y);
    object.set("colour", to_text(filter.shadow.colour));
    object.set("alpha", filter.shadow.alpha);
    list.call<void>("push", frozen(object));
  }
  return frozen(list);
}

val object_of(const std::optional<effects::Cost>& cost) {
  if (!cost) return val::null();
  auto object = val::object();
  object.set("milliseconds", cost->milliseconds);
  object.set("percent", cost->percent);
  object.set("dropped", cost->dropped);
  object.set("rate", cost->rate);
  return frozen(object);
}

}  // namespace

val state_of(const Effects& effects) {
  const auto& settings = effects.settings();
  const auto& backdrop = effects.backdrop();
  auto plate = val::object();
  plate.set("state", word_of(effects.plate_state()));
  plate.set("seconds", effects.plate_seconds());

  auto state = val::object();
  state.set("state", word_of(effects.state()));
  state.set("key", std::string(word_of(settings.key)));
  state.set("keyColour", to_text(settings.studio.colour));
  state.set("tolerance", settings.simple.tolerance);
  state.set("similarity", settings.studio.similarity);
  state.set("smoothness", settings.studio.smoothness);
  state.set("spill", settings.studio.spill);
  state.set("threshold", settings.plate.threshold);
  state.set("feather", settings.plate.feather);
  state.set("background", std::string(word_of(settings.background)));
  state.set("backgroundColour", to_text(settings.background_colour));
  state.set("plateBlur", settings.plate_blur);
  state.set("picture", backdrop.picture());
  state.set("video", backdrop.video());
  state.set("loading", backdrop.loading());
  state.set("plate", frozen(plate));
  state.set("filters", list_of(settings.filters));
  state.set("filterText", to_text(settings.filters));
  state.set("matte", effects.matte());
  state.set("refusal", backdrop.refusal().empty() ? val::null() : val(backdrop.refusal()));
  state.set("cost", object_of(effects.cost()));
  return frozen(state);
}

}  // namespace greenroom::app
