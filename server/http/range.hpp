#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace greenroom::server {

struct ByteRange {
  std::uint64_t first = 0;
  std::uint64_t length = 0;
  bool operator==(const ByteRange&) const = default;
};

/// Answer the whole file: the header asks for something we do not do (several ranges, another unit)
/// or is malformed, and RFC 9110, 14.2 has it ignored.
struct WholeFile {
  bool operator==(const WholeFile&) const = default;
};

/// 416: well formed, but outside the file.
struct Unsatisfiable {
  bool operator==(const Unsatisfiable&) const = default;
};

using RangeAnswer = std::variant<WholeFile, ByteRange, Unsatisfiable>;

/// Reads a Range header for a file of `size` bytes: "bytes=0-99", "bytes=100-", or "bytes=-50" for
/// the last fifty.
RangeAnswer parse_range(std::string_view header, std::uint64_t size);

}  // namespace greenroom::server
