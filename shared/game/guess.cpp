#include "shared/game/guess.hpp"

#include <algorithm>
#include <cstddef>

#include "shared/channel/line_text.hpp"
#include "shared/game/limits.hpp"
#include "shared/signaling/utf8.hpp"

namespace greenroom::game {

using signaling::first_code_point;

namespace {

/// Full-width forms of ASCII (U+FF01 to U+FF5E) stand as far as this above it.
constexpr char32_t full_width = 0xFEE0;

/// The letters of Latin-1 and Latin Extended-A (U+00C0 to U+017F) without their accents; a dot for
/// those that are others.
constexpr std::string_view unaccented =
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy.."
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkk"
    "llllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t first_accented = 0xC0;
static_assert(first_accented + unaccented.size() == 0x180);

/// An accent that stands by itself behind its letter, as some systems type it.
bool is_accent(char32_t c) { return c >= 0x300 && c <= 0x36F; }

char32_t plain(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= full_width;
  const bool is_hyphen = c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
  const bool is_space = c == '\t' || c == '\n' || c == 0xA0 || c == 0x3000 ||
                        (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
  if (is_hyphen || is_space) return ' ';
  if (c == 0x2018 || c == 0x2019) return '\'';
  if (c >= first_accented && c < first_accented + unaccented.size()) {
    const char letter = unaccented[c - first_accented];
    if (letter != '.') return static_cast<char32_t>(letter);
  }
  const bool is_capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return is_capital ? c + ('a' - 'A') : c;
}

/// What may stand around a guess and is no part of it.
bool is_trimmed(char32_t c) {
  static constexpr std::u32string_view marks =
      U" .,!?;:'\"`~()[]{}<>/\\*_…·•、。「」『』《》〈〉【】“”";
  return marks.find(c) != std::u32string_view::npos;
}

/// Letters and digits of a script that writes words with spaces between.
bool joins_words(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0xDF && c <= 0x24F && c != 0xF7);
}

/// Whether the word stands in the text, not as a part of a longer one.
bool has_word(std::u32string_view text, std::u32string_view word) {
  const auto joined = [text](std::size_t i) {
    return i > 0 && i < text.size() && joins_words(text[i - 1]) && joins_words(text[i]);
  };
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    if (!joined(at) && !joined(at + word.size())) return true;
  }
  return false;
}

/// Whether the Levenshtein distance is 1 at most.
bool is_one_off(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto differ = std::ranges::mismatch(a, b);
  const std::u32string_view rest_a(differ.in1, a.end());
  const std::u32string_view rest_b(differ.in2, b.end());
  if (rest_b.empty()) return true;
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  return rest_a.substr(1) == rest_b.substr(1);
}

}  // namespace

bool is_guess(std::string_view text) {
  return channel::is_line_text(text) && text.find_first_of("\n\t") == text.npos &&
         signaling::characters_in(text) <= limits::guess_characters;
}

std::string tidy_guess(std::string_view typed) {
  const std::string line = channel::tidy_line_text(typed);
  std::string_view rest = line;
  std::string guess;
  for (std::size_t i = 0; i < limits::guess_characters && !rest.empty(); ++i) {
    const auto bytes = first_code_point(rest).bytes;
    guess += rest.front() == '\n' || rest.front() == '\t' ? " " : rest.substr(0, bytes);
    rest.remove_prefix(bytes);
  }
  return is_guess(guess) ? guess : std::string();
}

std::u32string folded(std::string_view text) {
  std::u32string folded;
  while (!text.empty()) {
    const auto next = first_code_point(text);
    text.remove_prefix(next.bytes);
    if (is_accent(next.value)) continue;
    const auto c = plain(next.value);
    const bool in_front = folded.empty() && is_trimmed(c);
    const bool again = c == ' ' && !folded.empty() && folded.back() == ' ';
    if (!in_front && !again) folded += c;
  }
  while (!folded.empty() && is_trimmed(folded.back())) folded.pop_back();
  return folded;
}

Verdict judge(std::string_view guess, std::string_view word) {
  const auto said = folded(guess);
  const auto wanted = folded(word);
  if (wanted.empty()) return Verdict::wrong;
  if (said == wanted) return Verdict::right;
  const bool one_off = wanted.size() >= limits::close_letters && is_one_off(said, wanted);
  return one_off || has_word(said, wanted) ? Verdict::close : Verdict::wrong;
}

}  // namespace greenroom::game
