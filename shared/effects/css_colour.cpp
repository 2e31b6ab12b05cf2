#include "shared/effects/css_colour.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "shared/effects/css_letters.hpp"

namespace greenroom::effects {

namespace {

std::uint8_t byte_of(double value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

int value_of(char digit) { return is_digit(digit) ? digit - '0' : lower(digit) - 'a' + 10; }

std::optional<CssColour> from_hash(std::string_view digits) {
  std::array<int, 4> parts{0, 0, 0, 255};
  if (digits.size() == 3 || digits.size() == 4) {
    for (std::size_t i = 0; i < digits.size(); ++i) parts.at(i) = 17 * value_of(digits[i]);
  } else if (digits.size() == 6 || digits.size() == 8) {
    for (std::size_t i = 0; i < digits.size(); i += 2) {
      parts.at(i / 2) = 16 * value_of(digits[i]) + value_of(digits[i + 1]);
    }
  } else {
    return std::nullopt;
  }
  return CssColour{{byte_of(parts[0]), byte_of(parts[1]), byte_of(parts[2])}, parts[3] / 255.0};
}

struct Arguments {
  std::array<CssNumber, 4> numbers;
  bool has_alpha = false;
};

/// "1, 2, 3, 4)" or "1 2 3 / 4)", the fourth optional.
std::optional<Arguments> take_arguments(CssScanner& scanner) {
  Arguments arguments;
  bool commas = false;
  for (std::size_t i = 0; i < 3; ++i) {
    if (i == 1) commas = scanner.take(',');
    if (i == 2 && commas && !scanner.take(',')) return std::nullopt;
    const auto number = scanner.take_number();
    if (!number) return std::nullopt;
    arguments.numbers.at(i) = *number;
  }
  if (scanner.take(commas ? ',' : '/')) {
    const auto alpha = scanner.take_number();
    if (!alpha) return std::nullopt;
    arguments.numbers[3] = *alpha;
    arguments.has_alpha = true;
  }
  if (!scanner.take(')')) return std::nullopt;
  return arguments;
}

/// A number of which `whole` is 100%; nothing with another unit.
std::optional<double> part_of(const CssNumber& number, double whole) {
  if (number.unit.empty()) return number.value;
  if (number.unit == "%") return number.value / 100 * whole;
  return std::nullopt;
}

std::optional<double> alpha_of(const Arguments& arguments) {
  if (!arguments.has_alpha) return 1;
  const auto alpha = part_of(arguments.numbers[3], 1);
  if (!alpha) return std::nullopt;
  return std::clamp(*alpha, 0.0, 1.0);
}

std::optional<CssColour> rgb_of(const Arguments& arguments) {
  std::array<std::uint8_t, 3> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto part = part_of(arguments.numbers.at(i), 255);
    if (!part) return std::nullopt;
    parts.at(i) = byte_of(*part);
  }
  const auto alpha = alpha_of(arguments);
  if (!alpha) return std::nullopt;
  return CssColour{{parts[0], parts[1], parts[2]}, *alpha};
}

std::optional<CssColour> hsl_of(const Arguments& arguments) {
  const auto& hue = arguments.numbers[0];
  const auto& saturation = arguments.numbers[1];
  const auto& lightness = arguments.numbers[2];
  const auto alpha = alpha_of(arguments);
  const bool good = (hue.unit.empty() || same_word(hue.unit, "deg")) && saturation.unit == "%" &&
                    lightness.unit == "%";
  if (!good || !alpha) return std::nullopt;
  const double s = std::clamp(saturation.value / 100, 0.0, 1.0);
  const double l = std::clamp(lightness.value / 100, 0.0, 1.0);
  // CSS Color 4, "Converting HSL Colors to sRGB".
  const auto part = [&](double n) {
    double k = std::fmod(n + hue.value / 30, 12);
    if (k < 0) k += 12;
    return byte_of(255 *
                   (l - s * std::min(l, 1 - l) * std::clamp(std::min(k - 3, 9 - k), -1.0, 1.0)));
  };
  return CssColour{{part(0), part(8), part(4)}, *alpha};
}

}  // namespace

std::optional<CssColour> take_colour(CssScanner& scanner) {
  const auto begin = scanner.place();
  std::optional<CssColour> colour;
  if (const auto digits = scanner.take_hash()) {
    colour = from_hash(*digits);
  } else if (const auto function = scanner.take_function(); !function.empty()) {
    const auto arguments = take_arguments(scanner);
    if (arguments && (same_word(function, "rgb") || same_word(function, "rgba"))) {
      colour = rgb_of(*arguments);
    } else if (arguments && (same_word(function, "hsl") || same_word(function, "hsla"))) {
      colour = hsl_of(*arguments);
    }
  } else {
    colour = colour_of_name(scanner.take_word());
  }
  if (!colour) scanner.return_to(begin);
  return colour;
}

}  // namespace greenroom::effects
