#include "shared/effects/filter_chain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "shared/effects/conversion.hpp"
#include "tests/unit/effects/test_planes.hpp"

namespace greenroom::effects {
namespace {

using enum FilterKind;
using test::TestPicture;
using test::TestPlane;

constexpr int width = 60;
constexpr int height = 44;

Filter of(FilterKind kind, double amount) { return {kind, amount, {}}; }

TestPicture plain(Samples samples) {
  TestPicture picture(width, height, {});
  picture.y.fill(samples.y);
  picture.u.fill(samples.u);
  picture.v.fill(samples.v);
  return picture;
}

TestPlane mask(int from_x, int to_x) {
  TestPlane alpha(width, height);
  for (int y = 0; y < height; ++y) {
    std::fill_n(alpha.plane().row(y), width, std::uint8_t{0});
    std::fill(alpha.plane().row(y) + from_x, alpha.plane().row(y) + to_x, std::uint8_t{255});
  }
  return alpha;
}

Samples at(const ConstFrame& frame, int x, int y) {
  return {frame.y.row(y)[x], frame.u.row(y / 2)[x / 2], frame.v.row(y / 2)[x / 2]};
}

Layer layer_of(const TestPicture& picture) { return {picture.frame(), {}, 1, false}; }
Layer layer_of(const TestPicture& picture, const TestPlane& alpha) {
  return {picture.frame(), alpha.plane(), 1, false};
}

TEST(FilterChain, IsIdleWhereNothingChanges) {
  EXPECT_TRUE(FilterChain({}, {}).idle());
  EXPECT_TRUE(FilterChain({of(blur, 0), of(opacity, 1), of(sepia, 0)}, {}).idle());
  EXPECT_FALSE(FilterChain({of(opacity, 0.9)}, {}).idle());
}

TEST(FilterChain, WhatOneBlurPutsOutsideTheNextBringsBack) {
  const TestPicture picture = plain({235, 128, 128});
  const auto edge = [&](const Filters& filters) {
    FilterChain chain(filters, {});
    const Layer result = chain.apply(layer_of(picture), true);
    EXPECT_EQ(result.frame.width(), width);
    EXPECT_EQ(result.frame.v.height, height / 2);
    EXPECT_EQ(result.alpha.width, width);
    EXPECT_EQ(result.alpha.height, height);
    return int{result.alpha.row(height / 2)[0]};
  };
  // Half of a Gaussian lies beyond the edge, however wide it is; of two in a row as of one.
  const int once = edge({of(blur, 5)});
  EXPECT_NEAR(edge({of(blur, 3), of(blur, 4)}), once, 2);
  EXPECT_NEAR(edge({of(blur, 3), of(invert, 1), of(blur, 4)}), once, 2);
}

TEST(FilterChain, GivesAnIdleLayerBackAsItIs) {
  const TestPicture picture = plain({100, 90, 160});
  const Layer result = FilterChain({}, {}).apply(layer_of(picture), true);
  EXPECT_EQ(result.frame.y.data, picture.frame().y.data);
}

TEST(FilterChain, KeepsOpacityANumber) {
  const TestPicture picture = plain({100, 90, 160});
  FilterChain chain({of(opacity, 0.5), of(invert, 1), of(opacity, 0.5)}, {});
  const Layer result = chain.apply(layer_of(picture), true);
  EXPECT_DOUBLE_EQ(result.opacity, 0.25);
  EXPECT_TRUE(result.alpha.empty());
  EXPECT_FALSE(result.over_black);
  EXPECT_EQ(at(result.frame, 3, 3), (Samples{151, 166, 96}));
}

TEST(FilterChain, BlursAnOpaquePictureWithoutAnAlphaWhereNobodyAsks) {
  const TestPicture picture = plain({200, 90, 160});
  FilterChain chain({of(blur, 3)}, {});
  const Layer result = chain.apply(layer_of(picture), false);
  EXPECT_TRUE(result.over_black);
  EXPECT_TRUE(result.alpha.empty());
  EXPECT_EQ(at(result.frame, 30, 20), (Samples{200, 90, 160}));
  EXPECT_LT(result.frame.y.row(0)[0], 80);
}

TEST(FilterChain, FadesAnOpaquePictureAtItsEdges) {
  const TestPicture picture = plain({235, 128, 128});
  FilterChain chain({of(blur, 3)}, {});
  const Layer result = chain.apply(layer_of(picture), true);
  ASSERT_FALSE(result.alpha.empty());
  EXPECT_EQ(result.alpha.row(20)[30], 255);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      // White over black is as light as it is opaque.
      ASSERT_NEAR((result.frame.y.row(y)[x] - 16) / 219.0, result.alpha.row(y)[x] / 255.0, 0.01);
    }
  }
}

TEST(FilterChain, ColoursAfterABlurAreThoseOfThePicture) {
  const TestPicture picture = plain({100, 90, 160});
  FilterChain chain({of(blur, 3), of(invert, 1)}, {});
  const Layer result = chain.apply(layer_of(picture), false);
  EXPECT_FALSE(result.over_black);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      if (result.alpha.row(y)[x] < 100) continue;
      const Samples got = at(result.frame, x, y);
      ASSERT_NEAR(got.y, 151, 4) << x << ", " << y;
      ASSERT_NEAR(got.u, 166, 8) << x << ", " << y;
      ASSERT_NEAR(got.v, 96, 8) << x << ", " << y;
    }
  }
}

TEST(FilterChain, WhatIsTransparentDoesNotBleed) {
  // The same on the left of the mask, different where nothing is to be seen of it.
  const TestPlane alpha = mask(0, 30);
  TestPicture one = plain({100, 90, 160});
  const TestPicture other = plain({100, 90, 160});
  std::mt19937 random(1);
  for (int y = 0; y < height; ++y) {
    std::generate_n(one.y.plane().row(y) + 30, width - 30,
                    [&] { return static_cast<std::uint8_t>(random()); });
  }
  FilterChain chain({of(blur, 4)}, {});
  const Layer first = chain.apply(layer_of(one, alpha), true);
  FilterChain again({of(blur, 4)}, {});
  const Layer second = again.apply(layer_of(other, alpha), true);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      ASSERT_EQ(at(first.frame, x, y), at(second.frame, x, y));
      ASSERT_EQ(first.alpha.row(y)[x], second.alpha.row(y)[x]);
    }
  }
  EXPECT_GT(first.alpha.row(20)[32], 0);
}

Filter shadow_of(double x, double y, double sigma, Colour colour, double alpha) {
  return {drop_shadow, sigma, {x, y, colour, alpha}};
}

TEST(FilterChain, AnOpaquePictureHidesItsShadow) {
  const TestPicture picture = plain({100, 90, 160});
  FilterChain chain({shadow_of(4, 4, 8, {0, 0, 255}, 1)}, {});
  const Layer result = chain.apply(layer_of(picture), true);
  EXPECT_EQ(at(result.frame, 10, 10), (Samples{100, 90, 160}));
  EXPECT_TRUE(result.alpha.empty());
}

TEST(FilterChain, ShadowLiesUnderTheLayerAndBesideIt) {
  const TestPicture picture = plain({100, 90, 160});
  const TestPlane alpha = mask(10, 20);
  FilterChain chain({shadow_of(6, 0, 0, {0, 0, 255}, 0.5)}, {});
  const Layer result = chain.apply(layer_of(picture, alpha), true);
  ASSERT_TRUE(result.over_black);
  EXPECT_EQ(at(result.frame, 12, 20), (Samples{100, 90, 160}));
  EXPECT_EQ(result.alpha.row(20)[12], 255);
  EXPECT_EQ(at(result.frame, 18, 20), (Samples{100, 90, 160}));
  const Samples blue = to_samples({0, 0, 255}, {});
  const Samples beside = at(result.frame, 24, 20);
  EXPECT_NEAR(beside.y, 16 + (blue.y - 16) / 2.0, 1);
  EXPECT_NEAR(beside.u, 128 + (blue.u - 128) / 2.0, 1);
  EXPECT_NEAR(beside.v, 128 + (blue.v - 128) / 2.0, 1);
  EXPECT_EQ(result.alpha.row(20)[24], 128);
  EXPECT_EQ(result.alpha.row(20)[26], 0);
  EXPECT_EQ(result.alpha.row(20)[9], 0);
}

TEST(FilterChain, ShadowsMoveEveryWayAndOutOfThePicture) {
  const TestPicture picture = plain({100, 90, 160});
  const TestPlane alpha = mask(10, 20);
  for (const double x : {-1000.0, -70.0, -8.0, 0.0, 8.0, 70.0, 1000.0}) {
    for (const double y : {-1000.0, -50.0, -3.0, 3.0, 50.0, 1000.0}) {
      FilterChain chain({shadow_of(x, y, 2, {255, 255, 255}, 1)}, {});
      const Layer result = chain.apply(layer_of(picture, alpha), true);
      EXPECT_EQ(result.alpha.row(20)[12], 255);
    }
  }
}

TEST(FilterChain, AShadowShowsThroughOpacity) {
  const TestPicture picture = plain({235, 128, 128});
  FilterChain chain({of(opacity, 0.5), shadow_of(0, 0, 0, {0, 0, 0}, 1)}, {});
  const Layer result = chain.apply(layer_of(picture), true);
  EXPECT_DOUBLE_EQ(result.opacity, 1);
  // Half of the picture over a shadow that is as transparent as it.
  EXPECT_EQ(result.alpha.row(20)[20], 192);
  EXPECT_NEAR(result.frame.y.row(20)[20], 16 + 219 * 0.5, 1);
}

TEST(FilterChain, TakesEveryKindInAnyOrderAndSize) {
  std::mt19937 random(2);
  Filters filters{of(blur, 1.5),      of(brightness, 1.2),
                  of(contrast, 0.8),  of(grayscale, 0.5),
                  of(hue_rotate, 30), of(invert, 0.2),
                  of(opacity, 0.7),   of(saturate, 2),
                  of(sepia, 0.3),     shadow_of(2, -3, 2.5, {200, 30, 30}, 0.8)};
  for (int round = 0; round < 30; ++round) {
    std::shuffle(filters.begin(), filters.end(), random);
    const int columns = 1 + static_cast<int>(random() % 67);
    const int rows = 1 + static_cast<int>(random() % 40);
    const ColourSpace space = test::all_spaces[static_cast<std::size_t>(round) % 4];
    TestPicture picture(columns, rows, space, 1, 3);
    picture.y.fill(random);
    picture.u.fill(random);
    picture.v.fill(random);
    TestPlane alpha(columns, rows, 3, 1);
    alpha.fill(random);
    FilterChain chain(filters, space);
    for (int picture_number = 0; picture_number < 2; ++picture_number) {
      const Layer result = chain.apply(layer_of(picture, alpha), true);
      EXPECT_EQ(result.frame.width(), columns);
      EXPECT_EQ(result.alpha.height, rows);
    }
  }
}

}  // namespace
}  // namespace greenroom::effects
