#include "shared/effects/filter_parser.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "shared/effects/css_colour.hpp"
#include "shared/effects/css_letters.hpp"
#include "shared/effects/css_scanner.hpp"
#include "shared/effects/filter_limits.hpp"
#include "shared/effects/filter_words.hpp"

namespace greenroom::effects {

namespace {

using Failure = std::optional<FilterError>;

FilterError error_at(const CssScanner& scanner, FilterErrorKind kind) {
  return {kind, scanner.place(), scanner.length_here()};
}

double rounded(double value, double steps) { return std::round(value * steps) / steps; }

constexpr double pixel_steps = 1e4;
constexpr double factor_steps = 1e6;

/// What a number in the kind's units comes to.
std::optional<double> amount_of(FilterKind kind, const CssNumber& number) {
  const auto [value, unit] = number;
  const bool zero = value == 0 && unit.empty();
  switch (kind) {
    case FilterKind::blur:
    case FilterKind::drop_shadow:
      if (zero || same_word(unit, "px")) return rounded(value, pixel_steps);
      return std::nullopt;
    case FilterKind::hue_rotate:
      if (zero || same_word(unit, "deg")) return rounded(value, pixel_steps);
      if (same_word(unit, "grad")) return rounded(value * 0.9, pixel_steps);
      if (same_word(unit, "rad")) return rounded(value * 180 / std::numbers::pi, pixel_steps);
      if (same_word(unit, "turn")) return rounded(value * 360, pixel_steps);
      return std::nullopt;
    default:
      if (unit.empty()) return rounded(value, factor_steps);
      if (unit == "%") return rounded(value / 100, factor_steps);
      return std::nullopt;
  }
}

bool ends_at_one(FilterKind kind) {
  return kind == FilterKind::grayscale || kind == FilterKind::invert ||
         kind == FilterKind::opacity || kind == FilterKind::sepia;
}

/// What "blur()" and the like stand for.
double omitted_amount(FilterKind kind) {
  return kind == FilterKind::blur || kind == FilterKind::hue_rotate ? 0 : 1;
}

Failure read_amount(CssScanner& scanner, FilterKind kind, double& into) {
  const auto here = error_at(scanner, FilterErrorKind::expected_number);
  const auto fail = [&](FilterErrorKind why) {
    return FilterError{why, here.position, here.length};
  };
  const auto number = scanner.take_number();
  if (!number) return here;
  auto amount = amount_of(kind, *number);
  if (!amount) return fail(FilterErrorKind::wrong_unit);
  if (ends_at_one(kind)) amount = std::min(*amount, 1.0);
  const auto range = amount_range(kind);
  if (*amount < range.least || *amount > range.most) return fail(FilterErrorKind::out_of_range);
  into = *amount;
  return std::nullopt;
}

Failure read_offset(CssScanner& scanner, double& into) {
  const auto here = error_at(scanner, FilterErrorKind::expected_lengths);
  const auto number = scanner.take_number();
  if (!number) return here;
  const auto length = amount_of(FilterKind::drop_shadow, *number);
  if (!length) return FilterError{FilterErrorKind::wrong_unit, here.position, here.length};
  if (std::abs(*length) > largest_offset) {
    return FilterError{FilterErrorKind::out_of_range, here.position, here.length};
  }
  into = *length;
  return std::nullopt;
}

/// The colour may stand before the lengths or after them.
Failure read_shadow(CssScanner& scanner, Filter& filter) {
  auto colour = take_colour(scanner);
  if (auto failure = read_offset(scanner, filter.shadow.x)) return failure;
  if (auto failure = read_offset(scanner, filter.shadow.y)) return failure;
  filter.amount = 0;
  const bool blurred = scanner.next() != ')' && scanner.next() != '#' && !is_letter(scanner.next());
  if (blurred) {
    if (auto failure = read_amount(scanner, filter.kind, filter.amount)) return failure;
  }
  if (!colour) colour = take_colour(scanner);
  if (colour) {
    filter.shadow.colour = colour->colour;
    filter.shadow.alpha = rounded(colour->alpha, factor_steps);
  }
  return std::nullopt;
}

Failure read_filter(CssScanner& scanner, Filters& into) {
  auto here = error_at(scanner, FilterErrorKind::expected_function);
  const auto name = scanner.take_function();
  if (name.empty()) {
    if (filter_kind_from(scanner.take_word())) {
      here.kind = FilterErrorKind::unclosed;  // a filter's name, and no parenthesis
    }
    return here;
  }
  const auto kind = filter_kind_from(name);
  here.length = name.size();
  if (!kind) return FilterError{FilterErrorKind::unknown_function, here.position, here.length};
  if (into.size() == most_filters) {
    return FilterError{FilterErrorKind::too_many, here.position, here.length};
  }

  Filter filter{*kind, omitted_amount(*kind), {}};
  if (*kind == FilterKind::drop_shadow) {
    if (auto failure = read_shadow(scanner, filter)) return failure;
  } else if (scanner.next() != ')') {
    if (auto failure = read_amount(scanner, *kind, filter.amount)) return failure;
  }
  if (!scanner.take(')')) return error_at(scanner, FilterErrorKind::unclosed);
  into.push_back(filter);
  return std::nullopt;
}

bool says_none(CssScanner scanner) {
  return same_word(scanner.take_word(), "none") && scanner.at_end();
}

}  // namespace

std::variant<Filters, FilterError> parse_filters(std::string_view text) {
  if (text.size() > longest_filter_text) {
    return FilterError{FilterErrorKind::too_long, longest_filter_text,
                       text.size() - longest_filter_text};
  }
  CssScanner scanner(text);
  Filters filters;
  if (says_none(scanner)) return filters;
  while (!scanner.at_end()) {
    if (const auto failure = read_filter(scanner, filters)) return *failure;
  }
  return filters;
}

std::string_view word_of(FilterErrorKind kind) {
  constexpr std::array<std::string_view, 9> words{
      "unknown-function", "expected-function", "expected-number", "wrong-unit", "out-of-range",
      "expected-lengths", "unclosed",          "too-many",        "too-long",
  };
  return words.at(static_cast<std::size_t>(kind));
}

}  // namespace greenroom::effects
