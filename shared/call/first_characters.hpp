#pragma once

#include <cstddef>
#include <string_view>

#include "shared/signaling/utf8.hpp"

namespace greenroom::call {

/// As much of a text as has no more than this many characters (code points).
inline std::string_view first_characters(std::string_view text, std::size_t most) {
  std::size_t bytes = 0;
  while (bytes < text.size() && most-- > 0) {
    bytes += signaling::first_code_point(text.substr(bytes)).bytes;
  }
  return text.substr(0, bytes);
}

}  // namespace greenroom::call
