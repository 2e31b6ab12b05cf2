#include "shared/signaling/token_bucket.hpp"

#include <algorithm>

namespace greenroom::signaling {

TokenBucket::TokenBucket(double rate, double burst) : rate_(rate), burst_(burst), tokens_(burst) {}

bool TokenBucket::take(Time now, double cost) {
  const Time since = latest_.value_or(now);
  latest_ = std::max(since, now);
  const std::chrono::duration<double> elapsed = *latest_ - since;
  tokens_ = std::min(burst_, tokens_ + elapsed.count() * rate_);
  if (tokens_ < cost) return false;
  tokens_ -= cost;
  return true;
}

}  // namespace greenroom::signaling
