#include "shared/recording/webm_block.hpp"

#include <bit>
#include <cstddef>

namespace greenroom::recording {

std::optional<BlockBeginning> read_block(Bytes bytes) {
  constexpr std::size_t after_track = 3;
  constexpr unsigned key_flag = 0x80;
  constexpr unsigned lacing_flags = 0x06;
  if (bytes.empty() || bytes[0] == 0) return std::nullopt;
  const auto width = static_cast<std::size_t>(std::countl_zero(bytes[0])) + 1;
  if (bytes.size() < width + after_track) return std::nullopt;
  BlockBeginning block;
  block.track = big_endian(bytes.first(width)) - (std::uint64_t{1} << (7 * width));
  block.time = static_cast<std::int16_t>(big_endian(bytes.subspan(width, 2)));
  const unsigned flags = bytes[width + 2];
  block.key = (flags & key_flag) != 0;
  block.laced = (flags & lacing_flags) != 0;
  block.frame = bytes.subspan(width + after_track);
  return block;
}

}  // namespace greenroom::recording
