#pragma once

#include <cstddef>
#include <string_view>
#include <variant>

#include "shared/effects/filter.hpp"

namespace greenroom::effects {

enum class FilterErrorKind {
  unknown_function,  ///< no filter has this name
  expected_function,
  expected_number,
  wrong_unit,
  out_of_range,
  expected_lengths,  ///< of drop-shadow: two or three
  unclosed,          ///< ")" is missing
  too_many,
  too_long,
};

/// What is wrong and where, in bytes of the text.
struct FilterError {
  FilterErrorKind kind = FilterErrorKind::expected_function;
  std::size_t position = 0;
  std::size_t length = 0;
  bool operator==(const FilterError&) const = default;
};

/// Reads the value of CSS's `filter` property: "none", nothing at all, or functions (Filter Effects
/// Module Level 1), lengths in px. Numbers are taken to six decimals of a factor, and within
/// filter_limits.hpp; amounts above 100% of filters that end there count as 100%, as the W3C says.
std::variant<Filters, FilterError> parse_filters(std::string_view text);

/// "wrong-unit" and so on: keys of the page's words.
std::string_view word_of(FilterErrorKind kind);

}  // namespace greenroom::effects
