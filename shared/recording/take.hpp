#pragma once

#include <cstddef>
#include <string_view>

namespace greenroom::recording {

/// One recording from the wish to the finished file or files, as a state machine without a clock.
/// A take has one file, or one for each participant. Its methods say whether what happened was in
/// place; what is not is ignored: a late event of a browser, a key pressed twice.
class Take {
 public:
  /// starting: files are being opened. finishing: recorded, and being made seekable.
  enum class Phase { idle, starting, recording, paused, finishing };

  /// A person wants this many files recorded.
  bool start(std::size_t files, double now);
  /// All files are open, and something comes in.
  bool began(double now);
  /// One more file: somebody has come in.
  bool file_added();
  bool pause(double now);
  bool resume(double now);
  bool stop(double now);
  /// One file is finished, or was given up. The last ends the take.
  bool file_done();

  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] bool running() const {
    return phase_ == Phase::recording || phase_ == Phase::paused;
  }
  /// Seconds recorded until `now`, without the pauses.
  [[nodiscard]] double elapsed(double now) const;
  /// When it would have begun had there been no pause, in the clock of `now`; for a display that
  /// counts by itself while recording.
  [[nodiscard]] double since(double now) const { return now - elapsed(now); }

  bool operator==(const Take&) const = default;

 private:
  void hold(double now);

  Phase phase_ = Phase::idle;
  std::size_t files_ = 0;  ///< not done yet
  double begun_ = 0;       ///< when the present stretch began
  double held_ = 0;        ///< seconds of the stretches before
};

std::string_view word_of(Take::Phase phase);

}  // namespace greenroom::recording
