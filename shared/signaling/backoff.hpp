#pragma once

#include <chrono>
#include <cstdint>

namespace greenroom::signaling {

/// How long to wait before the next attempt to reach the server: 0.25 s, doubling to 2 s, each
/// shortened at random by up to a half, so that a room full of people does not come back in the
/// same instant. No longer, so that everybody is back within 3 s of the server being up again.
class Backoff {
 public:
  /// `random`: any 64 bits.
  std::chrono::milliseconds next(std::uint64_t random);
  /// After a success.
  void reset() { attempts_ = 0; }
  [[nodiscard]] unsigned attempts() const { return attempts_; }

 private:
  unsigned attempts_ = 0;
};

}  // namespace greenroom::signaling
