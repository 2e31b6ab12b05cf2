#include "wasm/files/new_key.hpp"

#include <string_view>

#include "wasm/browser/page.hpp"

namespace greenroom::files {

std::string new_key() {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr int digits_of_a_number = 16;
  std::string key;
  for (const auto part : {browser::random_bits(), browser::random_bits()}) {
    for (int i = 0; i < digits_of_a_number; ++i) key += digits[(part >> (4 * i)) & 0xf];
  }
  return key;
}

}  // namespace greenroom::files
