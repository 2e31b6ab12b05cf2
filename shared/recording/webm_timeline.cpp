#include "shared/recording/webm_timeline.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace greenroom::recording {
namespace {

std::optional<std::size_t> first_of(TrackKind kind, const std::vector<WebmTrack>& tracks) {
  const auto found =
      std::ranges::find(tracks, kind, [](const WebmTrack& t) { return t.media.kind; });
  if (found == tracks.end()) return std::nullopt;
  return static_cast<std::size_t>(found - tracks.begin());
}

}  // namespace

void WebmTimeline::set_tracks(std::vector<WebmTrack> tracks) {
  tracks_ = std::move(tracks);
  progress_.assign(tracks_.size(), {});
  cue_track_ = first_of(TrackKind::video, tracks_);
  if (!cue_track_) cue_track_ = first_of(TrackKind::audio, tracks_);
}

const WebmTrack* WebmTimeline::track(std::uint64_t number) const {
  const auto found = std::ranges::find(tracks_, number, &WebmTrack::number);
  return found == tracks_.end() ? nullptr : &*found;
}

std::uint64_t WebmTimeline::cue_track() const {
  return cue_track_ ? tracks_[*cue_track_].number : 0;
}

void WebmTimeline::add(const WebmBlock& block) {
  const WebmTrack* known = track(block.track);
  if (known == nullptr) return;
  advance(progress_[static_cast<std::size_t>(known - tracks_.data())], block);
  first_ = std::min(first_.value_or(block.time), block.time);
  last_ = std::max(last_, block.time);
  if (block.track == cue_track() && block.key) add_cue(block);
}

void WebmTimeline::advance(Progress& progress, const WebmBlock& block) const {
  if (!progress.last || block.time > *progress.last) {
    if (progress.last) progress.gap = block.time - *progress.last;
    progress.last = block.time;
    progress.duration = block.duration;
  } else if (block.time < *progress.last) {
    // Frames come in the order of decoding.
    const std::int64_t gap = *progress.last - block.time;
    progress.gap = progress.gap > 0 ? std::min(progress.gap, gap) : gap;
  }
}

double WebmTimeline::end_of(std::size_t track) const {
  const Progress& progress = progress_[track];
  if (!progress.last) return 0;
  double duration = ticks(lone_frame);
  if (progress.duration) {
    duration = *progress.duration;
  } else if (tracks_[track].default_duration > 0) {
    duration = ticks(static_cast<double>(tracks_[track].default_duration) / 1e9);
  } else if (progress.gap > 0) {
    duration = std::min(static_cast<double>(progress.gap), ticks(longest_last_frame));
  }
  return static_cast<double>(*progress.last) + duration;
}

double WebmTimeline::end() const {
  if (!any()) return 0;
  double end = 0;
  for (std::size_t i = 0; i < tracks_.size(); ++i) end = std::max(end, end_of(i));
  return std::max(end, 1.0);
}

void WebmTimeline::add_cue(const WebmBlock& block) {
  std::int64_t gap = cue_gap_;
  if (tracks_[*cue_track_].media.kind == TrackKind::audio) {
    gap = std::max(gap, static_cast<std::int64_t>(std::ceil(ticks(seconds_between_sound_cues))));
  }
  if (block.time < 0 || (!cues_.empty() && block.time < cues_.back().time + gap)) return;
  if (cues_.size() == most_cues) thin_out();
  cues_.push_back({block.time, block.cluster, block.in_cluster});
}

void WebmTimeline::thin_out() {
  const std::int64_t span = cues_.back().time - cues_.front().time;
  cue_gap_ = std::max(2 * cue_gap_, span / static_cast<std::int64_t>(most_cues / 2) + 1);
  std::optional<std::int64_t> last;
  std::erase_if(cues_, [&](const CuePoint& cue) {
    if (last && cue.time < *last + cue_gap_) return true;
    last = cue.time;
    return false;
  });
}

}  // namespace greenroom::recording
