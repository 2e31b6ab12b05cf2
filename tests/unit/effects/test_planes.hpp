#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "shared/effects/frame.hpp"

// Planes and pictures of exactly the memory they need, so that ASan sees a step beyond it.
namespace greenroom::effects::test {

class TestPlane {
 public:
  /// Starts `misalignment` bytes after an aligned address, rows `gap` bytes apart.
  TestPlane(int width, int height, int misalignment = 0, int gap = 0)
      : width_(width),
        height_(height),
        offset_(misalignment),
        stride_(width + gap),
        samples_(static_cast<std::size_t>(offset_ + stride_ * (height - 1) + width)) {}

  TestPlane& fill(std::mt19937& random, int least = 0, int most = 255) {
    std::uniform_int_distribution<int> sample(least, most);
    for (auto& value : samples_) value = static_cast<std::uint8_t>(sample(random));
    return *this;
  }
  TestPlane& fill(std::uint8_t value) {
    samples_.assign(samples_.size(), value);
    return *this;
  }

  [[nodiscard]] Plane plane() { return {samples_.data() + offset_, stride_, width_, height_}; }
  [[nodiscard]] ConstPlane plane() const {
    return {samples_.data() + offset_, stride_, width_, height_};
  }
  [[nodiscard]] int at(int x, int y) const { return plane().row(y)[x]; }
  /// Gaps between the rows, which nobody may write to, are compared as well.
  bool operator==(const TestPlane&) const = default;

 private:
  int width_;
  int height_;
  std::ptrdiff_t offset_;
  std::ptrdiff_t stride_;
  std::vector<std::uint8_t> samples_;
};

struct TestPicture {
  TestPlane y;
  TestPlane u;
  TestPlane v;
  ColourSpace space;

  TestPicture(int width, int height, ColourSpace colours, int misalignment = 0, int gap = 0)
      : y(width, height, misalignment, gap),
        u(chroma_size(width), chroma_size(height), misalignment, gap),
        v(chroma_size(width), chroma_size(height), misalignment, gap),
        space(colours) {}

  [[nodiscard]] Frame frame() { return {y.plane(), u.plane(), v.plane(), space}; }
  [[nodiscard]] ConstFrame frame() const { return {y.plane(), u.plane(), v.plane(), space}; }
  bool operator==(const TestPicture&) const = default;
};

constexpr std::array<ColourSpace, 4> all_spaces{{{Matrix::bt601, Range::limited},
                                                 {Matrix::bt601, Range::full},
                                                 {Matrix::bt709, Range::limited},
                                                 {Matrix::bt709, Range::full}}};

}  // namespace greenroom::effects::test
