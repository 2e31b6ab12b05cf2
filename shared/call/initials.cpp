#include "shared/call/initials.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "shared/signaling/names.hpp"
#include "shared/signaling/utf8.hpp"

namespace greenroom::call {

namespace {

struct Block {
  char32_t first;
  char32_t last;
};

// Unicode's blocks of Han ideographs, and the few that stand alone.
constexpr std::array<Block, 8> han{{
    {0x2E80, 0x2FD5},
    {0x3005, 0x3007},
    {0x3021, 0x3029},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xF900, 0xFAFF},
    {0x20000, 0x2FA1F},
    {0x30000, 0x323AF},
}};

bool is_han(char32_t point) {
  return std::ranges::any_of(
      han, [&](const Block& block) { return point >= block.first && point <= block.last; });
}

}  // namespace

std::string initials_of(std::string_view name) {
  std::string_view last_han;
  std::string_view first;
  std::string_view last;
  bool word_begins = true;
  while (!name.empty()) {
    const auto point = signaling::first_code_point(name);
    const auto character = name.substr(0, point.bytes);
    name.remove_prefix(point.bytes);
    if (is_han(point.value)) last_han = character;
    if (point.value != U' ' && word_begins) (first.empty() ? first : last) = character;
    word_begins = point.value == U' ';
  }
  if (!last_han.empty()) return std::string(last_han);
  return std::string(first) + std::string(last);
}

int hue_of(std::string_view name) {
  // FNV-1a, and its upper bits, which the last letters reach too.
  constexpr std::uint32_t basis = 0x811c9dc5;
  constexpr std::uint32_t prime = 0x01000193;
  constexpr std::uint32_t hues = 8;
  std::uint32_t hash = basis;
  for (const char letter : signaling::folded_name(name)) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * prime;
  }
  return static_cast<int>(((hash >> 16) ^ (hash >> 4)) % hues);
}

}  // namespace greenroom::call
