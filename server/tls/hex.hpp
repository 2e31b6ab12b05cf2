#pragma once

#include <span>
#include <string>

namespace greenroom::server {

/// Two digits in lower case for each byte.
std::string hex_of(std::span<const unsigned char> bytes);

}  // namespace greenroom::server
