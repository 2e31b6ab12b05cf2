#pragma once

#include <string>
#include <string_view>

// Digests by OpenSSL. Each throws std::runtime_error where OpenSSL cannot compute it.
namespace greenroom::server {

/// SHA-256 (FIPS 180-4) as 64 hexadecimal digits.
std::string sha256_hex(std::string_view text);

/// PBKDF2 (RFC 8018) with HMAC-SHA-256 and 20,000 rounds, as 64 hexadecimal digits: some
/// milliseconds of work, which is little for who knows the text and much for who tries them all.
std::string slow_digest_hex(std::string_view text, std::string_view salt);

/// HMAC-SHA-1 (RFC 2104) in base64: what TURN servers compare credentials with.
std::string hmac_sha1_base64(std::string_view key, std::string_view text);

}  // namespace greenroom::server
