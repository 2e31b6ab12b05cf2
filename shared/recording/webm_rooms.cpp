#include "shared/recording/webm_rooms.hpp"

#include "shared/recording/matroska_ids.hpp"
#include "shared/recording/webm_info.hpp"

namespace greenroom::recording {
namespace {

constexpr std::size_t position_width = 8;

void put_entry(std::uint32_t id, std::optional<std::uint64_t> position, ElementWriter& out) {
  if (!position) return;
  ElementWriter entry;
  entry.uint(ids::seek_id, id);
  entry.uint(ids::seek_position, *position, position_width);
  out.master(ids::seek, entry);
}

/// A Void cannot be a single byte: the element before it takes that one with a wider size field.
void fill(std::uint64_t total, std::uint32_t id, const ElementWriter& content, ElementWriter& out) {
  ElementWriter least;
  least.master(id, content);
  const std::uint64_t left = total - least.bytes().size();
  out.binary(id, content.bytes(), left == 1 ? 2 : 0);
  if (left > 1) out.room_header(left);
}

}  // namespace

ElementWriter seek_head_in(std::uint64_t total, const SeekPositions& positions) {
  ElementWriter entries;
  put_entry(ids::info, positions.info, entries);
  put_entry(ids::tracks, positions.tracks, entries);
  put_entry(ids::cues, positions.cues, entries);
  ElementWriter out;
  fill(total, ids::seek_head, entries, out);
  return out;
}

ElementWriter duration_in(std::uint64_t total, double ticks) {
  // What number() writes, without its id and size.
  constexpr std::size_t before = duration_total - 8;
  ElementWriter element;
  element.number(ids::duration, ticks, total < duration_total ? 4 : 8);
  ElementWriter content;
  content.append(Bytes(element.bytes()).subspan(before));
  ElementWriter out;
  fill(total, ids::duration, content, out);
  return out;
}

}  // namespace greenroom::recording
