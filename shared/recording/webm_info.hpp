#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/recording/ebml.hpp"
#include "shared/recording/webm_layout.hpp"

namespace greenroom::recording {

constexpr std::uint64_t usual_timestamp_scale = 1'000'000;  ///< nanoseconds

struct WebmInfo {
  std::uint64_t timestamp_scale = usual_timestamp_scale;  ///< nanoseconds in a tick, 1 to 1e9
  std::optional<double> duration;                         ///< ticks, above zero
  std::optional<Region> duration_room;  ///< the Duration, else a Void that one fits in
  std::optional<std::uint64_t> checksum;
};

/// The least that a Duration takes: of four bytes, and of eight.
constexpr std::uint64_t short_duration_total = 7;
constexpr std::uint64_t duration_total = 11;

/// None where it is damaged.
std::optional<WebmInfo> read_info(const Element& whole);

constexpr std::size_t most_tracks = 64;

/// None where they are damaged, or more than most_tracks.
std::optional<std::vector<WebmTrack>> read_tracks(const Element& whole);

}  // namespace greenroom::recording
