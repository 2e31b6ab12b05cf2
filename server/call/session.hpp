#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

#include "shared/signaling/messages.hpp"

// What the parts of the hub have in common.
namespace greenroom::server {

/// One connected client, whatever dialect it speaks. Never used twice while the process runs.
using SessionId = std::uint64_t;

/// The time is always told by whoever calls: no part of the hub has a clock.
using TimePoint = std::chrono::steady_clock::time_point;

/// Sends one message to one session.
using Deliver = std::function<void(SessionId to, const signaling::ServerMessage& message)>;

}  // namespace greenroom::server
