#include "shared/board/smoother.hpp"

#include <algorithm>
#include <cmath>

namespace greenroom::board {

Sample Smoother::next(const Sample& raw) {
  constexpr double least = 1;  // ms
  const double passed = std::max(raw.time - at_.time, least);
  const double weight = 1 - std::exp(-passed / tau);
  at_.at.x += (raw.at.x - at_.at.x) * weight;
  at_.at.y += (raw.at.y - at_.at.y) * weight;
  at_.pressure += (raw.pressure - at_.pressure) * weight;
  at_.time = std::max(raw.time, at_.time);
  return at_;
}

}  // namespace greenroom::board
