#pragma once

#include "shared/channel/fault.hpp"
#include "shared/channel/limits.hpp"
#include "shared/signaling/token_bucket.hpp"

namespace greenroom::channel {

/// How long one person is listened to. Who sends nonsense or far too much is not heard any more on
/// this link; nobody else notices.
class Manners {
 public:
  /// A frame came. False: do not even read it.
  [[nodiscard]] bool listen(signaling::TokenBucket::Time now) {
    if (deaf()) return false;
    const bool in_time = bucket_.take(now);
    if (!in_time) ++faults_;
    return in_time;
  }
  /// It made no sense.
  void resent(const Fault& fault) {
    if (fault.what != Fault::What::unknown_type) ++faults_;
  }

  [[nodiscard]] bool deaf() const { return faults_ >= limits::faults; }

 private:
  signaling::TokenBucket bucket_{limits::frames_per_second, limits::frame_burst};
  int faults_ = 0;
};

}  // namespace greenroom::channel
