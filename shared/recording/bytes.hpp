#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace greenroom::recording {

using Bytes = std::span<const std::uint8_t>;

/// At most the last eight bytes count.
constexpr std::uint64_t big_endian(Bytes bytes) {
  std::uint64_t value = 0;
  for (const std::uint8_t byte : bytes) value = value << 8 | byte;
  return value;
}

/// What there is ends within a header, which is at least this long.
struct HeaderContinues {
  std::size_t length = 0;
};

/// Nothing begins like this.
struct HeaderDamaged {};

}  // namespace greenroom::recording
