#include "shared/effects/blur.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "shared/effects/kernels/transpose_rows.hpp"
#include "tests/unit/effects/test_planes.hpp"

namespace greenroom::effects {
namespace {

using test::TestPlane;

/// One line, blurred by its kernel in doubles.
std::vector<double> blurred(const std::vector<double>& line, const std::vector<double>& kernel,
                            double outside) {
  const int reach = static_cast<int>(kernel.size() / 2);
  const int count = static_cast<int>(line.size());
  std::vector<double> result;
  for (int i = 0; i < count; ++i) {
    double sum = 0;
    int at = i - reach;
    for (const double weight : kernel) {
      const double sample = at < 0 || at >= count ? outside : line[static_cast<std::size_t>(at)];
      sum += weight * sample;
      ++at;
    }
    result.push_back(sum);
  }
  return result;
}

std::vector<double> box_after(const std::vector<double>& kernel, int size) {
  const auto count = static_cast<std::size_t>(size);
  std::vector<double> result(kernel.size() + count - 1);
  for (std::size_t i = 0; i < kernel.size(); ++i) {
    for (std::size_t j = 0; j < count; ++j) result[i + j] += kernel[i] / size;
  }
  return result;
}

std::vector<double> kernel_for(double sigma) {
  if (sigma >= 2) {
    const Boxes boxes = boxes_for(sigma);
    return box_after(box_after(box_after({1}, boxes.size), boxes.size), boxes.last);
  }
  std::vector<double> kernel;
  double sum = 0;
  for (int i = -12; i <= 12; ++i) {
    kernel.push_back(std::exp(-i * i / (2 * sigma * sigma)));
    sum += kernel.back();
  }
  for (double& weight : kernel) weight /= sum;
  return kernel;
}

/// Both ways, and rounded in between only where `apply` does.
void expect_near(const TestPlane& got, const TestPlane& from, double sigma, int outside) {
  const ConstPlane plane = from.plane();
  const auto kernel = kernel_for(sigma);
  std::vector<std::vector<double>> rows;
  rows.reserve(static_cast<std::size_t>(plane.height));
  for (int y = 0; y < plane.height; ++y) {
    rows.push_back(blurred({plane.row(y), plane.row(y) + plane.width}, kernel, outside));
  }
  for (int x = 0; x < plane.width; ++x) {
    std::vector<double> column;
    column.reserve(rows.size());
    for (const auto& row : rows) column.push_back(row[static_cast<std::size_t>(x)]);
    const auto result = blurred(column, kernel, outside);
    for (int y = 0; y < plane.height; ++y) {
      ASSERT_NEAR(got.at(x, y), result[static_cast<std::size_t>(y)], 1.02) << x << ", " << y;
    }
  }
}

TEST(Blur, TakesTheW3CsBoxes) {
  EXPECT_EQ(boxes_for(2), (Boxes{4, 5}));
  EXPECT_EQ(boxes_for(5), (Boxes{9, 9}));
  EXPECT_EQ(boxes_for(100), (Boxes{188, 189}));
  EXPECT_EQ(boxes_for(5).reach(), 12);
  EXPECT_EQ(boxes_for(2).reach(), 5);
}

TEST(Blur, IsWithinAStepOfDoubles) {
  std::mt19937 random(1);
  for (const double sigma : {0.3, 0.7, 1.0, 1.9, 2.0, 2.5, 3.0, 5.0, 12.5}) {
    TestPlane from(45, 37);
    from.fill(random);
    TestPlane to(45, 37);
    Blur().apply(sigma, from.plane(), to.plane(), 16);
    expect_near(to, from, sigma, 16);
  }
}

TEST(Blur, HoldsTheWidestSums) {
  TestPlane white(400, 9);
  white.fill(255);
  TestPlane to(400, 9);
  Blur().apply(100, white.plane(), to.plane(), 255);
  EXPECT_EQ(to, white);
  Blur().apply(100, white.plane(), to.plane(), 0);
  expect_near(to, white, 100, 0);
}

TEST(Blur, LeavesAPlaneOfOneValueAlone) {
  TestPlane plane(31, 19);
  plane.fill(std::uint8_t{77});
  for (const double sigma : {0.5, 1.5, 2.0, 7.0, 50.0}) {
    TestPlane to(31, 19);
    Blur().apply(sigma, plane.plane(), to.plane(), 77);
    EXPECT_EQ(to, plane) << sigma;
  }
}

TEST(Blur, CopiesForNoSigma) {
  std::mt19937 random(2);
  TestPlane from(9, 5);
  from.fill(random);
  TestPlane to(9, 5);
  Blur().apply(0, from.plane(), to.plane(), 0);
  EXPECT_EQ(to, from);
}

TEST(Blur, WorksForEverySizeAndInPlace) {
  std::mt19937 random(3);
  Blur blur;
  for (int width = 1; width <= 67; ++width) {
    const int height = 1 + static_cast<int>(random() % 21);
    TestPlane from(width, height, width % 5, 2);
    from.fill(random);
    TestPlane in_place = from;
    TestPlane to = from;
    const double sigma = width % 2 == 0 ? 1.2 : 3.3;
    blur.apply(sigma, from.plane(), to.plane(), 0);
    blur.apply(sigma, in_place.plane(), in_place.plane(), 0);
    ASSERT_EQ(to, in_place);
    expect_near(to, from, sigma, 0);
  }
}

TEST(Blur, EdgesAreWhatAWhitePlaneGets) {
  // So wide one way that its middle is not touched from there.
  TestPlane white(40, 200);
  white.fill(255);
  for (const double sigma : {1.0, 3.0}) {
    TestPlane to(40, 200);
    Blur().apply(sigma, white.plane(), to.plane(), 0);
    std::vector<std::uint8_t> edges(40);
    Blur().edges(sigma, edges);
    for (int x = 0; x < 40; ++x) EXPECT_EQ(edges[static_cast<std::size_t>(x)], to.at(x, 100));
  }
}

/// Eight lines of exactly the room that a kernel asks for.
struct RandomLines {
  std::vector<std::uint8_t> samples;
  int before;
  int count;

  RandomLines(int before_them, int count_of_them, int after, std::uint8_t outside,
              std::mt19937& random)
      : samples(std::size_t{8} * static_cast<std::size_t>(before_them + count_of_them + after),
                outside),
        before(before_them),
        count(count_of_them) {
    std::generate_n(samples.begin() + std::ptrdiff_t{8} * before, 8 * count,
                    [&] { return static_cast<std::uint8_t>(random()); });
  }
  [[nodiscard]] Lines lines() const { return {samples.data() + std::ptrdiff_t{8} * before, count}; }
};

TEST(Blur, BoxesInVectorsGiveTheSameBits) {
  std::mt19937 random(4);
  for (int size = 1; size <= most_box_size; size += 1 + size / 8) {
    const Boxes boxes{size, size % 2 == 0 ? size + 1 : size};
    const auto outside = static_cast<std::uint8_t>(random());
    const RandomLines lines(boxes.before(), 1 + size, boxes.reach(), outside, random);
    std::vector<std::uint8_t> expected(std::size_t{8} * static_cast<std::size_t>(lines.count));
    std::vector<std::uint8_t> got = expected;
    scalar::blur_boxes(boxes, lines.lines(), outside, expected.data(), 8);
    simd::blur_boxes(boxes, lines.lines(), outside, got.data(), 8);
    ASSERT_EQ(expected, got) << size;
  }
}

TEST(Blur, TapsInVectorsGiveTheSameBits) {
  std::mt19937 random(5);
  for (double sigma = 0.2; sigma < 2; sigma += 0.1) {
    const RandomLines lines(GaussTaps::reach, 33, GaussTaps::reach, 0, random);
    std::vector<std::uint8_t> expected(8 * 33);
    std::vector<std::uint8_t> got = expected;
    scalar::gauss_taps(taps_for(sigma), lines.lines(), expected.data(), 8);
    simd::gauss_taps(taps_for(sigma), lines.lines(), got.data(), 8);
    ASSERT_EQ(expected, got) << sigma;
  }
}

TEST(Blur, RowsInVectorsGiveTheSameBits) {
  std::mt19937 random(6);
  for (int width = 1; width <= 67; ++width) {
    TestPlane rows(width, 8, width % 3, width % 4);
    rows.fill(random);
    std::vector<std::uint8_t> expected(std::size_t{8} * static_cast<std::size_t>(width));
    std::vector<std::uint8_t> got = expected;
    const Plane from = rows.plane();
    scalar::interleave_rows(from.data, from.stride, width, expected.data());
    simd::interleave_rows(from.data, from.stride, width, got.data());
    ASSERT_EQ(expected, got);
    TestPlane back(width, 8, width % 3, width % 4);
    TestPlane again = back;
    scalar::part_rows(got.data(), width, back.plane().data, back.plane().stride);
    simd::part_rows(got.data(), width, again.plane().data, again.plane().stride);
    ASSERT_EQ(back, again);
    for (int x = 0; x < width; ++x) {
      for (int y = 0; y < 8; ++y) ASSERT_EQ(back.at(x, y), rows.at(x, y));
    }
  }
}

}  // namespace
}  // namespace greenroom::effects
