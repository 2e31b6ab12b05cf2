#pragma once

#include <optional>

#include "shared/call/sender_limits.hpp"

namespace greenroom::call {

/// What tells that less should be sent to one person.
struct Pressure {
  double available = 0;   ///< bits a second that the browser thinks the line takes; 0: not known
  double voice_loss = 0;  ///< part of our voice's packets that did not arrive, 0 to 1
  bool cpu = false;       ///< an encoder of ours cannot keep up
};

/// Which rung of sender_limits one line bears, with a memory, so that it does not swing: down after
/// some seconds of pressure, as far as it must at once; up one rung at a time after a longer calm,
/// and after a way up that failed, twice as long each time. The browser adapts within the limits by
/// itself and faster; the ladder decides what is given up for what.
class QualityLadder {
 public:
  /// Once a second or so. `now` in seconds, never going back.
  SenderLimits step(const Outgoing& outgoing, const Pressure& pressure, double now);
  [[nodiscard]] int rung() const { return rung_; }

 private:
  static constexpr double usual_wait = 6;

  void come_down(const Outgoing& outgoing, const Pressure& pressure, double now);
  void go_up(const Outgoing& outgoing, double now);
  [[nodiscard]] bool pressed(const Pressure& pressure, double now) const;
  [[nodiscard]] bool calm(const Outgoing& outgoing, const Pressure& pressure) const;

  int rung_ = 0;
  int needed_ = 0;            ///< bits a second on this rung
  double settled_from_ = 0;   ///< the browser needs a while to find out what the line takes
  double wait_ = usual_wait;  ///< seconds of calm before the next way up
  double gone_up_ = 0;        ///< when
  bool trying_ = false;       ///< whether the last way up holds is not known yet
  std::optional<double> pressed_since_;
  std::optional<double> calm_since_;
};

}  // namespace greenroom::call
