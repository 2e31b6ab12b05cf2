#include "shared/call/quality_ladder.hpp"

#include <algorithm>
#include <utility>

namespace greenroom::call {

namespace {

// Seconds.
constexpr double settling = 8;
constexpr double pressed_for = 3;
constexpr double longest_wait = 96;
constexpr double proven_after = 20;

/// A line that takes less than this part of what is needed is pressed.
constexpr double too_little = 0.8;
/// The browser's estimate does not grow far beyond what is sent, so that the next rung's whole need
/// is never seen: this much to spare is worth a try.
constexpr double to_spare = 1.2;
/// Where Google's congestion control begins to send less as well.
constexpr double too_much_loss = 0.1;
constexpr double little_loss = 0.03;

/// The next rung in this direction that changes anything, or `from` where there is none.
int next_rung(const Outgoing& outgoing, int from, int direction) {
  const auto now = sender_limits(outgoing, from);
  for (int rung = from + direction; rung >= 0 && rung <= lowest_rung; rung += direction) {
    if (sender_limits(outgoing, rung) != now) return rung;
  }
  return from;
}

bool short_of_bits(const Pressure& pressure, int needed) {
  return pressure.available > 0 && pressure.available < too_little * needed;
}

}  // namespace

SenderLimits QualityLadder::step(const Outgoing& outgoing, const Pressure& pressure, double now) {
  const int needed = bits_needed(sender_limits(outgoing, rung_));
  if (needed > needed_) settled_from_ = now + settling;  // a camera came on, a tile became larger
  needed_ = needed;

  if (!pressed(pressure, now))
    pressed_since_.reset();
  else if (!pressed_since_)
    pressed_since_ = now;
  if (!calm(outgoing, pressure))
    calm_since_.reset();
  else if (!calm_since_)
    calm_since_ = now;
  if (trying_ && now - gone_up_ >= proven_after) {
    trying_ = false;
    wait_ = usual_wait;
  }

  if (pressed_since_ && now - *pressed_since_ >= pressed_for) {
    come_down(outgoing, pressure, now);
  } else if (calm_since_ && now - *calm_since_ >= wait_) {
    go_up(outgoing, now);
  }
  return sender_limits(outgoing, rung_);
}

bool QualityLadder::pressed(const Pressure& pressure, double now) const {
  // Fewer bits do not help a line that loses at random, nor a slow machine, beyond some point.
  const bool can_help = rung_ < lowest_complete_rung;
  if (can_help && pressure.voice_loss > too_much_loss) return true;
  if (now < settled_from_) return false;
  return (can_help && pressure.cpu) || short_of_bits(pressure, needed_);
}

bool QualityLadder::calm(const Outgoing& outgoing, const Pressure& pressure) const {
  if (next_rung(outgoing, rung_, -1) == rung_) return false;
  return pressure.voice_loss < little_loss && !pressure.cpu &&
         (pressure.available == 0 || pressure.available >= to_spare * needed_);
}

void QualityLadder::come_down(const Outgoing& outgoing, const Pressure& pressure, double now) {
  if (std::exchange(trying_, false)) wait_ = std::min(2 * wait_, longest_wait);
  int rung = next_rung(outgoing, rung_, 1);
  while (rung < lowest_rung && pressure.available > 0 &&
         pressure.available < bits_needed(sender_limits(outgoing, rung))) {
    ++rung;
  }
  rung_ = rung;
  needed_ = bits_needed(sender_limits(outgoing, rung_));
  settled_from_ = now;
  pressed_since_.reset();
  calm_since_.reset();
}

void QualityLadder::go_up(const Outgoing& outgoing, double now) {
  rung_ = next_rung(outgoing, rung_, -1);
  needed_ = bits_needed(sender_limits(outgoing, rung_));
  settled_from_ = now + settling;
  gone_up_ = now;
  trying_ = true;
  calm_since_.reset();
}

}  // namespace greenroom::call
