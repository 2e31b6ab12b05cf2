#pragma once

#include <algorithm>
#include <string_view>

// CSS's letters: ASCII, in any case.
namespace greenroom::effects {

constexpr char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}
constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
constexpr bool is_letter(char letter) { return lower(letter) >= 'a' && lower(letter) <= 'z'; }
constexpr bool is_hex_digit(char letter) {
  return is_digit(letter) || (lower(letter) >= 'a' && lower(letter) <= 'f');
}
constexpr bool is_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f';
}
constexpr bool same_word(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, lower, lower);
}

}  // namespace greenroom::effects
