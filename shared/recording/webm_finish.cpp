#include "shared/recording/webm_finish.hpp"

#include <algorithm>
#include <utility>

#include "shared/recording/matroska_ids.hpp"
#include "shared/recording/webm_rooms.hpp"

namespace greenroom::recording {
namespace {

std::vector<std::uint8_t> cues_of(const WebmLayout& layout) {
  ElementWriter points;
  for (const CuePoint& cue : layout.cues) {
    ElementWriter positions;
    positions.uint(ids::cue_track, layout.cue_track);
    positions.uint(ids::cue_cluster_position, cue.cluster - layout.segment_begin);
    positions.uint(ids::cue_relative_position, cue.in_cluster);
    ElementWriter point;
    point.uint(ids::cue_time, static_cast<std::uint64_t>(cue.time));
    point.master(ids::cue_track_positions, positions);
    points.master(ids::cue_point, point);
  }
  ElementWriter cues;
  if (!layout.cues.empty()) cues.master(ids::cues, points);
  return cues.take();
}

const WebmRoom* room_for_seek_head(const WebmLayout& layout) {
  const auto found = std::ranges::find_if(
      layout.rooms, [](const WebmRoom& room) { return room.region.total >= seek_head_total; });
  return found == layout.rooms.end() ? nullptr : &*found;
}

Patch seek_head(const WebmLayout& layout, const Region& room) {
  SeekPositions positions;
  if (layout.info) positions.info = *layout.info - layout.segment_begin;
  if (layout.tracks) positions.tracks = *layout.tracks - layout.segment_begin;
  if (!layout.cues.empty()) positions.cues = layout.media_end - layout.segment_begin;
  return {room.offset, seek_head_in(room.total, positions).take()};
}

/// With what they hold left in them, which a Void may.
void void_stale(const WebmLayout& layout, const WebmRoom* but, std::vector<Patch>& patches) {
  for (const WebmRoom& room : layout.rooms) {
    if (!room.stale || &room == but) continue;
    ElementWriter empty;
    empty.room_header(room.region.total);
    patches.push_back({room.region.offset, empty.take()});
  }
}

/// A Void as long as the CRC-32, so that only its id changes.
std::vector<Patch> void_checksums(const WebmLayout& layout) {
  std::vector<Patch> patches;
  patches.reserve(layout.checksums.size());
  for (const std::uint64_t offset : layout.checksums) {
    if (offset >= layout.media_end) continue;  // cut off with what it stands in
    patches.push_back({offset, {static_cast<std::uint8_t>(ids::void_element)}});
  }
  return patches;
}

Patch segment_size(const WebmLayout& layout, std::uint64_t end) {
  const std::uint64_t size = end - layout.segment_begin;
  const std::size_t width = layout.segment.width;
  return {layout.segment.offset,
          size_field(size > largest_size(width) ? unknown_size : size, width)};
}

}  // namespace

FinishPlan finish_webm(WebmLayout layout) {
  const WebmRoom* room = room_for_seek_head(layout);
  const bool seekable = room != nullptr && layout.duration_room && !layout.cues.empty();
  if (layout.finished || layout.duration == 0) {
    return {layout.length, layout.seconds, layout.finished && seekable};
  }
  FinishPlan plan(layout.media_end, layout.seconds, seekable);
  auto first = void_checksums(layout);
  auto cues = cues_of(layout);
  const std::uint64_t end = layout.media_end + cues.size();
  if (!cues.empty()) first.push_back({layout.media_end, std::move(cues)});

  std::vector<Patch> last;
  if (layout.duration_room) {
    const auto [offset, total] = *layout.duration_room;
    last.push_back({offset, duration_in(total, layout.duration).take()});
  }
  void_stale(layout, room, last);
  if (room != nullptr) last.push_back(seek_head(layout, room->region));
  last.push_back(segment_size(layout, end));
  plan.set_patches(std::move(first), std::move(layout.clusters), std::move(last));
  return plan;
}

}  // namespace greenroom::recording
