#pragma once

#include "shared/effects/frame.hpp"
#include "shared/effects/kernels/simd.hpp"

namespace greenroom::effects::simd {

/// Fills `out`, sixteen samples at a time with `vector(x, y)` and what is left of a row with
/// `sample(x, y)`.
template <class Vector, class Sample>
void fill_by_sixteens(const Plane& out, const Vector& vector, const Sample& sample) {
  for (int y = 0; y < out.height; ++y) {
    int x = 0;
    for (; x + 16 <= out.width; x += 16) wasm_v128_store(out.row(y) + x, vector(x, y));
    for (; x < out.width; ++x) out.row(y)[x] = sample(x, y);
  }
}

}  // namespace greenroom::effects::simd
