#include "shared/board/crc32.hpp"

#include <array>
#include <cstddef>

namespace greenroom::board {
namespace {

using Table = std::array<std::uint32_t, 256>;

/// Tables for four bytes at once ("slicing by four"): the first is that of single bytes, each
/// other one's entries have a zero byte more behind them.
constexpr std::array<Table, 4> made() {
  constexpr std::uint32_t polynomial = 0xEDB88320;
  std::array<Table, 4> tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    auto sum = byte;
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum % 2 == 1 ? polynomial : 0);
    tables[0][byte] = sum;
  }
  for (std::size_t i = 1; i < tables.size(); ++i) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const auto sum = tables[i - 1][byte];
      tables[i][byte] = sum >> 8 ^ tables[0][sum % 256];
    }
  }
  return tables;
}

constexpr auto tables = made();

}  // namespace

std::uint32_t crc32(std::span<const std::uint8_t> bytes, std::uint32_t before) {
  auto sum = ~before;
  for (; bytes.size() >= 4; bytes = bytes.subspan(4)) {
    sum ^= bytes[0] | std::uint32_t{bytes[1]} << 8 | std::uint32_t{bytes[2]} << 16 |
           std::uint32_t{bytes[3]} << 24;
    sum = tables[3][sum % 256] ^ tables[2][sum >> 8 & 255] ^ tables[1][sum >> 16 & 255] ^
          tables[0][sum >> 24];
  }
  for (const auto byte : bytes) sum = sum >> 8 ^ tables[0][(sum ^ byte) % 256];
  return ~sum;
}

}  // namespace greenroom::board
