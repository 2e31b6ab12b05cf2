#include "wasm/effects/effects.hpp"

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <optional>
#include <string>
#include <utility>

#include "shared/effects/filter_words.hpp"
#include "shared/effects/presets.hpp"

// What the page can ask of the effects. It only registers.
namespace greenroom::bindings {

using effects::Effects;
using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(KeyModeWord)
EMSCRIPTEN_DECLARE_VAL_TYPE(NumberWord)
EMSCRIPTEN_DECLARE_VAL_TYPE(BackgroundWord)
EMSCRIPTEN_DECLARE_VAL_TYPE(FilterWord)
EMSCRIPTEN_DECLARE_VAL_TYPE(PictureBlob)
EMSCRIPTEN_DECLARE_VAL_TYPE(BackgroundFile)
EMSCRIPTEN_DECLARE_VAL_TYPE(ThumbnailCanvas)
EMSCRIPTEN_DECLARE_VAL_TYPE(PresetIds)
EMSCRIPTEN_DECLARE_VAL_TYPE(FilterTextError)

namespace {

void set_key(Effects& effects, const KeyModeWord& mode) {
  if (const auto known = effects::key_mode_from(mode.as<std::string>())) effects.set_key(*known);
}

void set_number(Effects& effects, const NumberWord& name, double value) {
  effects.set_number(name.as<std::string>(), value);
}

void set_background(Effects& effects, const BackgroundWord& kind) {
  if (const auto known = effects::background_from(kind.as<std::string>())) {
    effects.set_background(*known);
  }
}

void set_background_picture(Effects& effects, PictureBlob blob, const std::string& name) {
  effects.set_background_picture(std::move(blob), name);
}

void set_background_video(Effects& effects, const BackgroundFile& file) {
  effects.set_background_video(file);
}

void add_filter(Effects& effects, const FilterWord& kind) {
  if (const auto known = effects::filter_kind_from(kind.as<std::string>())) {
    effects.add_filter(*known);
  }
}

void set_shadow(Effects& effects, int index, double x, double y, const std::string& colour,
                double alpha) {
  if (const auto known = effects::colour_from(colour)) {
    effects.set_shadow(index, {x, y, *known, alpha});
  }
}

FilterTextError set_filter_text(Effects& effects, const std::string& text) {
  const auto error = effects.set_filter_text(text);
  if (!error) return FilterTextError(val::null());
  auto object = val::object();
  object.set("kind", std::string(effects::word_of(error->kind)));
  object.set("position", static_cast<int>(error->position));
  object.set("length", static_cast<int>(error->length));
  return FilterTextError(object);
}

PresetIds presets(const Effects&) {
  auto ids = val::array();
  for (const auto& preset : effects::presets()) {
    ids.call<void>("push", std::string(preset.id));
  }
  return PresetIds(ids);
}

void show_thumbnail(Effects& effects, const std::string& id, ThumbnailCanvas canvas) {
  effects.show_thumbnail(id, std::move(canvas));
}

void forget_thumbnail(Effects& effects, const ThumbnailCanvas& canvas) {
  effects.forget_thumbnail(canvas);
}

}  // namespace

EMSCRIPTEN_BINDINGS(effects) {
  emscripten::register_type<KeyModeWord>(R"("none" | "simple" | "studio" | "plate")");
  emscripten::register_type<NumberWord>(
      R"("tolerance" | "similarity" | "smoothness" | "spill" | "threshold" | "feather" | "plateBlur")");
  emscripten::register_type<BackgroundWord>(
      R"("colour" | "picture" | "plate-blur" | "video" | "transparent")");
  emscripten::register_type<FilterWord>(
      R"("blur" | "brightness" | "contrast" | "drop-shadow" | "grayscale" | "hue-rotate" | "invert" | "opacity" | "saturate" | "sepia")");
  emscripten::register_type<PictureBlob>("Blob");
  emscripten::register_type<BackgroundFile>("File");
  emscripten::register_type<ThumbnailCanvas>("HTMLCanvasElement");
  emscripten::register_type<PresetIds>("readonly string[]");
  emscripten::register_type<FilterTextError>(
      "{ readonly kind: string; readonly position: number; readonly length: number } | null");

  emscripten::class_<Effects>("Effects")
      .function("setKey(mode)", &set_key)
      .function("setKeyColour(colour)", &Effects::set_key_colour)
      .function("pickKeyColour(x, y)", &Effects::pick_key_colour)
      .function("setPicking(picking)", &Effects::set_picking)
      .function("findKeyColour", &Effects::find_key_colour)
      .function("setNumber(name, value)", &set_number)
      .function("recordPlate", &Effects::record_plate)
      .function("cancelPlate", &Effects::cancel_plate)
      .function("setMatte(on)", &Effects::set_matte)
      .function("setBackground(kind)", &set_background)
      .function("setBackgroundColour(colour)", &Effects::set_background_colour)
      .function("setBackgroundPicture(blob, name)", &set_background_picture)
      .function("setBackgroundVideo(file)", &set_background_video)
      .function("addFilter(kind)", &add_filter)
      .function("setFilterAmount(index, amount)", &Effects::set_filter_amount)
      .function("setShadow(index, x, y, colour, alpha)", &set_shadow)
      .function("removeFilter(index)", &Effects::remove_filter)
      .function("moveFilter(from, to)", &Effects::move_filter)
      .function("clearFilters", &Effects::clear_filters)
      .function("applyPreset(id)", &Effects::apply_preset)
      .function("setFilterText(text)", &set_filter_text)
      .function("presets", &presets)
      .function("turnOff", &Effects::turn_off)
      .function("retry", &Effects::retry)
      .function("showThumbnail(id, canvas)", &show_thumbnail)
      .function("forgetThumbnail(canvas)", &forget_thumbnail);
}

}  // namespace greenroom::bindings
