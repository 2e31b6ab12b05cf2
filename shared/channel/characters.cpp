#include "shared/channel/characters.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace greenroom::channel {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

bool within(std::span<const Range> ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](Range r) { return c >= r.first && c <= r.last; });
}

}  // namespace

bool is_control(char32_t character) {
  static constexpr auto controls = std::to_array<Range>({
      {0x00, 0x1F},            // C0
      {0x7F, 0x9F},            // delete, C1
      {0x2028, 0x2029},        // line and paragraph separators
      {0x110000, 0xFFFFFFFF},  // no character
  });
  return within(controls, character);
}

bool turns_text(char32_t character) {
  static constexpr auto turns = std::to_array<Range>({
      {0x202A, 0x202E},  // embeddings and overrides
      {0x2066, 0x206F},  // isolates; symmetric swapping and digit shapes, long deprecated
  });
  return within(turns, character);
}

bool is_hidden(char32_t character) {
  static constexpr auto hidden = std::to_array<Range>({
      {0xAD, 0xAD},        // soft hyphen
      {0x34F, 0x34F},      // combining grapheme joiner
      {0x115F, 0x1160},    // Hangul fillers
      {0x17B4, 0x17B5},    // Khmer inherent vowels
      {0x200B, 0x200B},    // zero-width space
      {0x2060, 0x2065},    // word joiner, invisible operators
      {0x2800, 0x2800},    // Braille blank
      {0x3164, 0x3164},    // Hangul filler
      {0xFEFF, 0xFEFF},    // byte order mark
      {0xFFA0, 0xFFA0},    // half-width Hangul filler
      {0xFFF0, 0xFFFB},    // annotations
      {0x1BCA0, 0x1BCA3},  // shorthand format controls
      {0x1D173, 0x1D17A},  // musical format controls
  });
  return within(hidden, character);
}

}  // namespace greenroom::channel
