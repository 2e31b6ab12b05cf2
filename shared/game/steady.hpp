#pragma once

#include <chrono>

#include "shared/game/messages.hpp"
#include "shared/signaling/token_bucket.hpp"

namespace greenroom::game {

/// The same time, for a bucket.
inline signaling::TokenBucket::Time steady(Milliseconds time) {
  return signaling::TokenBucket::Time(std::chrono::milliseconds(time));
}

}  // namespace greenroom::game
