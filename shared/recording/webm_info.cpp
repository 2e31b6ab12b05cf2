#include "shared/recording/webm_info.hpp"

#include <algorithm>
#include <string>

#include "shared/recording/matroska_ids.hpp"

namespace greenroom::recording {
namespace {

constexpr std::uint64_t longest_tick = 1'000'000'000;  // nanoseconds

Region region_of(const Element& element) { return {element.offset, element.whole.size()}; }

/// For what is only told to people: 0 for what is no sensible size.
int pixels(Bytes content) {
  constexpr std::uint64_t most = 1 << 16;
  const auto value = read_uint(content);
  return value && *value <= most ? static_cast<int>(*value) : 0;
}

std::string text(Bytes content) {
  constexpr std::size_t longest = 64;
  const Bytes shown = content.first(std::min(content.size(), longest));
  return {shown.begin(), std::ranges::find(shown, 0)};
}

TrackKind kind_of(std::uint64_t type) {
  return type == 1 ? TrackKind::video : type == 2 ? TrackKind::audio : TrackKind::other;
}

void read_video(Bytes content, MediaTrack& track) {
  ElementReader children(content);
  while (const auto child = children.next()) {
    if (child->header.id == ids::pixel_width) track.width = pixels(child->content);
    if (child->header.id == ids::pixel_height) track.height = pixels(child->content);
  }
}

std::optional<WebmTrack> read_track(Bytes content) {
  WebmTrack track;
  ElementReader children(content);
  while (const auto child = children.next()) {
    const auto number = read_uint(child->content).value_or(0);
    switch (child->header.id) {
      case ids::track_number:
        track.number = number;
        break;
      case ids::track_type:
        track.media.kind = kind_of(number);
        break;
      case ids::default_duration:
        track.default_duration = number;
        break;
      case ids::codec:
        track.media.codec = text(child->content);
        break;
      case ids::video:
        read_video(child->content, track.media);
        break;
      default:
        break;
    }
  }
  return children.at_end() ? std::optional(track) : std::nullopt;
}

void read_duration(const Element& element, WebmInfo& info) {
  const auto value = read_float(element.content);
  if (value && *value > 0) info.duration = value;
  info.duration_room = region_of(element);
}

}  // namespace

std::optional<WebmInfo> read_info(const Element& whole) {
  WebmInfo info;
  std::optional<Region> room;
  ElementReader children(whole.content, whole.offset + whole.header.length());
  while (const auto child = children.next()) {
    if (child->header.id == ids::timestamp_scale) {
      info.timestamp_scale = read_uint(child->content).value_or(0);
    } else if (child->header.id == ids::duration) {
      read_duration(*child, info);
    } else if (child->header.id == ids::void_element && child->whole.size() >= duration_total) {
      room = region_of(*child);
    } else if (child->header.id == ids::checksum) {
      info.checksum = child->offset;
    }
  }
  const bool sound =
      children.at_end() && info.timestamp_scale > 0 && info.timestamp_scale <= longest_tick;
  if (!info.duration_room || info.duration_room->total < short_duration_total) {
    info.duration_room = room;
  }
  return sound ? std::optional(info) : std::nullopt;
}

std::optional<std::vector<WebmTrack>> read_tracks(const Element& whole) {
  std::vector<WebmTrack> tracks;
  ElementReader children(whole.content);
  while (const auto child = children.next()) {
    if (child->header.id != ids::track_entry) continue;
    auto track = read_track(child->content);
    if (!track || tracks.size() == most_tracks) return std::nullopt;
    tracks.push_back(std::move(*track));
  }
  if (!children.at_end()) return std::nullopt;
  return tracks;
}

}  // namespace greenroom::recording
