#pragma once

#include <chrono>

namespace greenroom::channel {

/// Now, as a TokenBucket wants it.
std::chrono::steady_clock::time_point steady_now();

}  // namespace greenroom::channel
