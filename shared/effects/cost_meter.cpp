#include "shared/effects/cost_meter.hpp"

#include <algorithm>
#include <cmath>

namespace greenroom::effects {

std::optional<Cost> CostMeter::count(double timestamp, double begun, double done) {
  if (frames_ == 0) since_ = begun;
  busy_ += done - begun;
  ++frames_;

  const double gap = timestamp - last_timestamp_;
  if (last_timestamp_ > 0 && gap > 0) {
    // Cameras slow down in the dark: forget slowly how fast it was.
    constexpr double forgetting = 1.02;
    interval_ = interval_ > 0 ? std::min(interval_ * forgetting, gap) : gap;
    dropped_ += std::max(0, static_cast<int>(std::lround(gap / interval_)) - 1);
  }
  last_timestamp_ = timestamp;

  const double elapsed = done - since_;
  if (elapsed < 1) return std::nullopt;
  const Cost cost{1000 * busy_ / frames_, 100 * busy_ / elapsed, frames_ / elapsed, dropped_};
  busy_ = 0;
  frames_ = dropped_ = 0;
  return cost;
}

void CostMeter::restart() { *this = CostMeter(); }

}  // namespace greenroom::effects
