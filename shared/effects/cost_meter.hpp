#pragma once

#include <optional>

namespace greenroom::effects {

/// What the work on a picture cost in the last second.
struct Cost {
  double milliseconds = 0;  ///< a frame
  double percent = 0;       ///< of one core
  double rate = 0;          ///< frames a second that came through
  int dropped = 0;          ///< that the source gave and we never saw
};

/// Adds up what frames cost and tells once a second.
class CostMeter {
 public:
  /// A frame from the source with this timestamp (microseconds) was worked on from `begun` to
  /// `done` (seconds of one clock). Tells when a second is full.
  std::optional<Cost> count(double timestamp, double begun, double done);
  /// Another source, whose timestamps have nothing to do with those before.
  void restart();

 private:
  double since_ = 0;
  double busy_ = 0;
  int frames_ = 0;
  int dropped_ = 0;
  double last_timestamp_ = 0;
  double interval_ = 0;  ///< microseconds from frame to frame, as far as we have seen the shortest
};

}  // namespace greenroom::effects
