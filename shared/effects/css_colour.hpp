#pragma once

#include <optional>
#include <string_view>

#include "shared/effects/colour.hpp"
#include "shared/effects/css_scanner.hpp"

namespace greenroom::effects {

struct CssColour {
  Colour colour;
  double alpha = 1;  ///< 0 to 1
  bool operator==(const CssColour&) const = default;
};

/// A colour as CSS Color Module Level 4 writes them in sRGB: by name, #rgb, #rgba, #rrggbb,
/// #rrggbbaa, rgb(), rgba(), hsl() and hsla() with commas or without. Where there is none the
/// scanner stays where it is.
std::optional<CssColour> take_colour(CssScanner& scanner);

/// Of the 148 names and "transparent"; none of those that depend on the page.
std::optional<CssColour> colour_of_name(std::string_view name);

}  // namespace greenroom::effects
