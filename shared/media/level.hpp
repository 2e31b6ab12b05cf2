#pragma once

#include <span>

namespace greenroom::media {

/// Loudness of a stretch of sound for a meter: 0 at -60 dBFS and below, 1 at full scale, linear in
/// decibels between. Samples are -1 to 1.
double meter_level(std::span<const float> samples);

/// The same for a linear amplitude of 0 to 1.
double meter_level(double amplitude);

/// Says whether somebody speaks, from meter levels: on at once, off after a pause, so that the mark
/// does not flicker between words.
class Speaking {
 public:
  /// `level` as meter_level gives it; `now` in seconds, never going back.
  bool hear(double level, double now);
  [[nodiscard]] bool now() const { return speaking_; }

 private:
  static constexpr double threshold =
      0.35;                             ///< about -39 dBFS: above a quiet room, below a quiet voice
  static constexpr double pause = 0.6;  ///< seconds

  bool speaking_ = false;
  double last_heard_ = 0;
};

}  // namespace greenroom::media
