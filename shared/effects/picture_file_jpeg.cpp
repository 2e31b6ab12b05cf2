#include "shared/effects/picture_file_jpeg.hpp"

#include <algorithm>
#include <cstddef>

namespace greenroom::effects {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint8_t mark = 0xFF;
constexpr std::uint8_t define_huffman_tables = 0xC4;

bool holds_nothing_to_decode(std::uint8_t marker) {
  constexpr std::uint8_t comment = 0xFE;
  return (marker >= 0xE0 && marker <= 0xEF) || marker == comment;
}

int length_of(Bytes segment) { return segment[2] << 8 | segment[3]; }

/// Tables: a class, how many codes there are of each of 16 lengths, then a byte for each code.
bool sound_tables(Bytes segment) {
  constexpr std::size_t counts = 16;
  constexpr int most_codes = 256;
  if (segment.size() < 4) return true;
  int left = length_of(segment) - 2;
  for (Bytes table = segment.subspan(4); left > 0 && !table.empty();) {
    int codes = 0;
    for (const std::uint8_t count : table.subspan(1).first(std::min(counts, table.size() - 1))) {
      codes += count;
    }
    if (codes > most_codes) return false;
    const std::size_t size = 1 + counts + static_cast<std::size_t>(codes);
    left -= static_cast<int>(size);
    table = table.subspan(std::min(size, table.size()));
  }
  return true;
}

/// Wherever there might be tables.
bool sound_throughout(Bytes bytes) {
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    if (bytes[i] == mark && bytes[i + 1] == define_huffman_tables &&
        !sound_tables(bytes.subspan(i))) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool has_sound_tables(std::span<const std::uint8_t> jpeg) {
  Bytes rest = jpeg.subspan(std::min<std::size_t>(2, jpeg.size()));
  while (rest.size() >= 4 && rest[0] == mark && holds_nothing_to_decode(rest[1])) {
    const auto size = 2 + static_cast<std::size_t>(length_of(rest));
    rest = rest.subspan(std::min(size, rest.size()));
  }
  return sound_throughout(rest);
}

}  // namespace greenroom::effects
