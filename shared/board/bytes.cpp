#include "shared/board/bytes.hpp"

namespace greenroom::board {
namespace {

constexpr unsigned bits = 7;
constexpr std::uint8_t more = 1 << bits;
constexpr unsigned byte_bits = 8;

}  // namespace

void ByteWriter::number(std::uint64_t value) {
  for (; value >= more; value >>= bits) byte(static_cast<std::uint8_t>(value | more));
  byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::signed_number(std::int64_t value) {
  number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void ByteWriter::raw(std::span<const std::uint8_t> bytes) {
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

void ByteWriter::fixed(std::uint64_t value) {
  for (unsigned i = 0; i < sizeof value; ++i) {
    byte(static_cast<std::uint8_t>(value >> (byte_bits * i)));
  }
}

std::uint8_t ByteReader::byte() {
  const auto one = raw(1);
  return one.empty() ? 0 : one.front();
}

std::uint64_t ByteReader::any() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += bits) {
    const auto next = byte();
    value |= std::uint64_t{next} % more << shift;
    if (next < more) return value;
  }
  failed_ = true;
  return 0;
}

std::uint64_t ByteReader::within(std::uint64_t least, std::uint64_t most) {
  const auto value = any();
  require(value >= least && value <= most);
  return failed_ ? least : value;
}

std::int32_t ByteReader::signed_number(std::int32_t least, std::int32_t most) {
  const auto folded = any();
  const auto value =
      static_cast<std::int64_t>(folded >> 1) ^ -static_cast<std::int64_t>(folded & 1);
  require(value >= least && value <= most);
  return failed_ ? least : static_cast<std::int32_t>(value);
}

std::span<const std::uint8_t> ByteReader::raw(std::size_t count) {
  require(count <= rest_.size());
  if (failed_) return {};
  const auto front = rest_.first(count);
  rest_ = rest_.subspan(count);
  return front;
}

std::uint64_t ByteReader::fixed() {
  std::uint64_t value = 0;
  unsigned shift = 0;
  for (const auto each : raw(sizeof value)) {
    value |= std::uint64_t{each} << shift;
    shift += byte_bits;
  }
  return value;
}

}  // namespace greenroom::board
