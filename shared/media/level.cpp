#include "shared/media/level.hpp"

#include <algorithm>
#include <cmath>

namespace greenroom::media {

double meter_level(double amplitude) {
  constexpr double floor_db = -60;
  if (!(amplitude > 0)) return 0;  // NaN too
  return std::clamp((20 * std::log10(amplitude) - floor_db) / -floor_db, 0.0, 1.0);
}

double meter_level(std::span<const float> samples) {
  if (samples.empty()) return 0;
  double energy = 0;
  for (const double sample : samples) energy += sample * sample;
  // Root mean square; a full-scale sine reads 1 as its amplitude does.
  return meter_level(std::sqrt(2 * energy / static_cast<double>(samples.size())));
}

bool Speaking::hear(double level, double now) {
  if (level >= threshold) {
    speaking_ = true;
    last_heard_ = now;
  } else if (now - last_heard_ > pause) {
    speaking_ = false;
  }
  return speaking_;
}

}  // namespace greenroom::media
