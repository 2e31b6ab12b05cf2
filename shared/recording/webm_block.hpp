#pragma once

#include <cstdint>
#include <optional>

#include "shared/recording/bytes.hpp"
#include "shared/recording/opus_packet.hpp"

namespace greenroom::recording {

/// Bytes of a SimpleBlock or Block that are enough for all that is read of it.
constexpr std::size_t block_beginning = 8 + 3 + opus_head;

struct BlockBeginning {
  std::uint64_t track = 0;
  std::int16_t time = 0;  ///< ticks, from the cluster's
  bool key = false;       ///< of a SimpleBlock
  bool laced = false;     ///< several frames, and `frame` begins with their sizes
  Bytes frame;            ///< as much of it as is there
};

/// None where it is damaged. `bytes`: block_beginning of them, or all that the block has.
std::optional<BlockBeginning> read_block(Bytes bytes);

}  // namespace greenroom::recording
