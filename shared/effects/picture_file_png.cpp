#include "shared/effects/picture_file_png.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace greenroom::effects {

std::vector<std::uint8_t> needed_chunks(std::span<const std::uint8_t> png) {
  constexpr std::size_t signature = 8;
  constexpr std::size_t frame = 12;  // length and name before, checksum after
  constexpr std::array<std::string_view, 5> needed{"IHDR", "PLTE", "tRNS", "IDAT", "IEND"};
  const auto start = png.first(std::min(signature, png.size()));
  std::vector<std::uint8_t> result(start.begin(), start.end());
  for (auto rest = png.subspan(result.size()); rest.size() >= frame;) {
    std::uint32_t length = 0;
    for (const std::uint8_t byte : rest.first(4)) length = length << 8 | byte;
    if (length > rest.size() - frame) break;
    const std::string_view name(reinterpret_cast<const char*>(rest.data()) + 4, 4);
    const auto chunk = rest.first(frame + length);
    if (std::ranges::find(needed, name) != needed.end() && (name != "IDAT" || length > 0)) {
      result.insert(result.end(), chunk.begin(), chunk.end());
    }
    rest = rest.subspan(chunk.size());
  }
  return result;
}

}  // namespace greenroom::effects
