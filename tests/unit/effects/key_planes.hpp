#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "shared/effects/frame.hpp"

// Planes as hostile to kernels as they may be: rows at odd addresses, and memory that ends with the
// last sample, so that AddressSanitizer sees whatever goes past it.
namespace greenroom::effects::testing {

class TightPlane {
 public:
  TightPlane(int width, int height, std::ptrdiff_t gap = 3)
      : stride_(width + gap),
        width_(width),
        height_(height),
        samples_(static_cast<std::size_t>(1 + stride_ * (height - 1) + width)) {}

  [[nodiscard]] Plane plane() { return {samples_.data() + 1, stride_, width_, height_}; }

  void randomize(std::mt19937& random) {
    for (std::uint8_t& sample : samples_) sample = static_cast<std::uint8_t>(random());
  }
  /// Runs of one value, so that whole vectors are alike, with some others among them.
  void randomize_in_runs(std::mt19937& random, int around, int spread) {
    int value = around;
    for (std::uint8_t& sample : samples_) {
      if (random() % 24 == 0) value = static_cast<int>(random() % 256);
      if (random() % 24 == 0) value = around;
      const int noise = static_cast<int>(random() % static_cast<unsigned>(2 * spread + 1)) - spread;
      sample = static_cast<std::uint8_t>(std::min(std::max(value + noise, 0), 255));
    }
  }
  /// The samples, and what is between the rows.
  bool operator==(const TightPlane& other) const { return samples_ == other.samples_; }

 private:
  std::ptrdiff_t stride_;
  int width_;
  int height_;
  std::vector<std::uint8_t> samples_;
};

struct TightFrame {
  TightFrame(int width, int height, ColourSpace colours)
      : y(width, height, 3),
        u(chroma_size(width), chroma_size(height), 1),
        v(chroma_size(width), chroma_size(height), 5),
        space(colours) {}

  [[nodiscard]] Frame frame() { return {y.plane(), u.plane(), v.plane(), space}; }
  void randomize(std::mt19937& random) {
    for (TightPlane* plane : {&y, &u, &v}) plane->randomize(random);
  }
  bool operator==(const TightFrame& other) const {
    return y == other.y && u == other.u && v == other.v;
  }

  TightPlane y;
  TightPlane u;
  TightPlane v;
  ColourSpace space;
};

inline constexpr std::array<ColourSpace, 4> all_spaces{{{Matrix::bt601, Range::limited},
                                                        {Matrix::bt601, Range::full},
                                                        {Matrix::bt709, Range::limited},
                                                        {Matrix::bt709, Range::full}}};

/// Calls check(width, height, space) for the sizes that kernels must get right.
template <class Check>
void for_all_shapes(Check check) {
  for (int width = 1; width <= 67; ++width) {
    for (const int height : {1, 2, 5}) {
      check(width, height, all_spaces[static_cast<std::size_t>(width + height) % 4]);
    }
  }
  for (const ColourSpace space : all_spaces) check(64, 7, space);
}

}  // namespace greenroom::effects::testing
