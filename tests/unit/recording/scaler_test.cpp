#include "shared/recording/scaler.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <random>
#include <vector>

#include "shared/recording/kernels/weighted_sums.hpp"
#include "shared/recording/taps.hpp"
#include "tests/unit/effects/test_planes.hpp"

namespace greenroom::recording {
namespace {

using effects::test::TestPicture;
using effects::test::TestPlane;

Window whole(int width, int height) {
  return {0, 0, static_cast<double>(width), static_cast<double>(height)};
}

/// A picture whose luma is `value(x, y)`, and chroma that of every other place.
template <class Value>
TestPicture drawn(int width, int height, Value value) {
  TestPicture picture(width, height, {}, 1, 3);
  for (const auto& plane : {picture.frame().y, picture.frame().u, picture.frame().v}) {
    const int step = plane.width == width && plane.height == height ? 1 : 2;
    for (int y = 0; y < plane.height; ++y) {
      for (int x = 0; x < plane.width; ++x) {
        plane.row(y)[x] = static_cast<std::uint8_t>(value(x * step, y * step));
      }
    }
  }
  return picture;
}

TestPicture scaled(const TestPicture& from, int width, int height,
                   const Orientation& orientation = {}) {
  TestPicture to(width, height, {}, 5, 7);
  const bool lies = orientation.lies();
  Scaler scaler;
  scaler.scale(from.frame(),
               lies ? whole(from.frame().height(), from.frame().width())
                    : whole(from.frame().width(), from.frame().height()),
               orientation, to.frame());
  return to;
}

TEST(Taps, AlwaysMakeUpOneAndStayWithin) {
  for (const int size : {1, 2, 3, 7, 40, 1280}) {
    for (const int count : {1, 2, 5, 39, 40, 41, 640, 2000}) {
      for (const bool backwards : {false, true}) {
        for (const double begin : {0.0, 0.3 * size}) {
          const auto taps = taps_of(size, begin, size - begin, count, backwards);
          ASSERT_EQ(taps.size(), count);
          for (int i = 0; i < count; ++i) {
            const auto [first, weights] = taps[i];
            ASSERT_EQ(std::accumulate(weights.begin(), weights.end(), 0), 256);
            ASSERT_GE(first, 0);
            ASSERT_LE(first + static_cast<int>(weights.size()), size);
          }
        }
      }
    }
  }
}

TEST(Taps, EverySampleCountsAsMuchAsAnother) {
  const auto taps = taps_of(640, 0, 640, 210, false);
  std::vector<int> counted(640);
  for (int i = 0; i < taps.size(); ++i) {
    int at = taps[i].first;
    for (const int weight : taps[i].weights) counted[static_cast<std::size_t>(at++)] += weight;
  }
  for (const int weight : counted) EXPECT_NEAR(weight, 256 * 210.0 / 640, 2);
}

TEST(WeightedSums, VectorsAreAsScalars) {
  std::mt19937 random(11);
  for (int width = 1; width <= 67; ++width) {
    for (const int count : {1, 2, 3, 9}) {
      TestPlane from(width, count, 3, 5);
      from.fill(random);
      const auto taps = taps_of(count, 0, count, 1, false);
      TestPlane one(width, 1, 1);
      TestPlane other(width, 1, 1);
      scalar::sum_rows(from.plane().data, from.plane().stride, taps[0].weights, one.plane().data,
                       width);
      simd::sum_rows(from.plane().data, from.plane().stride, taps[0].weights, other.plane().data,
                     width);
      ASSERT_EQ(one, other) << width << " of " << count;
    }
    for (const int into : {1, 2, width, 2 * width + 1}) {
      TestPlane from(8 * width, 1, 1);
      from.fill(random);
      const auto taps = taps_of(width, 0, width, into, width % 2 == 0);
      TestPlane one(8 * into, 1, 3);
      TestPlane other(8 * into, 1, 3);
      scalar::sum_across(from.plane().data, taps, one.plane().data);
      simd::sum_across(from.plane().data, taps, other.plane().data);
      ASSERT_EQ(one, other) << width << " to " << into;
    }
  }
}

TEST(Scaler, TheSameSizeIsTheSamePicture) {
  std::mt19937 random(1);
  for (const int width : {1, 2, 15, 64, 67}) {
    TestPicture from(width, 11, {}, 5, 7);
    for (auto* plane : {&from.y, &from.u, &from.v}) plane->fill(random);
    const auto to = scaled(from, width, 11);
    for (int y = 0; y < 11; ++y) {
      for (int x = 0; x < width; ++x) ASSERT_EQ(to.y.at(x, y), from.y.at(x, y));
    }
    for (int x = 0; x < (width + 1) / 2; ++x) ASSERT_EQ(to.u.at(x, 5), from.u.at(x, 5));
  }
}

TEST(Scaler, HalfTheSizeIsTheMeanOfFour) {
  std::mt19937 random(2);
  TestPicture from(66, 34, {});
  for (auto* plane : {&from.y, &from.u, &from.v}) plane->fill(random);
  const auto to = scaled(from, 33, 17);
  for (int y = 0; y < 17; ++y) {
    for (int x = 0; x < 33; ++x) {
      const double mean = (from.y.at(2 * x, 2 * y) + from.y.at(2 * x + 1, 2 * y) +
                           from.y.at(2 * x, 2 * y + 1) + from.y.at(2 * x + 1, 2 * y + 1)) /
                          4.0;
      ASSERT_NEAR(to.y.at(x, y), mean, 1);
    }
  }
}

/// The finest stripes there are become grey, at any ratio, rather than other stripes.
TEST(Scaler, WhatIsTooFineToBeSeenDoesNotAlias) {
  const auto from = drawn(640, 360, [](int x, int y) { return (x + y) % 2 == 0 ? 255 : 0; });
  for (const int width : {300, 213, 160, 100, 40}) {
    const auto to = scaled(from, width, width * 9 / 16);
    for (int y = 0; y < width * 9 / 16; ++y) {
      for (int x = 0; x < width; ++x) ASSERT_NEAR(to.y.at(x, y), 127.5, 16) << width;
    }
  }
}

TEST(Scaler, ARampStaysARampAtAnySize) {
  for (const int from_width : {16, 50, 200}) {
    const auto from = drawn(from_width, 8, [&](int x, int) { return 250 * x / (from_width - 1); });
    for (const int width : {8, 33, 66, 301}) {
      const auto to = scaled(from, width, 20);
      for (int x = 0; x < width; ++x) {
        const double place = (x + 0.5) * from_width / width - 0.5;
        const double value = std::clamp(250 * place / (from_width - 1), 0.0, 250.0);
        ASSERT_NEAR(to.y.at(x, 9), value, 2.5) << from_width << " to " << width << " at " << x;
      }
    }
  }
}

TEST(Scaler, OfACropNothingElseIsSeen) {
  const auto from =
      drawn(100, 60, [](int x, int y) { return x >= 20 && x < 60 && y >= 10 && y < 50 ? 200 : 0; });
  TestPicture to(20, 20, {});
  Scaler scaler;
  scaler.scale(from.frame(), {20, 10, 40, 40}, {}, to.frame());
  for (int y = 0; y < 20; ++y) {
    for (int x = 0; x < 20; ++x) ASSERT_EQ(to.y.at(x, y), 200);
  }
  for (int x = 0; x < 10; ++x) ASSERT_EQ(to.v.at(x, 5), 200);
}

/// Where a pixel that is brighter than all others went.
std::pair<int, int> spot_in(const TestPicture& picture) {
  for (int y = 0; y < picture.frame().height(); ++y) {
    for (int x = 0; x < picture.frame().width(); ++x) {
      if (picture.y.at(x, y) == 255) return {x, y};
    }
  }
  return {-1, -1};
}

TEST(Scaler, TurnsClockwiseAndThenMirrors) {
  // At (2, 1) of 12 by 6.
  const auto from = drawn(12, 6, [](int x, int y) { return x == 2 && y == 1 ? 255 : 10; });
  EXPECT_EQ(spot_in(scaled(from, 12, 6)), std::pair(2, 1));
  EXPECT_EQ(spot_in(scaled(from, 12, 6, {0, true})), std::pair(9, 1));
  EXPECT_EQ(spot_in(scaled(from, 6, 12, {90, false})), std::pair(4, 2));
  EXPECT_EQ(spot_in(scaled(from, 6, 12, {90, true})), std::pair(1, 2));
  EXPECT_EQ(spot_in(scaled(from, 12, 6, {180, false})), std::pair(9, 4));
  EXPECT_EQ(spot_in(scaled(from, 12, 6, {180, true})), std::pair(2, 4));
  EXPECT_EQ(spot_in(scaled(from, 6, 12, {270, false})), std::pair(1, 9));
  EXPECT_EQ(spot_in(scaled(from, 6, 12, {270, true})), std::pair(4, 9));
}

TEST(Scaler, ACropIsOfThePictureAsItIsShown) {
  const auto from = drawn(40, 20, [](int x, int y) { return x < 20 && y < 10 ? 200 : 50; });
  // The upper left of what is stored is the upper right of what is shown a quarter turn clockwise.
  TestPicture to(10, 20, {});
  Scaler scaler;
  scaler.scale(from.frame(), {10, 0, 10, 20}, {90, false}, to.frame());
  EXPECT_EQ(to.y.at(0, 0), 200);
  EXPECT_EQ(to.y.at(9, 19), 200);
  scaler.scale(from.frame(), {0, 0, 10, 20}, {90, false}, to.frame());
  EXPECT_EQ(to.y.at(0, 0), 50);
  EXPECT_EQ(to.y.at(9, 19), 50);
}

TEST(Scaler, TakesEverySizeToEveryOtherInItsOwnMemory) {
  for (const int width : {1, 2, 3, 17, 65}) {
    for (const int height : {1, 2, 5, 31}) {
      const auto from = drawn(width, height, [](int, int) { return 77; });
      for (const int size : {1, 2, 7, 40, 67}) {
        for (const int rotation : {0, 90, 180, 270}) {
          const auto to = scaled(from, size, 9, {rotation, false});
          for (int x = 0; x < size; ++x) ASSERT_EQ(to.y.at(x, 8), 77);
          ASSERT_EQ(to.u.at(0, 4), 77);
        }
      }
    }
  }
}

}  // namespace
}  // namespace greenroom::recording
