#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "shared/effects/frame.hpp"

// The studio key, after OBS's chroma key (v2): how far each sample of chroma is from the key's,
// averaged over its neighbours by [1 2 1; 2 6 2; 1 2 1] / 18 (OBS: four bilinear taps half a pixel
// away, counted twice, and the middle). It is the chroma that is averaged here and not, as there,
// the distance: noise around the key then averages out instead of adding up.
//   mask = clamp((distance - similarity) / smoothness)^1.5
//   chroma = neutral + (chroma - neutral) * clamp((distance - similarity) / spill)^1.5
namespace greenroom::effects {

/// A key in the samples' own units, 18 times as large, as the averages are before they are divided.
struct StudioRule {
  int u = 0;
  int v = 0;
  float similarity = 0;
  float per_smoothness = 0;
  float per_spill = 0;
  /// Squared distances up to which all is background, and from which all is person and nothing is
  /// tinted. What is between them may be either: only there roots are worth their time.
  int background = 0;
  int person = 0;
};

/// What a walk down a picture remembers of the rows it has seen. Belongs to the caller, so that no
/// frame allocates.
class StudioRows {
 public:
  static constexpr int block = 16;  ///< samples of chroma that are looked at together

  /// For pictures of so many samples of chroma in a row.
  void resize(int width);

  struct Row {
    std::vector<std::uint8_t> mask;  ///< chroma resolution, one sample more on both sides
    std::vector<std::uint8_t> u;
    std::vector<std::uint8_t> v;
    std::vector<std::uint8_t> kinds;  ///< of each block, one more on both sides
  };
  /// The last three rows, in turn.
  [[nodiscard]] Row& row(int y) { return rows_[static_cast<std::size_t>(y + 3) % 3]; }
  /// What the blocks of the last three rows hold before they are averaged, one more on both sides.
  [[nodiscard]] std::vector<std::uint8_t>& raw(int y) {
    return raw_[static_cast<std::size_t>(y + 3) % 3];
  }
  /// Sums of three rows of chroma, one sample more on both sides.
  std::vector<std::uint16_t> sums_u;
  std::vector<std::uint16_t> sums_v;

 private:
  std::array<Row, 3> rows_;
  std::array<std::vector<std::uint8_t>, 3> raw_;
  int width_ = 0;
};

namespace scalar {

/// `u`, `v`, `mask`, `clean_u` and `clean_v` are of one size. mask: 255 is person. The clean chroma
/// is without the key's tint. Nothing that is written may be what is read.
void studio_mask(ConstPlane u, ConstPlane v, const StudioRule& rule, StudioRows& rows, Plane mask,
                 Plane clean_u, Plane clean_v);

/// The person over another picture of the same size and colour space, in one walk: as
/// studio_mask(), upsample_mask() and composite_over() would.
void studio_composite(ConstFrame frame, ConstFrame background, const StudioRule& rule,
                      StudioRows& rows, Frame out);

}  // namespace scalar

namespace simd {

void studio_mask(ConstPlane u, ConstPlane v, const StudioRule& rule, StudioRows& rows, Plane mask,
                 Plane clean_u, Plane clean_v);
void studio_composite(ConstFrame frame, ConstFrame background, const StudioRule& rule,
                      StudioRows& rows, Frame out);

}  // namespace simd

}  // namespace greenroom::effects
