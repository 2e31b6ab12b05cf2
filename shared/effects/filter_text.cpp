#include "shared/effects/filter_text.hpp"

#include <cmath>

#include "shared/effects/filter_words.hpp"

namespace greenroom::effects {

namespace {

/// To four decimals, without those that are zero.
std::string decimal(double value) {
  constexpr long long steps = 10'000;
  const auto whole = std::llround(std::abs(value) * steps);
  auto text = std::to_string(whole / steps);
  if (auto rest = whole % steps; rest != 0) {
    auto digits = std::to_string(steps + rest).substr(1);
    digits.erase(digits.find_last_not_of('0') + 1);
    text += "." + digits;
  }
  return value < 0 && whole != 0 ? "-" + text : text;
}

std::string percent(double factor) { return decimal(100 * factor) + "%"; }
std::string pixels(double length) { return decimal(length) + "px"; }

std::string colour_text(const Shadow& shadow) {
  if (shadow.alpha == 1) return to_text(shadow.colour);
  const auto& [red, green, blue] = shadow.colour;
  return "rgb(" + std::to_string(red) + " " + std::to_string(green) + " " + std::to_string(blue) +
         " / " + percent(shadow.alpha) + ")";
}

std::string arguments_of(const Filter& filter) {
  switch (filter.kind) {
    case FilterKind::blur:
      return pixels(filter.amount);
    case FilterKind::hue_rotate:
      return decimal(filter.amount) + "deg";
    case FilterKind::drop_shadow:
      return pixels(filter.shadow.x) + " " + pixels(filter.shadow.y) + " " + pixels(filter.amount) +
             " " + colour_text(filter.shadow);
    default:
      return percent(filter.amount);
  }
}

}  // namespace

std::string to_text(const Filters& filters) {
  if (filters.empty()) return "none";
  std::string text;
  for (const auto& filter : filters) {
    if (!text.empty()) text += " ";
    text += std::string(word_of(filter.kind)) + "(" + arguments_of(filter) + ")";
  }
  return text;
}

}  // namespace greenroom::effects
