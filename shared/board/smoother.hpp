#pragma once

#include "shared/board/hand.hpp"

namespace greenroom::board {

/// Takes the tremble out of where a pen was: a low pass of the first order over place and pressure,
/// p += (raw - p) (1 - exp(-dt / tau)). The pen lags by about tau behind the hand, until it is
/// lifted.
class Smoother {
 public:
  static constexpr double tau = 8;  ///< ms

  explicit Smoother(const Sample& first) : at_(first) {}
  /// Where the pen is for us. Times that do not grow count as growing a little.
  Sample next(const Sample& raw);

 private:
  Sample at_;
};

}  // namespace greenroom::board
