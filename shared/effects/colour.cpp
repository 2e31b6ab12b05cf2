#include "shared/effects/colour.hpp"

#include <charconv>

namespace greenroom::effects {

std::optional<Colour> colour_from(std::string_view text) {
  constexpr std::size_t length = 7;
  if (text.size() != length || text.front() != '#') return std::nullopt;
  unsigned value = 0;
  const auto* end = text.data() + length;
  const auto read = std::from_chars(text.data() + 1, end, value, 16);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return Colour{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
                static_cast<std::uint8_t>(value)};
}

std::string to_text(Colour colour) {
  constexpr const char* digits = "0123456789abcdef";
  std::string text = "#";
  for (const auto part : {colour.red, colour.green, colour.blue}) {
    text += digits[part >> 4];
    text += digits[part & 15];
  }
  return text;
}

}  // namespace greenroom::effects
