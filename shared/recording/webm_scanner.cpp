#include "shared/recording/webm_scanner.hpp"

#include <algorithm>
#include <utility>

#include "shared/recording/matroska_ids.hpp"
#include "shared/recording/opus_packet.hpp"
#include "shared/recording/webm_block.hpp"
#include "shared/recording/webm_info.hpp"
#include "shared/recording/webm_rooms.hpp"

namespace greenroom::recording {
namespace {

constexpr std::size_t most_rooms = 16;

}  // namespace

void WebmScanner::feed(Bytes piece) {
  found_.length += piece.size();
  while (!damaged_ && feed_.take(piece)) step();
}

void WebmScanner::step() {
  switch (phase_) {
    case Phase::header:
      read_element_header();
      break;
    case Phase::beginning:
      use_beginning();
      phase_ = Phase::rest;
      feed_.pass(content_size() - feed_.held().size());
      break;
    case Phase::rest:
      complete();
      break;
  }
}

void WebmScanner::read_element_header() {
  const auto read = read_header(feed_.held());
  if (const auto* continues = std::get_if<HeaderContinues>(&read)) {
    feed_.want(continues->length);
  } else if (const auto* header = std::get_if<ElementHeader>(&read)) {
    open(*header);
  } else {
    damage();
  }
}

void WebmScanner::open(const ElementHeader& header) {
  header_ = header;
  offset_ = feed_.offset() - header.length();
  switch (level_) {
    case Level::file:
      open_in_file();
      break;
    case Level::segment:
      open_in_segment();
      break;
    case Level::cluster:
      open_in_cluster();
      break;
    case Level::group:
      open_in_group();
      break;
  }
}

void WebmScanner::open_in_file() {
  if (header_.id == ids::segment && offset_ > 0) {
    found_.segment = {offset_ + header_.id_width, content_size(), header_.size_width};
    found_.segment_begin = content();
    level_ = Level::segment;
    next_element();
  } else if (header_.size && (header_.id == ids::ebml) == (offset_ == 0)) {
    skip();
  } else {
    damage();
  }
}

void WebmScanner::open_in_segment() {
  const bool describes = header_.id == ids::info || header_.id == ids::tracks;
  if (header_.id == ids::cluster) {
    cluster_ = {};
    cluster_.offset = offset_;
    cluster_.header = header_;
    if (header_.size) cluster_.end = end();
    has_clusters_ = true;
    level_ = Level::cluster;
    next_element();
  } else if (!header_.size || header_.id == ids::segment || header_.id == ids::ebml) {
    damage();
  } else if (describes && !has_clusters_) {
    if (content_size() > largest_description) return damage();
    gather(content_size());
  } else {
    skip();
  }
}

void WebmScanner::open_in_cluster() {
  if (ids::is_top_level(header_.id)) {
    close_cluster(offset_);
    return open_in_segment();
  }
  if (!header_.size || (cluster_.end && end() > *cluster_.end)) {
    damage();
  } else if (header_.id == ids::timestamp) {
    gather(content_size());
  } else if (header_.id == ids::simple_block) {
    gather(block_beginning);
  } else if (header_.id == ids::block_group) {
    group_ = {};
    group_.end = end();
    group_.offset = offset_;
    block_.reset();
    level_ = Level::group;
    next_element();
  } else {
    if (header_.id == ids::checksum) cluster_.checksum = offset_;
    skip();
  }
}

void WebmScanner::open_in_group() {
  if (!header_.size || end() > group_.end) {
    damage();
  } else if (header_.id == ids::block) {
    gather(block_beginning);
  } else if (header_.id == ids::block_duration) {
    gather(content_size());
  } else {
    if (header_.id == ids::reference_block) group_.refers = true;
    skip();
  }
}

void WebmScanner::gather(std::uint64_t bytes) {
  phase_ = Phase::beginning;
  bytes = std::min({bytes, content_size(), largest_description});
  feed_.pass(0, static_cast<std::size_t>(bytes));
}

void WebmScanner::skip() {
  phase_ = Phase::rest;
  feed_.pass(content_size());
}

void WebmScanner::next_element() {
  if (level_ == Level::group && feed_.offset() == group_.end) complete_group();
  if (level_ == Level::cluster && feed_.offset() == cluster_.end) close_cluster(feed_.offset());
  phase_ = Phase::header;
  feed_.pass(0, 1);
}

void WebmScanner::use_beginning() {
  if (level_ == Level::segment) return use_description();
  if (header_.id == ids::simple_block || header_.id == ids::block) return use_block();
  const auto number = read_uint(feed_.held());
  if (!number || content_size() > 8) {
    damage();
  } else if (header_.id == ids::block_duration) {
    group_.duration = number;
  } else {
    use_timestamp(*number);
  }
}

void WebmScanner::use_description() {
  const Element element{header_, offset_, {}, feed_.held()};
  if (header_.id == ids::info && !found_.info) {
    const auto info = read_info(element);
    if (!info) return damage();
    found_.info = offset_;
    found_.duration_room = info->duration_room;
    has_duration_ = info->duration.has_value();
    if (info->checksum) found_.checksums.push_back(*info->checksum);
    timeline_.set_timestamp_scale(info->timestamp_scale);
  } else if (header_.id == ids::tracks && !found_.tracks) {
    auto tracks = read_tracks(element);
    if (!tracks) return damage();
    found_.tracks = offset_;
    timeline_.set_tracks(std::move(*tracks));
  }
}

void WebmScanner::use_timestamp(std::uint64_t time) {
  if (time > static_cast<std::uint64_t>(largest_timestamp)) return damage();
  cluster_.time = static_cast<std::int64_t>(time);
}

void WebmScanner::use_block() {
  const auto read = read_block(feed_.held());
  if (!read || !cluster_.time) return damage();
  WebmBlock block;
  block.track = read->track;
  block.time = *cluster_.time + read->time;
  block.key = read->key;
  block.cluster = cluster_.offset;
  block.in_cluster = (level_ == Level::group ? group_.offset : offset_) - cluster_.begin();
  const WebmTrack* track = timeline_.track(block.track);
  if (track != nullptr && track->media.codec == "A_OPUS" && !read->laced) {
    const auto duration = opus_packet_duration(read->frame);
    if (duration > 0) block.duration = timeline_.ticks(static_cast<double>(duration) / 1e9);
  }
  block_ = block;
}

void WebmScanner::complete() {
  if (level_ == Level::segment) {
    complete_in_segment();
  } else if (level_ == Level::cluster && header_.id == ids::simple_block) {
    add_block();
  }
  next_element();
}

void WebmScanner::complete_in_segment() {
  const bool cues = header_.id == ids::cues;
  const bool seek_head = header_.id == ids::seek_head;
  has_cues_ |= cues;
  if (has_clusters_) return;
  has_seek_head_ |= seek_head;
  if (cues || seek_head || header_.id == ids::void_element) add_room(cues || seek_head);
}

void WebmScanner::add_room(bool stale) {
  const Region region{offset_, end() - offset_};
  if (!found_.rooms.empty()) {
    auto& [before, before_stale] = found_.rooms.back();
    if (before.offset + before.total == region.offset) {
      before.total += region.total;
      before_stale |= stale;
      return;
    }
  }
  if (found_.rooms.size() < most_rooms) found_.rooms.push_back({region, stale});
}

void WebmScanner::add_block() {
  timeline_.add(*block_);
  cluster_.has_blocks = true;
  block_end_ = feed_.offset();
  block_.reset();
}

void WebmScanner::complete_group() {
  level_ = Level::cluster;
  if (!block_) return;
  block_->key = !group_.refers;
  if (group_.duration) block_->duration = static_cast<double>(*group_.duration);
  add_block();
}

void WebmScanner::close_cluster(std::uint64_t at) {
  note_cluster_size(at, found_);
  found_.media_end = at;
  level_ = Level::segment;
}

void WebmScanner::note_cluster_size(std::uint64_t end, WebmLayout& layout) const {
  const ElementHeader& header = cluster_.header;
  const std::uint64_t size = end - cluster_.begin();
  if (header.size == size || size > largest_size(header.size_width)) return;
  if (layout.clusters.size() == most_cluster_sizes) return;
  layout.clusters.push_back({cluster_.offset + header.id_width, size, header.size_width});
  // What was cut off has been counted in.
  if (header.size && cluster_.checksum) layout.checksums.push_back(*cluster_.checksum);
}

std::uint64_t WebmScanner::media_end() const {
  if (!in_cluster()) return found_.media_end;
  return cluster_.has_blocks ? block_end_ : cluster_.offset;
}

bool WebmScanner::finished() const {
  const bool whole = level_ == Level::segment && phase_ == Phase::header && !damaged_ &&
                     found_.length == found_.segment_begin + found_.segment.size;
  const bool has_room = std::ranges::any_of(
      found_.rooms, [](const WebmRoom& room) { return room.region.total >= seek_head_total; });
  return whole && (has_cues_ || timeline_.cues().empty()) &&
         (has_duration_ || !found_.duration_room) && (has_seek_head_ || !has_room);
}

WebmLayout WebmScanner::layout() const {
  WebmLayout layout = found_;
  layout.media_end = media_end();
  layout.finished = finished();
  if (in_cluster() && cluster_.has_blocks) note_cluster_size(layout.media_end, layout);
  layout.cue_track = timeline_.cue_track();
  layout.cues = timeline_.cues();
  layout.duration = timeline_.end();
  layout.seconds = timeline_.seconds(layout.duration);
  return layout;
}

}  // namespace greenroom::recording
