#include "shared/board/packed_tile.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace greenroom::board {
namespace {

constexpr std::size_t block = 16;
constexpr std::size_t blocks = sizeof(Tile::bytes) / block;
constexpr std::size_t longest = 255;

}  // namespace

Bytes packed(const Tile& tile) {
  const auto is_nothing = [&](std::size_t at) {
    const auto* begin = tile.bytes.data() + at * block;
    return std::all_of(begin, begin + block, [](auto value) { return value == 0; });
  };
  Bytes bytes;
  const auto run = [&](std::size_t from, bool nothing) {
    std::size_t to = from;
    while (to < blocks && to - from < longest && is_nothing(to) == nothing) ++to;
    bytes.push_back(static_cast<std::uint8_t>(to - from));
    return to;
  };
  for (std::size_t at = 0; at < blocks;) {
    const auto begin = run(at, true);
    at = run(begin, false);
    bytes.insert(bytes.end(), tile.bytes.begin() + static_cast<std::ptrdiff_t>(begin * block),
                 tile.bytes.begin() + static_cast<std::ptrdiff_t>(at * block));
  }
  bytes.shrink_to_fit();
  return bytes;
}

Tile unpacked(const Bytes& packed) {
  Tile tile;
  auto to = tile.bytes.begin();
  for (auto from = packed.begin(); from != packed.end();) {
    to += static_cast<std::ptrdiff_t>(*from++ * block);
    const auto end = from + 1 + static_cast<std::ptrdiff_t>(*from * block);
    to = std::copy(from + 1, end, to);
    from = end;
  }
  return tile;
}

}  // namespace greenroom::board
