#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>

#include "shared/channel/fault.hpp"
#include "shared/channel/limits.hpp"

namespace greenroom::channel {

/// What stands before the bytes of a file in a binary frame: the file's number (32 bits) and where
/// in the file the bytes belong (64 bits), highest byte first.
struct ChunkHeader {
  std::uint32_t number = 0;  ///< OfferFile::number
  std::uint64_t offset = 0;
  bool operator==(const ChunkHeader&) const = default;
};

using ChunkHeaderBytes = std::array<std::uint8_t, limits::chunk_header_bytes>;

ChunkHeaderBytes bytes_of(const ChunkHeader& header);

/// `front`: the first chunk_header_bytes bytes of a frame, or all of a shorter one. `frame_bytes`:
/// the size of the whole frame.
std::variant<ChunkHeader, Fault> read_chunk_header(std::span<const std::uint8_t> front,
                                                   std::size_t frame_bytes);

}  // namespace greenroom::channel
