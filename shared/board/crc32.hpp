#pragma once

#include <cstdint>
#include <span>

namespace greenroom::board {

/// CRC-32 as in Ethernet, gzip and PNG (polynomial 0xEDB88320, reflected). For bytes in several
/// parts: `before` is the sum of those that come before.
std::uint32_t crc32(std::span<const std::uint8_t> bytes, std::uint32_t before = 0);

}  // namespace greenroom::board
