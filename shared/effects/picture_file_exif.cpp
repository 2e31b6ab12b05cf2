#include "shared/effects/picture_file_exif.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace greenroom::effects {
namespace {

using Bytes = std::span<const std::uint8_t>;

/// What is left of `bytes` from `offset` on.
Bytes from(Bytes bytes, std::size_t offset) {
  return bytes.subspan(std::min(offset, bytes.size()));
}

/// Zero beyond the end.
std::uint32_t number(Bytes bytes, std::size_t offset, std::size_t size, bool little_endian) {
  if (offset > bytes.size() || size > bytes.size() - offset) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    value = value << 8 | bytes[offset + (little_endian ? size - 1 - i : i)];
  }
  return value;
}

bool begins(Bytes bytes, std::string_view text) {
  return bytes.size() >= text.size() &&
         std::equal(text.begin(), text.end(), bytes.begin(),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

/// TIFF: byte order, the place of the first directory, there entries of tag, type, count, value.
int orientation_in(Bytes tiff) {
  constexpr std::uint32_t tag = 0x0112;
  constexpr std::uint32_t unsigned_short = 3;
  constexpr std::size_t entry_size = 12;
  const bool little_endian = begins(tiff, "II");
  if (!little_endian && !begins(tiff, "MM")) return 1;
  const Bytes directory = from(tiff, number(tiff, 4, 4, little_endian));
  const std::uint32_t count = number(directory, 0, 2, little_endian);
  for (std::uint32_t i = 0; i < count; ++i) {
    const Bytes entry = from(directory, 2 + i * entry_size);
    if (number(entry, 0, 2, little_endian) != tag) continue;
    const std::uint32_t value = number(entry, 8, 2, little_endian);
    const bool valid =
        number(entry, 2, 2, little_endian) == unsigned_short && value >= 1 && value <= 8;
    return valid ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace

int exif_orientation(std::span<const std::uint8_t> jpeg) {
  constexpr std::string_view start{"\xFF\xD8", 2};
  constexpr std::string_view exif{"Exif\0\0", 6};
  constexpr std::uint32_t application_1 = 0xFFE1;
  constexpr std::uint32_t start_of_scan = 0xFFDA;
  if (!begins(jpeg, start)) return 1;
  // Segments: a marker and a length, which counts itself.
  for (Bytes rest = from(jpeg, 2); rest.size() > 4;) {
    const std::uint32_t marker = number(rest, 0, 2, false);
    const std::uint32_t length = number(rest, 2, 2, false);
    if (marker < 0xFF01 || marker == start_of_scan || length < 2) break;
    const Bytes segment = from(rest, 4).first(std::min<std::size_t>(length - 2, rest.size() - 4));
    if (marker == application_1 && begins(segment, exif)) {
      return orientation_in(from(segment, exif.size()));
    }
    rest = from(rest, 2 + std::size_t{length});
  }
  return 1;
}

}  // namespace greenroom::effects
