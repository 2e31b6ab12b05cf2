#pragma once

#include <cstdint>

#include "shared/effects/kernels/simd.hpp"

// mask.hpp, eight samples of chroma at a time.
namespace greenroom::effects::simd {

/// Of the pixels of eight samples of chroma in one row: u16 lanes, those at even places and odd.
struct Upsampled {
  v128_t even;
  v128_t odd;

  /// Sixteen u8 lanes, in the order of the pixels.
  [[nodiscard]] v128_t pixels() const { return wasm_v128_or(even, wasm_i16x8_shl(odd, 8)); }
};

/// Three of `own` and one of `near`, eight samples from there on.
inline v128_t leaning(const std::uint8_t* own, const std::uint8_t* near) {
  const v128_t sample = wasm_u16x8_load8x8(own);
  return wasm_i16x8_add(wasm_i16x8_add(sample, wasm_i16x8_shl(sample, 1)),
                        wasm_u16x8_load8x8(near));
}

inline Upsampled upsampled(v128_t left, v128_t own, v128_t right) {
  const v128_t three =
      wasm_i16x8_add(wasm_i16x8_add(own, wasm_i16x8_shl(own, 1)), wasm_i16x8_splat(8));
  return {wasm_u16x8_shr(wasm_i16x8_add(three, left), 4),
          wasm_u16x8_shr(wasm_i16x8_add(three, right), 4)};
}

/// `own` and `near` are readable from one sample before to one after the eight.
inline Upsampled upsampled(const std::uint8_t* own, const std::uint8_t* near) {
  return upsampled(leaning(own - 1, near - 1), leaning(own, near), leaning(own + 1, near + 1));
}

}  // namespace greenroom::effects::simd
