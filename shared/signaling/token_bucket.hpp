#pragma once

#include <chrono>
#include <optional>

namespace greenroom::signaling {

/// How much somebody may send: `rate` a second in the long run, `burst` at once. It begins full,
/// and whoever asks brings the time.
class TokenBucket {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// Both must be greater than zero.
  TokenBucket(double rate, double burst);

  /// Takes `cost` tokens if they are there, and nothing if they are not. A time before the latest
  /// one seen counts as that one, so that no interval is ever paid out twice.
  [[nodiscard]] bool take(Time now, double cost = 1);

 private:
  double rate_;
  double burst_;
  double tokens_;
  std::optional<Time> latest_;
};

}  // namespace greenroom::signaling
