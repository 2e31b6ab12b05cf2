#pragma once

#include <cstddef>
#include <deque>
#include <optional>

#include "shared/call/call_stats.hpp"

namespace greenroom::call {

/// One moment of a small chart. Absent where it was not known.
struct CallMoment {
  double bits_sent = 0;  ///< a second
  double bits_received = 0;
  std::optional<double> loss;        ///< the worse way's, 0 to 1
  std::optional<double> jitter;      ///< ms, of the voice that arrives
  std::optional<double> round_trip;  ///< ms
  bool operator==(const CallMoment&) const = default;
};

CallMoment moment_of(const CallRates& rates);

/// The last minute of a connection, at one moment a second.
class CallHistory {
 public:
  static constexpr std::size_t most = 60;

  void add(const CallMoment& moment);
  /// Oldest first.
  [[nodiscard]] const std::deque<CallMoment>& moments() const { return moments_; }

 private:
  std::deque<CallMoment> moments_;
};

}  // namespace greenroom::call
