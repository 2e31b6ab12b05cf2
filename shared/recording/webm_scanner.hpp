#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/recording/byte_feed.hpp"
#include "shared/recording/ebml.hpp"
#include "shared/recording/webm_layout.hpp"
#include "shared/recording/webm_timeline.hpp"

namespace greenroom::recording {

/// Larger ones than these are taken for damage. They are held in memory while they are read.
constexpr std::uint64_t largest_description = std::uint64_t{1} << 20;  ///< Info or Tracks, bytes
/// Sizes of clusters that are remembered, a day and more of them. Those beyond stay unknown, which
/// is as valid.
constexpr std::size_t most_cluster_sizes = std::size_t{1} << 17;

/// Finds out what is where in a WebM or Matroska file while it is written, or from one that was
/// left. Keeps no content; a few megabytes at the very most. Whatever is in the file, what is found
/// is consistent with all of it up to media_end().
class WebmScanner {
 public:
  /// The bytes of the file in order, in pieces of any size.
  void feed(Bytes piece);

  /// Whether something stands there that no file has. A file that merely ends early is not damaged.
  [[nodiscard]] bool damaged() const { return damaged_; }
  /// Bytes: see WebmLayout. 0 before the first cluster.
  [[nodiscard]] std::uint64_t media_end() const;
  [[nodiscard]] const WebmTimeline& timeline() const { return timeline_; }
  [[nodiscard]] WebmLayout layout() const;

 private:
  enum class Level { file, segment, cluster, group };
  enum class Phase { header, beginning, rest };
  struct Cluster {
    std::uint64_t offset = 0;
    ElementHeader header;
    std::optional<std::uint64_t> end;
    std::optional<std::int64_t> time;
    std::optional<std::uint64_t> checksum;
    bool has_blocks = false;

    [[nodiscard]] std::uint64_t begin() const { return offset + header.length(); }
  };
  struct Group {
    std::uint64_t offset = 0;
    std::uint64_t end = 0;
    std::optional<std::uint64_t> duration;
    bool refers = false;
  };

  void step();
  void read_element_header();
  void open(const ElementHeader& header);
  void open_in_file();
  void open_in_segment();
  void open_in_cluster();
  void open_in_group();
  /// Has the first `bytes` of the content gathered, or all of it where there is less.
  void gather(std::uint64_t bytes);
  void skip();
  void next_element();
  void use_beginning();
  void use_description();
  void use_timestamp(std::uint64_t time);
  void use_block();
  void complete();
  void complete_in_segment();
  void add_room(bool stale);
  void add_block();
  void complete_group();
  void close_cluster(std::uint64_t at);
  void note_cluster_size(std::uint64_t end, WebmLayout& layout) const;
  void damage() { damaged_ = true; }
  [[nodiscard]] bool in_cluster() const {
    return level_ == Level::cluster || level_ == Level::group;
  }
  [[nodiscard]] bool finished() const;

  [[nodiscard]] std::uint64_t content() const { return offset_ + header_.length(); }
  [[nodiscard]] std::uint64_t content_size() const { return header_.size.value_or(0); }
  /// Of the element at hand.
  [[nodiscard]] std::uint64_t end() const { return content() + content_size(); }

  ByteFeed feed_;
  Level level_ = Level::file;
  Phase phase_ = Phase::header;
  std::uint64_t offset_ = 0;  ///< of the element at hand
  ElementHeader header_;
  Cluster cluster_;
  Group group_;
  std::optional<WebmBlock> block_;
  bool damaged_ = false;

  WebmTimeline timeline_;
  WebmLayout found_;
  bool has_clusters_ = false;
  bool has_cues_ = false;
  bool has_seek_head_ = false;
  bool has_duration_ = false;
  std::uint64_t block_end_ = 0;
};

}  // namespace greenroom::recording
