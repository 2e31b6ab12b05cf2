#include "shared/signaling/backoff.hpp"

#include <algorithm>

namespace greenroom::signaling {

std::chrono::milliseconds Backoff::next(std::uint64_t random) {
  constexpr unsigned first = 250;
  constexpr unsigned doublings = 3;
  const auto whole = first << std::min(attempts_, doublings);
  ++attempts_;
  return std::chrono::milliseconds(whole - random % (whole / 2 + 1));
}

}  // namespace greenroom::signaling
