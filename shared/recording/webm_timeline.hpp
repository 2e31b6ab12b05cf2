#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "shared/recording/webm_info.hpp"
#include "shared/recording/webm_layout.hpp"

namespace greenroom::recording {

/// Timestamps beyond this are damage: within it a double is exact.
constexpr std::int64_t largest_timestamp = std::int64_t{1} << 53;  ///< ticks

/// So many bytes of Cues that a player reads them at once, and a cue every 2 s for 9 hours. Where
/// there are more, those that are too close to the one before are left out.
constexpr std::size_t most_cues = 16384;
/// Between those of a recording without video, where every block might be one.
constexpr double seconds_between_sound_cues = 5;
/// How long the last frame of a video lasts is not said: as long as the one before it, but a
/// picture that stood still has not been standing still for longer than this.
constexpr double longest_last_frame = 1;  ///< seconds
constexpr double lone_frame = 1.0 / 30;   ///< seconds, where there is but one

struct WebmBlock {
  std::uint64_t track = 0;
  std::int64_t time = 0;  ///< ticks
  bool key = false;
  std::optional<double> duration;  ///< ticks, where it is said, by the block or the codec
  std::uint64_t cluster = 0;       ///< as in CuePoint
  std::uint64_t in_cluster = 0;
};

/// When things happen in a file, in an amount of memory that does not grow with it beyond
/// most_cues.
class WebmTimeline {
 public:
  void set_timestamp_scale(std::uint64_t nanoseconds) { scale_ = nanoseconds; }
  void set_tracks(std::vector<WebmTrack> tracks);
  /// Whole blocks, as they come. Those of tracks that nobody knows count for nothing.
  void add(const WebmBlock& block);

  [[nodiscard]] const std::vector<WebmTrack>& tracks() const { return tracks_; }
  [[nodiscard]] const WebmTrack* track(std::uint64_t number) const;
  [[nodiscard]] double ticks(double seconds) const {
    return seconds * 1e9 / static_cast<double>(scale_);
  }
  [[nodiscard]] double seconds(double ticks) const {
    return ticks / 1e9 * static_cast<double>(scale_);
  }
  [[nodiscard]] bool any() const { return first_.has_value(); }
  /// Ticks; 0 where there is no block.
  [[nodiscard]] std::int64_t first() const { return first_.value_or(0); }
  [[nodiscard]] std::int64_t last() const { return last_; }
  /// Ticks, above zero where there is a block: where the last block of the track that goes on for
  /// longest ends.
  [[nodiscard]] double end() const;

  /// The first track of video, or the first of sound where there is none; 0 for neither.
  [[nodiscard]] std::uint64_t cue_track() const;
  [[nodiscard]] const std::vector<CuePoint>& cues() const { return cues_; }

 private:
  struct Progress {
    std::optional<std::int64_t> last;  ///< the latest there was
    std::int64_t gap = 0;              ///< to that from the second latest
    std::optional<double> duration;    ///< of the latest
  };

  void advance(Progress& progress, const WebmBlock& block) const;
  [[nodiscard]] double end_of(std::size_t track) const;
  void add_cue(const WebmBlock& block);
  void thin_out();

  std::uint64_t scale_ = usual_timestamp_scale;
  std::vector<WebmTrack> tracks_;
  std::vector<Progress> progress_;
  std::optional<std::size_t> cue_track_;
  std::optional<std::int64_t> first_;
  std::int64_t last_ = 0;
  std::vector<CuePoint> cues_;
  std::int64_t cue_gap_ = 1;
};

}  // namespace greenroom::recording
