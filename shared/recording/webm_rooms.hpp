#pragma once

#include <cstdint>
#include <optional>

#include "shared/recording/ebml.hpp"

namespace greenroom::recording {

/// From the beginning of the Segment's content, bytes.
struct SeekPositions {
  std::optional<std::uint64_t> info;
  std::optional<std::uint64_t> tracks;
  std::optional<std::uint64_t> cues;
};

/// Bytes of a SeekHead with three entries. Positions are eight bytes wide, so that it is as long
/// for every file.
constexpr std::uint64_t seek_head_total = 68;

/// In a room of `total` bytes, seek_head_total or more. What is left is made a Void, of which only
/// the header is written.
ElementWriter seek_head_in(std::uint64_t total, const SeekPositions& positions);

/// A Duration in a room of `total` bytes, short_duration_total or more: of eight bytes where they
/// fit.
ElementWriter duration_in(std::uint64_t total, double ticks);

}  // namespace greenroom::recording
