#include "shared/recording/taps.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace greenroom::recording {

void Taps::add(int first, Weights weights) {
  places_.push_back({first, weights_.size(), weights.size()});
  weights_.insert(weights_.end(), weights.begin(), weights.end());
}

namespace {

constexpr int all = 256;

/// Some samples, and how much of the result each is, in any unit.
struct Parts {
  int first = 0;
  std::vector<double> parts;
};

Parts covered(double from, double to, int size) {
  const int first = std::clamp(static_cast<int>(std::floor(from)), 0, size - 1);
  const int last = std::clamp(static_cast<int>(std::ceil(to)) - 1, first, size - 1);
  Parts result{first, {}};
  for (int i = first; i <= last; ++i) {
    result.parts.push_back(std::max(0.0, std::min(to, i + 1.0) - std::max<double>(from, i)));
  }
  return result;
}

Parts between(double place, int size) {
  const double clamped = std::clamp<double>(place, 0, size - 1);
  const int first = std::min(static_cast<int>(clamped), std::max(0, size - 2));
  const double part = clamped - first;
  return size == 1 ? Parts{0, {1}} : Parts{first, {1 - part, part}};
}

/// In whole numbers that make up 256: what is rounded off one goes to the next. Those that count
/// for nothing at either end are left out.
void add(Taps& taps, const Parts& parts) {
  double sum = 0;
  for (const double part : parts.parts) sum += part;
  std::vector<std::uint16_t> weights;
  int first = parts.first;
  int given = 0;
  double reached = 0;
  for (const double part : parts.parts) {
    reached += part;
    const int upto = sum > 0 ? static_cast<int>(std::lround(all * reached / sum)) : all;
    const int weight = upto - given;
    given = upto;
    if (weight == 0 && weights.empty()) {
      ++first;
    } else {
      weights.push_back(static_cast<std::uint16_t>(weight));
    }
  }
  while (weights.back() == 0) weights.pop_back();
  taps.add(first, weights);
}

}  // namespace

Taps taps_of(int size, double begin, double length, int count, bool backwards) {
  const double step = length / count;
  Taps taps;
  for (int i = 0; i < count; ++i) {
    const double from = begin + (backwards ? count - 1 - i : i) * step;
    add(taps, step >= 1 ? covered(from, from + step, size) : between(from + step / 2 - 0.5, size));
  }
  return taps;
}

}  // namespace greenroom::recording
