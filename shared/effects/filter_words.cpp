#include "shared/effects/filter_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/effects/css_letters.hpp"

namespace greenroom::effects {

namespace {

constexpr std::array<std::pair<FilterKind, std::string_view>, 10> words{{
    {FilterKind::blur, "blur"},
    {FilterKind::brightness, "brightness"},
    {FilterKind::contrast, "contrast"},
    {FilterKind::drop_shadow, "drop-shadow"},
    {FilterKind::grayscale, "grayscale"},
    {FilterKind::hue_rotate, "hue-rotate"},
    {FilterKind::invert, "invert"},
    {FilterKind::opacity, "opacity"},
    {FilterKind::saturate, "saturate"},
    {FilterKind::sepia, "sepia"},
}};

}  // namespace

std::string_view word_of(FilterKind kind) {
  return std::ranges::find(words, kind, [](const auto& each) { return each.first; })->second;
}

std::optional<FilterKind> filter_kind_from(std::string_view word) {
  const auto* found =
      std::ranges::find_if(words, [&](const auto& each) { return same_word(word, each.second); });
  if (found == words.end()) return std::nullopt;
  return found->first;
}

}  // namespace greenroom::effects
