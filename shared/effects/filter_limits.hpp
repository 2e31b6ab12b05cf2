#pragma once

#include <cstddef>

#include "shared/effects/filter.hpp"

// What is taken of filters, whether typed, moved by a slider or read from a store.
namespace greenroom::effects {

constexpr std::size_t most_filters = 32;
constexpr std::size_t longest_filter_text = 2000;
constexpr double largest_sigma = 100;    ///< pixels
constexpr double largest_offset = 1000;  ///< pixels, of a shadow, either way
constexpr double largest_factor = 10;    ///< of brightness, contrast and saturate: 1000%
constexpr double largest_turn = 3600;    ///< degrees, either way

/// The least and the most that the amount of this kind can be.
struct AmountRange {
  double least = 0;
  double most = 0;
};
AmountRange amount_range(FilterKind kind);

/// Whether every number is one and within its range.
bool is_valid(const Filter& filter);

/// The amount at which this kind does nothing.
double neutral_amount(FilterKind kind);

/// A filter of this kind that one can see, to begin with.
Filter telling_filter(FilterKind kind);

}  // namespace greenroom::effects
