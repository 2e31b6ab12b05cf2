#include "server/tls/digests.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#include <array>
#include <stdexcept>

#include "server/tls/hex.hpp"
#include "server/tls/openssl.hpp"

namespace greenroom::server {
namespace {

constexpr int rounds = 20'000;

void require(bool computed) {
  if (!computed) throw std::runtime_error("OpenSSL cannot digest: " + last_openssl_error() + ".");
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string sha256_hex(std::string_view text) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  require(EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr) == 1);
  return hex_of(digest);
}

std::string slow_digest_hex(std::string_view text, std::string_view salt) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  require(PKCS5_PBKDF2_HMAC(text.data(), static_cast<int>(text.size()), bytes_of(salt),
                            static_cast<int>(salt.size()), rounds, EVP_sha256(),
                            static_cast<int>(digest.size()), digest.data()) == 1);
  return hex_of(digest);
}

std::string hmac_sha1_base64(std::string_view key, std::string_view text) {
  std::array<unsigned char, SHA_DIGEST_LENGTH> code{};
  unsigned size = 0;
  require(HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), bytes_of(text), text.size(),
               code.data(), &size) != nullptr);
  std::array<unsigned char, 4 * ((SHA_DIGEST_LENGTH + 2) / 3) + 1> base64{};
  const int length = EVP_EncodeBlock(base64.data(), code.data(), static_cast<int>(size));
  return {base64.begin(), base64.begin() + length};
}

}  // namespace greenroom::server
