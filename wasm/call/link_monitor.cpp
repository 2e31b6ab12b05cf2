#include "wasm/call/link_monitor.hpp"

#include "wasm/browser/page.hpp"

namespace greenroom::call {

using browser::Async;
using browser::PeerState;

namespace {

/// Before the browser has told.
constexpr PixelSize usual_picture{1280, 720};
constexpr PixelSize usual_screen{1920, 1080};

PixelSize full_size(bool sent, const std::optional<SentCounts>& counts, PixelSize usual) {
  if (!sent) return {};
  return counts && counts->full_height > 0 ? PixelSize{counts->full_width, counts->full_height}
                                           : usual;
}

bool is_limited_by_cpu(const std::optional<StreamRates>& stream) {
  return stream && stream->limited_by == LimitedBy::cpu;
}

Pressure pressure_in(const CallRates& rates) {
  return {rates.available.value_or(0), rates.voice_sent ? rates.voice_sent->loss.value_or(0) : 0,
          is_limited_by_cpu(rates.picture_sent) || is_limited_by_cpu(rates.screen_sent)};
}

}  // namespace

void LinkMonitor::send(const Sending& sending, int people) {
  sending_ = sending;
  outgoing_.people = people;
  limit_now();
}

void LinkMonitor::show_picture_at(PixelSize tile) {
  outgoing_.picture_tile = tile;
  limit_now();
}

void LinkMonitor::show_screen_at(PixelSize tile) {
  outgoing_.screen_tile = tile;
  limit_now();
}

Async<bool> LinkMonitor::count() {
  const auto self = shared_from_this();
  const auto before = quality();
  const auto state = access_.state();
  if (state == PeerState::interrupted || state == PeerState::failed) {
    quality_.interrupted();
    // What the old path bore says nothing of the one that will follow it.
    ladder_ = {};
    limit_now();
  }
  if (state == PeerState::connected && !counting_) {
    counting_ = true;
    auto counts = co_await access_.counts();
    counting_ = false;
    if (counts && !closed_) take(std::move(*counts));
  }
  co_return quality() != before;
}

void LinkMonitor::take(CallCounts counts) {
  rates_ = counts_ ? rates_between(*counts_, counts) : std::nullopt;
  counts_ = std::move(counts);
  if (!rates_) return limit_now();
  const auto now = browser::steady_clock();
  history_.add(moment_of(*rates_));
  quality_.hear(*rates_, now);
  describe_outgoing();
  limit(ladder_.step(outgoing_, pressure_in(*rates_), now));
}

void LinkMonitor::describe_outgoing() {
  const auto& counts = counts_ ? *counts_ : CallCounts{};
  outgoing_.camera = full_size(sending_.picture, counts.picture_sent, usual_picture);
  outgoing_.screen = full_size(sending_.screen, counts.screen_sent, usual_screen);
  outgoing_.detail = sending_.detail;
  outgoing_.screen_sound = sending_.screen_sound;
}

void LinkMonitor::limit_now() {
  describe_outgoing();
  limit(sender_limits(outgoing_, ladder_.rung()));
}

Async<void> LinkMonitor::limit(SenderLimits limits) {
  wanted_ = limits;
  if (limiting_) co_return;  // whoever is at it sees to these as well
  const auto self = shared_from_this();
  limiting_ = true;
  while (!closed_ && limits_ != wanted_) {
    const auto trying = wanted_;
    const bool set = co_await access_.limit(trying);
    limits_ = set ? std::optional(trying) : std::nullopt;
    if (!set) break;  // tried again at the next count
  }
  limiting_ = false;
}

}  // namespace greenroom::call
