#pragma once

#include <string>

namespace greenroom::server {

/// 128 bits from OpenSSL's generator as 32 hexadecimal digits. Throws std::runtime_error when the
/// system has no randomness to give.
std::string random_secret();

}  // namespace greenroom::server
