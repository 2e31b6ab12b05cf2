#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/recording/media_track.hpp"

// What is where in a WebM or Matroska file. Offsets are from the beginning of the file, in bytes.
namespace greenroom::recording {

struct Region {
  std::uint64_t offset = 0;
  std::uint64_t total = 0;  ///< bytes, with the headers of what is there
};

/// What may be overwritten: Voids, and what counts on places in the file.
struct WebmRoom {
  Region region;
  bool stale = false;  ///< holds a SeekHead or Cues, which will no longer be right
};

struct WebmTrack {
  std::uint64_t number = 0;
  std::uint64_t default_duration = 0;  ///< of one frame, nanoseconds; 0: not said
  MediaTrack media;
};

struct CuePoint {
  std::int64_t time = 0;         ///< ticks
  std::uint64_t cluster = 0;     ///< offset
  std::uint64_t in_cluster = 0;  ///< of the block, from the beginning of the cluster's content
};

/// The size of a master element, and where that stands or ought to stand.
struct SizeField {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  std::size_t width = 0;
};

struct WebmLayout {
  std::uint64_t length = 0;     ///< of the file, as far as it has been read
  std::uint64_t media_end = 0;  ///< after the last whole block or the last whole cluster
  bool finished = false;        ///< nothing needs to be done any more

  SizeField segment;                ///< its size as it is said; 0 for unknown
  std::uint64_t segment_begin = 0;  ///< what positions in SeekHead and Cues count from
  std::optional<std::uint64_t> info;
  std::optional<std::uint64_t> tracks;
  std::vector<WebmRoom> rooms;          ///< before the first cluster, no two side by side
  std::optional<Region> duration_room;  ///< a Duration, or a Void in Info

  std::vector<SizeField> clusters;       ///< those whose size is not known or not right
  std::vector<std::uint64_t> checksums;  ///< CRC-32 elements of what gets changed
  std::uint64_t cue_track = 0;
  std::vector<CuePoint> cues;
  double duration = 0;  ///< ticks, to the end of the last block
  double seconds = 0;   ///< the same
};

}  // namespace greenroom::recording
