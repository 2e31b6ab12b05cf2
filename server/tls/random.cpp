#include "server/tls/random.hpp"

#include <openssl/rand.h>

#include <array>
#include <stdexcept>

namespace greenroom::server {

std::string random_secret() {
  std::array<unsigned char, 16> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
    throw std::runtime_error("The system has no randomness to give.");
  }
  constexpr const char* digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

}  // namespace greenroom::server
