#pragma once

#include <chrono>

#include "shared/signaling/limits.hpp"

namespace greenroom::server {

/// What the hub is told by whoever runs the server.
struct HubLimits {
  unsigned room_capacity = 4;  ///< 1 to signaling::limits::room_people
  /// How long a seat is kept for somebody whose connection dropped.
  std::chrono::seconds seat_kept = signaling::limits::seat_kept;
};

}  // namespace greenroom::server
