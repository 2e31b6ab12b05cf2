#include "shared/game/mask.hpp"

#include <algorithm>

#include "shared/channel/line_text.hpp"
#include "shared/game/guess.hpp"
#include "shared/game/limits.hpp"
#include "shared/signaling/utf8.hpp"

namespace greenroom::game {

namespace {

constexpr char hidden = '_';

bool is_shown(std::string_view character) {
  static constexpr std::string_view marks = " -'.,&!?";
  return marks.find(character) != std::string_view::npos || character == "’" || character == "·";
}

/// Cuts the first character off.
std::string_view take(std::string_view& text) {
  const auto character = text.substr(0, signaling::first_code_point(text).bytes);
  text.remove_prefix(character.size());
  return character;
}

}  // namespace

bool is_mask(std::string_view text) {
  return channel::is_line_text(text) && text.find_first_of("\n\t") == text.npos &&
         signaling::characters_in(text) <= limits::word_characters;
}

bool is_word(std::string_view text) {
  return is_mask(text) && text.find(hidden) == text.npos && !folded(text).empty();
}

std::string mask_of(std::string_view word) {
  std::string mask;
  while (!word.empty()) {
    const auto character = take(word);
    mask += is_shown(character) ? character : std::string_view(&hidden, 1);
  }
  return mask;
}

std::size_t hidden_letters(std::string_view mask) {
  return static_cast<std::size_t>(std::ranges::count(mask, hidden));
}

std::string with_hint(std::string_view mask, std::string_view word, std::uint64_t random) {
  const auto letters = hidden_letters(mask);
  if (letters <= limits::letters_hidden) return std::string(mask);
  auto before = random % letters;  // hidden letters that stay so before the one to show
  std::string hint;
  while (!mask.empty() && !word.empty()) {
    const auto shown = take(mask);
    const auto letter = take(word);
    const bool chosen = shown.front() == hidden && before-- == 0;
    hint += chosen ? letter : shown;
  }
  return hint;
}

}  // namespace greenroom::game
