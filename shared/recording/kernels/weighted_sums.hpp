#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// Samples made of several others that count for more or less: what scaling a picture comes down to.
namespace greenroom::recording {

/// How much each sample counts: 256 altogether.
using Weights = std::span<const std::uint16_t>;

/// What each sample of a row is made of.
class Taps {
 public:
  struct Tap {
    int first = 0;  ///< of the samples that count; the others come after it
    Weights weights;
  };

  void add(int first, Weights weights);
  [[nodiscard]] int size() const { return static_cast<int>(places_.size()); }
  [[nodiscard]] Tap operator[](int i) const {
    const auto& place = places_[static_cast<std::size_t>(i)];
    return {place.first, {weights_.data() + place.weights, place.count}};
  }

 private:
  struct Place {
    int first = 0;
    std::size_t weights = 0;
    std::size_t count = 0;
  };
  std::vector<Place> places_;
  std::vector<std::uint16_t> weights_;
};

/// Rounded to the nearest.
constexpr std::uint8_t from_weighted_sum(int sum) {
  return static_cast<std::uint8_t>((sum + 128) >> 8);
}

namespace scalar {
/// One row of as many as there are weights, `stride` bytes apart: to[x] = sum of w[k] * row[k][x].
void sum_rows(const std::uint8_t* from, std::ptrdiff_t stride, Weights weights, std::uint8_t* to,
              int width);
/// Across eight rows that interleave_rows() has put next to each other; `to` gets 8 * taps.size().
void sum_across(const std::uint8_t* from, const Taps& taps, std::uint8_t* to);
}  // namespace scalar

namespace simd {
void sum_rows(const std::uint8_t* from, std::ptrdiff_t stride, Weights weights, std::uint8_t* to,
              int width);
void sum_across(const std::uint8_t* from, const Taps& taps, std::uint8_t* to);
}  // namespace simd

}  // namespace greenroom::recording
