#pragma once

#include <optional>
#include <string_view>

#include "shared/call/call_stats.hpp"

// How good the connection to one person is, in a word, and why.
namespace greenroom::call {

/// In order: good is the least.
enum class Grade { good, fair, poor, lost };

/// What most of all keeps it from being good.
enum class Reason { none, interrupted, loss, delay, jitter, bandwidth, cpu, relayed_tcp };

struct Quality {
  Grade grade = Grade::good;
  Reason reason = Reason::none;
  bool operator==(const Quality&) const = default;
};

/// What one second's rates say by themselves. Fair and poor begin at 3 and 10 % of packets lost (2
/// and 8 % of the voice made up), at 300 and 600 ms of round trip (ITU-T G.114 finds 150 ms one way
/// good and 400 ms the limit; the sound's own way in and out of the machines comes on top), and at
/// 40 and 100 ms of jitter, beyond which the browser must hold speech back.
Quality quality_of(const CallRates& rates);

/// The same over time, so that the mark does not flicker: it gets worse when the last three seconds
/// all were, better when the last six were. An interruption shows at once.
class LinkQuality {
 public:
  /// `now` in seconds, never going back.
  void hear(const CallRates& rates, double now);
  /// Nothing comes through.
  void interrupted();
  [[nodiscard]] const Quality& now() const { return shown_; }

 private:
  static constexpr double worse_after = 3;   ///< seconds
  static constexpr double better_after = 6;  ///< seconds

  void show(Quality quality);

  Quality shown_;
  std::optional<double> worse_since_;  ///< every grade since then was worse than what is shown
  std::optional<double> other_since_;  ///< better, or the same for another reason
  Quality worst_of_others_;            ///< since other_since_
};

std::string_view word_of(Grade grade);
std::string_view word_of(Reason reason);

}  // namespace greenroom::call
