#include "shared/signaling/names.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "shared/signaling/limits.hpp"
#include "shared/signaling/utf8.hpp"

namespace greenroom::signaling {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

bool within(std::span<const Range> ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](Range r) { return c >= r.first && c <= r.last; });
}

/// Unicode's White_Space.
bool is_white_space(char32_t c) {
  static constexpr auto spaces = std::to_array<Range>({{0x09, 0x0D},
                                                       {0x20, 0x20},
                                                       {0x85, 0x85},
                                                       {0xA0, 0xA0},
                                                       {0x1680, 0x1680},
                                                       {0x2000, 0x200A},
                                                       {0x2028, 0x2029},
                                                       {0x202F, 0x202F},
                                                       {0x205F, 0x205F},
                                                       {0x3000, 0x3000}});
  return within(spaces, c);
}

/// Puts an emoji into its coloured form. Shows nothing, yet keyboards write it after many emoji.
constexpr char32_t emoji_selector = 0xFE0F;

/// What a name may not hold: it would turn the text around it, break the line, or let two people
/// look the same. Controls, Unicode's Default_Ignorable_Code_Point but for the emoji selector, and
/// the blanks that are not white space.
bool is_unfit_for_names(char32_t c) {
  static constexpr auto unfit = std::to_array<Range>({
      {0x00, 0x1F},            // C0 controls
      {0x7F, 0x9F},            // delete, C1 controls
      {0xAD, 0xAD},            // soft hyphen
      {0x34F, 0x34F},          // combining grapheme joiner
      {0x61C, 0x61C},          // Arabic letter mark
      {0x115F, 0x1160},        // Hangul fillers
      {0x17B4, 0x17B5},        // Khmer inherent vowels
      {0x180B, 0x180F},        // Mongolian selectors
      {0x200B, 0x200F},        // zero-width space, joiners, direction marks
      {0x2028, 0x202E},        // line and paragraph separators, direction embeddings and overrides
      {0x2060, 0x206F},        // word joiner, invisible operators, direction isolates
      {0x2800, 0x2800},        // Braille blank
      {0x3164, 0x3164},        // Hangul filler
      {0xFE00, 0xFE0E},        // variation selectors
      {0xFEFF, 0xFEFF},        // byte order mark
      {0xFFA0, 0xFFA0},        // half-width Hangul filler
      {0xFFF0, 0xFFFB},        // annotations
      {0x1BCA0, 0x1BCA3},      // shorthand format controls
      {0x1D173, 0x1D17A},      // musical format controls
      {0xE0000, 0xE0FFF},      // tags, variation selectors
      {0x110000, 0xFFFFFFFF},  // CodePoint::invalid
  });
  return within(unfit, c);
}

bool is_code_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The value of `room` in a link, up to whatever ends it; the text itself where there is none.
std::string_view room_in_link(std::string_view text) {
  static constexpr std::string_view key = "room=";
  for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
    if (at == 0 || (text[at - 1] != '?' && text[at - 1] != '&')) continue;
    text.remove_prefix(at + key.size());
    return text.substr(0, text.find_first_of("&# \t\r\n"));
  }
  return text;
}

std::string_view without_hyphens_at_ends(std::string_view text) {
  const std::size_t first = text.find_first_not_of('-');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of('-') - first + 1);
}

}  // namespace

bool is_room_code(std::string_view code) {
  return code.size() >= limits::room_code_min && code.size() <= limits::room_code_max &&
         std::ranges::all_of(code, is_code_character) && code.front() != '-' && code.back() != '-';
}

bool is_person_name(std::string_view name) {
  // Once a first character is there that can be seen, the rest may hold inner space and emoji
  // selectors.
  if (name.empty() || first_code_point(name).value == emoji_selector) return false;
  char32_t last = ' ';
  for (std::size_t characters = 0; !name.empty(); ++characters) {
    const CodePoint next = first_code_point(name);
    if (characters == limits::name_characters || is_unfit_for_names(next.value)) return false;
    if (characters == 0 && is_white_space(next.value)) return false;
    last = next.value;
    name.remove_prefix(next.bytes);
  }
  return !is_white_space(last);
}

std::string tidy_room_code(std::string_view typed) {
  std::string code;
  bool gap = false;
  for (std::string_view rest = room_in_link(typed); !rest.empty();) {
    const CodePoint next = first_code_point(rest);
    if (next.value == '_' || is_white_space(next.value)) {
      gap = true;
    } else {
      if (gap) code += '-';
      gap = false;
      code += next.bytes == 1 ? std::string(1, lowered(rest.front()))
                              : std::string(rest.substr(0, next.bytes));
    }
    rest.remove_prefix(next.bytes);
  }
  return std::string(without_hyphens_at_ends(code));
}

std::string tidy_person_name(std::string_view typed) {
  std::string name;
  std::size_t characters = 0;
  bool gap = false;
  while (!typed.empty()) {
    const CodePoint next = first_code_point(typed);
    const std::string_view text = typed.substr(0, next.bytes);
    typed.remove_prefix(next.bytes);
    if (is_white_space(next.value)) {
      gap = !name.empty();
      continue;
    }
    characters += gap ? 2 : 1;
    if (characters > limits::name_characters) break;
    if (gap) name += ' ';
    gap = false;
    name += text;
  }
  return name;
}

std::string numbered_name(std::string_view name, unsigned number) {
  const std::size_t end = name.find_last_not_of("0123456789");
  if (end != std::string_view::npos && name[end] == ' ') name = name.substr(0, end);
  const std::string ending = ' ' + std::to_string(number);
  std::string base;
  for (std::size_t room = limits::name_characters - ending.size(); room > 0 && !name.empty();
       --room) {
    const std::size_t bytes = first_code_point(name).bytes;
    base += name.substr(0, bytes);
    name.remove_prefix(bytes);
  }
  return tidy_person_name(base) + ending;
}

std::string folded_name(std::string_view name) {
  std::string folded(name);
  std::ranges::transform(folded, folded.begin(), lowered);
  return folded;
}

}  // namespace greenroom::signaling
