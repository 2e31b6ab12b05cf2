#include "shared/effects/settings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "shared/effects/filter_parser.hpp"
#include "shared/effects/filter_text.hpp"
#include "shared/json/json.hpp"
#include "shared/words/word_table.hpp"

namespace greenroom::effects {

using json::Json;
using words::value_in;
using words::Word;
using words::word_in;

namespace {

struct Number {
  std::string_view name;
  double least;
  double most;
  double& (*in)(Settings& settings);
};

constexpr std::array numbers{
    Number{"tolerance", 0, 300, [](Settings& s) -> double& { return s.simple.tolerance; }},
    Number{"similarity", 0, 1, [](Settings& s) -> double& { return s.studio.similarity; }},
    Number{"smoothness", 0, 1, [](Settings& s) -> double& { return s.studio.smoothness; }},
    Number{"spill", 0, 1, [](Settings& s) -> double& { return s.studio.spill; }},
    Number{"threshold", 1, 20, [](Settings& s) -> double& { return s.plate.threshold; }},
    Number{"feather", 0, 10, [](Settings& s) -> double& { return s.plate.feather; }},
    Number{"plateBlur", 2, 100, [](Settings& s) -> double& { return s.plate_blur; }},
};

constexpr auto key_words = std::to_array<Word<KeyMode>>({
    {KeyMode::none, "none"},
    {KeyMode::simple, "simple"},
    {KeyMode::studio, "studio"},
    {KeyMode::plate, "plate"},
});

constexpr auto background_words = std::to_array<Word<BackgroundKind>>({
    {BackgroundKind::colour, "colour"},
    {BackgroundKind::picture, "picture"},
    {BackgroundKind::plate_blur, "plate-blur"},
    {BackgroundKind::video, "video"},
    {BackgroundKind::transparent, "transparent"},
});

std::string text_in(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::string_view word_of(KeyMode mode) { return word_in(key_words, mode); }
std::string_view word_of(BackgroundKind kind) { return word_in(background_words, kind); }

std::optional<KeyMode> key_mode_from(std::string_view word) { return value_in(key_words, word); }

std::optional<BackgroundKind> background_from(std::string_view word) {
  return value_in(background_words, word);
}

bool set_number(Settings& settings, std::string_view name, double value) {
  const auto* number = std::ranges::find(numbers, name, &Number::name);
  if (number == numbers.end() || !std::isfinite(value)) return false;
  number->in(settings) = std::clamp(value, number->least, number->most);
  return true;
}

Settings settings_from(std::string_view text) {
  const auto read = json::parse(text);
  Settings settings;
  if (!read || !read->is_object()) return settings;
  const auto& object = *read;
  for (const auto& number : numbers) {
    const auto found = object.find(number.name);
    if (found != object.end() && found->is_number()) {
      set_number(settings, number.name, found->get<double>());
    }
  }
  settings.key = key_mode_from(text_in(object, "key")).value_or(settings.key);
  settings.background =
      background_from(text_in(object, "background")).value_or(settings.background);
  settings.background_colour =
      colour_from(text_in(object, "backgroundColour")).value_or(settings.background_colour);
  settings.simple.colour = settings.studio.colour =
      colour_from(text_in(object, "keyColour")).value_or(settings.studio.colour);
  auto filters = parse_filters(text_in(object, "filters"));
  if (auto* good = std::get_if<Filters>(&filters)) settings.filters = std::move(*good);
  return settings;
}

std::string to_text(const Settings& settings) {
  Json object;
  auto copy = settings;
  for (const auto& number : numbers) object[std::string(number.name)] = number.in(copy);
  object["key"] = word_of(settings.key);
  object["background"] = word_of(settings.background);
  object["backgroundColour"] = to_text(settings.background_colour);
  object["keyColour"] = to_text(settings.studio.colour);
  object["filters"] = to_text(settings.filters);
  return json::text_of(object);
}

}  // namespace greenroom::effects
