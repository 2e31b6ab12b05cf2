#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/recording/bytes.hpp"
#include "shared/recording/media_track.hpp"

namespace greenroom::recording {

struct Mp4Track {
  std::uint32_t id = 0;
  std::uint32_t timescale = 0;         ///< ticks in a second, above zero
  std::uint64_t duration = 0;          ///< ticks, of the samples that the movie itself lists
  bool has_samples = false;            ///< the movie lists some
  std::uint32_t default_duration = 0;  ///< ticks, of a sample in a fragment
  MediaTrack media;
};

struct Mp4Movie {
  std::vector<Mp4Track> tracks;
  bool fragmented = false;
};

/// None where it is damaged. `content`: of a moov box.
std::optional<Mp4Movie> read_movie(Bytes content);

/// What a fragment has of a track.
struct Mp4Run {
  std::uint32_t track = 0;             ///< its id
  std::optional<std::uint64_t> begin;  ///< ticks of the track; none: behind the one before
  std::uint64_t duration = 0;          ///< ticks
};

/// None where it is damaged. `content`: of a moof box.
std::optional<std::vector<Mp4Run>> read_fragment(Bytes content, const Mp4Movie& movie);

}  // namespace greenroom::recording
