#include <cstddef>
#include <cstdint>

#include "shared/recording/kernels/weighted_sums.hpp"

namespace greenroom::recording::scalar {

void sum_rows(const std::uint8_t* from, std::ptrdiff_t stride, Weights weights, std::uint8_t* to,
              int width) {
  for (int x = 0; x < width; ++x) {
    const std::uint8_t* sample = from + x;
    int sum = 0;
    for (const int weight : weights) {
      sum += weight * *sample;
      sample += stride;
    }
    to[x] = from_weighted_sum(sum);
  }
}

void sum_across(const std::uint8_t* from, const Taps& taps, std::uint8_t* to) {
  constexpr std::ptrdiff_t rows = 8;
  for (int i = 0; i < taps.size(); ++i) {
    const auto [first, weights] = taps[i];
    for (std::ptrdiff_t row = 0; row < rows; ++row) {
      const std::uint8_t* sample = from + rows * first + row;
      int sum = 0;
      for (const int weight : weights) {
        sum += weight * *sample;
        sample += rows;
      }
      *to++ = from_weighted_sum(sum);
    }
  }
}

}  // namespace greenroom::recording::scalar
