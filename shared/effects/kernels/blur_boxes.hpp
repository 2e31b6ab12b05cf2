#pragma once

#include <cstddef>
#include <cstdint>

// Three box filters, one after the other, on eight lines of samples at once: the W3C's blur for a
// sigma of 2 and more. (1 - z^-a)(1 - z^-b)(1 - z^-c) / (1 - z^-1)^3 takes one step for each sample
// whatever the widths are: a few inputs, three running sums, one division. The sums are exact.
namespace greenroom::effects {

/// Widths of the boxes: size, size and last. An even size needs last = size + 1, of which the first
/// two are half a sample off to either side.
struct Boxes {
  int size = 1;
  int last = 1;

  bool operator==(const Boxes&) const = default;
  /// How far a sample spreads to either side.
  [[nodiscard]] int reach() const { return (2 * size + last - 3) / 2; }
  /// Samples before the first one that are read: 2 size + last.
  [[nodiscard]] int before() const { return 2 * size + last; }
};

/// The widths beyond which the sums do not fit in 31 bits.
constexpr int most_box_size = 202;

/// Eight lines next to each other: sample i of line l is at 8 * i + l.
struct Lines {
  const std::uint8_t* samples = nullptr;  ///< boxes.before() samples before this, reach() after
  int count = 0;
};

namespace scalar {
/// Each of `lines.count` results as eight bytes, `stride` apart. All samples before the lines are
/// of the value `outside`.
void blur_boxes(const Boxes& boxes, const Lines& lines, std::uint8_t outside, std::uint8_t* to,
                std::ptrdiff_t stride);
}  // namespace scalar

namespace simd {
void blur_boxes(const Boxes& boxes, const Lines& lines, std::uint8_t outside, std::uint8_t* to,
                std::ptrdiff_t stride);
}  // namespace simd

}  // namespace greenroom::effects
