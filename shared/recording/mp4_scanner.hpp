#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/recording/byte_feed.hpp"
#include "shared/recording/finish_plan.hpp"
#include "shared/recording/mp4_box.hpp"
#include "shared/recording/mp4_movie.hpp"

namespace greenroom::recording {

/// They are held in memory while they are read. Only a moov that lists its samples gets anywhere
/// near it, for some two hours; of a longer one nothing is known but that it is there.
constexpr std::uint64_t largest_movie = std::uint64_t{8} << 20;     ///< bytes
constexpr std::uint64_t largest_fragment = std::uint64_t{1} << 20;  ///< bytes of a moof

/// Finds out how far an mp4 reaches and how long it lasts, while it is written or from one that was
/// left. Keeps no content. Fragmented files, which is what browsers record, consist of a moov
/// without samples and then pairs of moof and mdat; others have all samples in the moov.
class Mp4Scanner {
 public:
  /// The bytes of the file in order, in pieces of any size.
  void feed(Bytes piece);

  /// Whether something stands there that no file has. A file that merely ends early is not damaged.
  [[nodiscard]] bool damaged() const { return damaged_; }
  /// Bytes: after the last fragment that is whole. All of it for a file that is not fragmented,
  /// where to cut would help nobody.
  [[nodiscard]] std::uint64_t media_end() const;
  /// 0 where there is nothing to be played.
  [[nodiscard]] double seconds() const;
  [[nodiscard]] const std::vector<Mp4Track>& tracks() const { return movie_.tracks; }
  /// Nothing is ever written into an mp4: players find their way in whole ones without an index of
  /// fragments.
  [[nodiscard]] FinishPlan finish() const;

 private:
  enum class Phase { header, content, rest };

  void step();
  void read_header();
  void open(const BoxHeader& header);
  void use_content();
  void complete();
  void complete_fragment();
  void damage() { damaged_ = true; }

  ByteFeed feed_;
  Phase phase_ = Phase::header;
  BoxHeader header_;
  bool damaged_ = false;
  std::uint64_t length_ = 0;

  bool has_movie_ = false;
  Mp4Movie movie_;
  std::vector<std::uint64_t> ends_;  // of what the whole fragments have of each track, ticks
  std::optional<std::vector<Mp4Run>> fragment_;  // whose mdat is still to come
  bool to_the_end_ = false;
  std::uint64_t good_end_ = 0;
};

}  // namespace greenroom::recording
