#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greenroom::effects {

/// sRGB as it is stored and named: gamma-encoded, 0 to 255 each.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

/// "#rrggbb", as HTML's colour input has it; nothing for any other text.
std::optional<Colour> colour_from(std::string_view text);
std::string to_text(Colour colour);

}  // namespace greenroom::effects
