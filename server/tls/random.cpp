#include "server/tls/random.hpp"

#include <openssl/rand.h>

#include <array>
#include <stdexcept>

#include "server/tls/hex.hpp"

namespace greenroom::server {

std::string random_secret() {
  std::array<unsigned char, 16> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
    throw std::runtime_error("The system has no randomness to give.");
  }
  return hex_of(bytes);
}

}  // namespace greenroom::server
