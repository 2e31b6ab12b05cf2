#pragma once

#include <cstddef>
#include <string_view>

// UTF-8 as Unicode defines it (table 3-7): no overlong forms, no surrogates, nothing past U+10FFFF.
namespace greenroom::signaling {

struct CodePoint {
  static constexpr char32_t invalid = 0xFFFFFFFF;

  char32_t value = invalid;
  std::size_t bytes = 1;  ///< 1 for an invalid byte, so that a reader always gets on
};

/// The first code point of a text that is not empty.
CodePoint first_code_point(std::string_view text);

/// How many code points a text holds; each invalid byte counts as one.
std::size_t characters_in(std::string_view text);

}  // namespace greenroom::signaling
