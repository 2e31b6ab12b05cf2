#include "shared/recording/mp4_scanner.hpp"

#include <algorithm>
#include <utility>

namespace greenroom::recording {
namespace {

/// What stands before a fragment and is of no use without it.
bool announces_fragment(std::uint32_t type) {
  return type == box_type("moof") || type == box_type("styp") || type == box_type("sidx") ||
         type == box_type("prft") || type == box_type("emsg");
}

}  // namespace

void Mp4Scanner::feed(Bytes piece) {
  length_ += piece.size();
  while (!damaged_ && feed_.take(piece)) step();
}

void Mp4Scanner::step() {
  switch (phase_) {
    case Phase::header:
      read_header();
      break;
    case Phase::content:
      use_content();
      phase_ = Phase::rest;
      feed_.pass(0);
      break;
    case Phase::rest:
      complete();
      break;
  }
}

void Mp4Scanner::read_header() {
  const auto read = read_box(feed_.held());
  if (const auto* continues = std::get_if<HeaderContinues>(&read)) {
    feed_.want(continues->length);
  } else if (const auto* header = std::get_if<BoxHeader>(&read)) {
    open(*header);
  } else {
    damage();
  }
}

void Mp4Scanner::open(const BoxHeader& header) {
  const bool first = feed_.offset() == feed_.held().size();
  if (first && header.type != box_type("ftyp")) return damage();
  header_ = header;
  const std::uint64_t size = header.size.value_or(UINT64_MAX);
  const bool movie = header.type == box_type("moov") && size <= largest_movie && !has_movie_;
  const bool fragment = header.type == box_type("moof");
  if (fragment && size > largest_fragment) return damage();
  if (movie || (fragment && header.size)) {
    phase_ = Phase::content;
    feed_.pass(0, static_cast<std::size_t>(size));
  } else {
    // One without a size is never complete, and whole wherever the file ends.
    to_the_end_ = !header.size;
    if (to_the_end_ && header.type == box_type("mdat")) complete_fragment();
    phase_ = Phase::rest;
    feed_.pass(size);
  }
}

void Mp4Scanner::use_content() {
  if (header_.type == box_type("moov")) {
    auto movie = read_movie(feed_.held());
    if (!movie) return damage();
    has_movie_ = true;
    movie_ = std::move(*movie);
    ends_.assign(movie_.tracks.size(), 0);
  } else {
    fragment_ = read_fragment(feed_.held(), movie_);
    if (!fragment_) damage();
  }
}

void Mp4Scanner::complete() {
  if (header_.type == box_type("mdat")) complete_fragment();
  if (!fragment_ && !announces_fragment(header_.type)) good_end_ = feed_.offset();
  phase_ = Phase::header;
  feed_.pass(0, 1);
}

void Mp4Scanner::complete_fragment() {
  if (!fragment_) return;
  for (const Mp4Run& run : *fragment_) {
    const auto track = std::ranges::find(movie_.tracks, run.track, &Mp4Track::id);
    if (track == movie_.tracks.end()) continue;
    std::uint64_t& end = ends_[static_cast<std::size_t>(track - movie_.tracks.begin())];
    end = std::max(end, run.begin.value_or(end) + run.duration);
  }
  fragment_.reset();
}

std::uint64_t Mp4Scanner::media_end() const {
  return movie_.fragmented && !to_the_end_ ? good_end_ : length_;
}

double Mp4Scanner::seconds() const {
  double seconds = 0;
  for (std::size_t i = 0; i < ends_.size(); ++i) {
    const Mp4Track& track = movie_.tracks[i];
    const std::uint64_t listed = track.has_samples ? track.duration : 0;
    const std::uint64_t ticks = std::max(listed, ends_[i]);
    seconds = std::max(seconds, static_cast<double>(ticks) / track.timescale);
  }
  return seconds;
}

FinishPlan Mp4Scanner::finish() const {
  const bool plays = seconds() > 0;
  return {plays ? media_end() : length_, seconds(), plays};
}

}  // namespace greenroom::recording
