#pragma once

#include "shared/recording/kernels/weighted_sums.hpp"

namespace greenroom::recording {

/// `length` of `size` samples, from `begin` on, as `count` samples. Fewer are made of more by the
/// part of each that they cover, so that nothing is left out and nothing aliases; more are made of
/// fewer by linear interpolation, centre to centre, up to the last sample there is. `backwards`:
/// from the end to the beginning.
Taps taps_of(int size, double begin, double length, int count, bool backwards);

}  // namespace greenroom::recording
