#pragma once

#include <cstddef>
#include <cstdint>

namespace greenroom::effects {

namespace scalar {
/// Eight rows to eight samples next to each other: to[8 * x + row] = from[row * stride + x].
void interleave_rows(const std::uint8_t* from, std::ptrdiff_t stride, int width, std::uint8_t* to);
/// And back: to[row * stride + x] = from[8 * x + row].
void part_rows(const std::uint8_t* from, int width, std::uint8_t* to, std::ptrdiff_t stride);
}  // namespace scalar

namespace simd {
void interleave_rows(const std::uint8_t* from, std::ptrdiff_t stride, int width, std::uint8_t* to);
void part_rows(const std::uint8_t* from, int width, std::uint8_t* to, std::ptrdiff_t stride);
}  // namespace simd

}  // namespace greenroom::effects
