#include "shared/channel/line_text.hpp"

#include <cstddef>

#include "shared/channel/characters.hpp"
#include "shared/channel/limits.hpp"
#include "shared/signaling/utf8.hpp"

namespace greenroom::channel {

using signaling::first_code_point;

namespace {

bool is_fit(char32_t c) {
  if (c == '\n' || c == '\t') return true;
  return !is_control(c) && !turns_text(c) && !is_hidden(c);
}

/// Of the white space of Unicode, what is fit.
bool is_white_space(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// White space, joiners, direction marks and selectors show nothing themselves.
bool is_seen(char32_t c) {
  const bool joiner_or_mark = c >= 0x200C && c <= 0x200F;
  const bool selector = c >= 0xFE00 && c <= 0xFE0F;
  return !is_white_space(c) && !joiner_or_mark && !selector;
}

}  // namespace

bool is_line_text(std::string_view text) {
  bool seen = false;
  for (std::size_t characters = 0; !text.empty(); ++characters) {
    const auto next = first_code_point(text);
    if (characters == limits::line_characters || !is_fit(next.value)) return false;
    seen = seen || is_seen(next.value);
    text.remove_prefix(next.bytes);
  }
  return seen;
}

std::string tidy_line_text(std::string_view typed) {
  std::string text;
  std::size_t end = 0;  // of the last character that is no white space
  bool seen = false;
  for (std::size_t characters = 0; !typed.empty() && characters < limits::line_characters;) {
    const auto next = first_code_point(typed);
    const auto character = typed.substr(0, next.bytes);
    typed.remove_prefix(next.bytes);
    if (character == "\r" && typed.starts_with('\n')) continue;
    const bool line_end = character == "\r";
    const bool white = line_end || is_white_space(next.value);
    if ((white && text.empty()) || (!white && !is_fit(next.value))) continue;
    text += line_end ? "\n" : character;
    ++characters;
    seen = seen || (!line_end && is_seen(next.value));
    if (!white) end = text.size();
  }
  text.resize(end);
  return seen ? text : std::string();
}

}  // namespace greenroom::channel
