#pragma once

#include <algorithm>
#include <string>
#include <string_view>

// Case as protocols know it: of ASCII letters only, whatever the locale.
namespace greenroom::server {

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string ascii_lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), ascii_lower);
  return result;
}

}  // namespace greenroom::server
