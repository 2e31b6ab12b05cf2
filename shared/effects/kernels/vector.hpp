#pragma once

#include "shared/effects/kernels/simd.hpp"

namespace greenroom::effects::simd {

/// A v128_t that may be an element of a std::array: GCC drops the attributes of the bare type
/// there.
struct Vector {
  v128_t value;

  Vector() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): it is one
  Vector(v128_t vector) : value(vector) {}
  // NOLINTNEXTLINE(google-explicit-constructor): it is one
  operator v128_t() const { return value; }
};

}  // namespace greenroom::effects::simd
