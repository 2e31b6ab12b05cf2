#include "shared/recording/mp4_movie.hpp"

#include <algorithm>
#include <utility>

#include "shared/recording/mp4_box.hpp"

namespace greenroom::recording {
namespace {

constexpr std::size_t version_and_flags = 4;
constexpr std::size_t most_tracks = 64;

/// Most boxes that say times say them in eight bytes in their version 1, else in four.
std::size_t time_width(BoxFields& fields) {
  const std::uint64_t version = fields.take(1);
  fields.skip(version_and_flags - 1);
  return version == 1 ? 8 : 4;
}

void read_track_header(Bytes content, Mp4Track& track) {
  BoxFields fields(content);
  const std::size_t width = time_width(fields);
  fields.skip(2 * width);  // made and changed
  track.id = static_cast<std::uint32_t>(fields.take(4));
}

void read_media_header(Bytes content, Mp4Track& track) {
  BoxFields fields(content);
  const std::size_t width = time_width(fields);
  fields.skip(2 * width);  // made and changed
  track.timescale = static_cast<std::uint32_t>(fields.take(4));
  track.duration = fields.take(width);
  // All ones stand for a duration that is not known.
  const std::uint64_t unknown = width == 8 ? UINT64_MAX : UINT32_MAX;
  if (track.duration == unknown) track.duration = 0;
}

void read_handler(Bytes content, Mp4Track& track) {
  BoxFields fields(content);
  fields.skip(version_and_flags + 4);
  const std::uint64_t handler = fields.take(4);
  if (handler == box_type("vide")) track.media.kind = TrackKind::video;
  if (handler == box_type("soun")) track.media.kind = TrackKind::audio;
}

/// The first description names the codec; of video it says the size after 24 bytes of its own.
void read_sample_descriptions(Bytes content, Mp4Track& track) {
  constexpr std::size_t before_size = 24;
  if (content.size() < version_and_flags + 4) return;
  const auto description = BoxReader(content.subspan(version_and_flags + 4)).next();
  if (!description) return;
  for (int shift = 24; shift >= 0; shift -= 8) {
    track.media.codec.push_back(static_cast<char>(description->type >> shift));
  }
  if (track.media.kind != TrackKind::video) return;
  BoxFields fields(description->content);
  fields.skip(before_size);
  track.media.width = static_cast<int>(fields.take(2));
  track.media.height = static_cast<int>(fields.take(2));
}

void read_sample_table(Bytes content, Mp4Track& track) {
  BoxReader boxes(content);
  while (const auto box = boxes.next()) {
    if (box->type == box_type("stsd")) read_sample_descriptions(box->content, track);
    if (box->type == box_type("stts")) {
      BoxFields fields(box->content);
      fields.skip(version_and_flags);
      track.has_samples = fields.take(4) > 0;
    }
  }
}

/// Of a trak box, or of what it has within it, down to the sample table.
bool read_track(Bytes content, int levels, Mp4Track& track) {
  BoxReader boxes(content);
  while (const auto box = boxes.next()) {
    if (box->type == box_type("tkhd")) read_track_header(box->content, track);
    if (box->type == box_type("mdhd")) read_media_header(box->content, track);
    if (box->type == box_type("hdlr")) read_handler(box->content, track);
    if (box->type == box_type("stbl")) read_sample_table(box->content, track);
    const bool within = box->type == box_type("mdia") || box->type == box_type("minf");
    if (within && levels > 0 && !read_track(box->content, levels - 1, track)) return false;
  }
  return boxes.at_end();
}

using Defaults = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // track and duration

Defaults read_defaults(Bytes content) {
  Defaults defaults;
  BoxReader boxes(content);
  while (const auto box = boxes.next()) {
    if (box->type != box_type("trex") || defaults.size() == most_tracks) continue;
    BoxFields fields(box->content);
    fields.skip(version_and_flags);
    const auto track = static_cast<std::uint32_t>(fields.take(4));
    fields.skip(4);  // which sample description
    defaults.emplace_back(track, static_cast<std::uint32_t>(fields.take(4)));
  }
  return defaults;
}

void set_defaults(const Defaults& defaults, Mp4Movie& movie) {
  for (const auto& [id, duration] : defaults) {
    for (Mp4Track& track : movie.tracks) {
      if (track.id == id) track.default_duration = duration;
    }
  }
}

/// What there may be in a tfhd box before the duration, by its flags.
std::uint32_t read_fragment_header(Bytes content, const Mp4Movie& movie, Mp4Run& run) {
  BoxFields fields(content);
  const std::uint64_t flags = fields.take(version_and_flags);
  run.track = static_cast<std::uint32_t>(fields.take(4));
  if ((flags & 0x1) != 0) fields.skip(8);  // where its data begin
  if ((flags & 0x2) != 0) fields.skip(4);  // which sample description
  if ((flags & 0x8) != 0) return static_cast<std::uint32_t>(fields.take(4));
  const auto track = std::ranges::find(movie.tracks, run.track, &Mp4Track::id);
  return track == movie.tracks.end() ? 0 : track->default_duration;
}

/// The sum of the samples' durations in a trun box; none where it has fewer than it says.
std::optional<std::uint64_t> read_run(Bytes content, std::uint32_t default_duration) {
  BoxFields fields(content);
  const std::uint64_t flags = fields.take(version_and_flags);
  const std::uint64_t samples = fields.take(4);
  if ((flags & 0x1) != 0) fields.skip(4);  // where its data begin
  if ((flags & 0x4) != 0) fields.skip(4);  // the first sample's flags
  std::uint64_t others = 0;                // size, flags, and how much later it is shown
  for (const std::uint64_t flag : {0x200U, 0x400U, 0x800U}) others += (flags & flag) != 0 ? 4 : 0;
  std::uint64_t duration = 0;
  if ((flags & 0x100) == 0) {
    duration = samples * default_duration;
    fields.skip(samples * others);
  }
  for (std::uint64_t i = 0; i < samples && (flags & 0x100) != 0 && !fields.ended(); ++i) {
    duration += fields.take(4);
    fields.skip(others);
  }
  return fields.ended() ? std::nullopt : std::optional(duration);
}

std::optional<Mp4Run> read_track_fragment(Bytes content, const Mp4Movie& movie) {
  Mp4Run run;
  std::uint32_t default_duration = 0;
  BoxReader boxes(content);
  while (const auto box = boxes.next()) {
    if (box->type == box_type("tfhd")) {
      default_duration = read_fragment_header(box->content, movie, run);
    } else if (box->type == box_type("tfdt")) {
      BoxFields fields(box->content);
      const std::size_t width = time_width(fields);
      run.begin = fields.take(width);
    } else if (box->type == box_type("trun")) {
      const auto duration = read_run(box->content, default_duration);
      if (!duration) return std::nullopt;
      run.duration += *duration;
    }
  }
  return boxes.at_end() ? std::optional(run) : std::nullopt;
}

}  // namespace

std::optional<Mp4Movie> read_movie(Bytes content) {
  Mp4Movie movie;
  Defaults defaults;
  BoxReader boxes(content);
  while (const auto box = boxes.next()) {
    if (box->type == box_type("trak")) {
      Mp4Track track;
      constexpr int levels = 2;  // mdia and minf
      if (!read_track(box->content, levels, track) || track.timescale == 0) return std::nullopt;
      if (movie.tracks.size() == most_tracks) return std::nullopt;
      movie.tracks.push_back(std::move(track));
    } else if (box->type == box_type("mvex")) {
      movie.fragmented = true;
      defaults = read_defaults(box->content);
    }
  }
  set_defaults(defaults, movie);
  return boxes.at_end() ? std::optional(movie) : std::nullopt;
}

std::optional<std::vector<Mp4Run>> read_fragment(Bytes content, const Mp4Movie& movie) {
  std::vector<Mp4Run> runs;
  BoxReader boxes(content);
  while (const auto box = boxes.next()) {
    if (box->type != box_type("traf")) continue;
    const auto run = read_track_fragment(box->content, movie);
    if (!run || runs.size() == most_tracks) return std::nullopt;
    runs.push_back(*run);
  }
  if (!boxes.at_end()) return std::nullopt;
  return runs;
}

}  // namespace greenroom::recording
