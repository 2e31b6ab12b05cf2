#include "shared/effects/kernels/shadow.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

#include "shared/effects/kernels/over_black.hpp"
#include "tests/unit/effects/test_planes.hpp"

namespace greenroom::effects {
namespace {

using test::TestPlane;

constexpr std::array values{0, 1, 16, 100, 128, 200, 254, 255};

/// Every alpha from left to right, so that a row has all of them.
TestPlane all_alphas() {
  TestPlane plane(256, 1);
  for (int x = 0; x < 256; ++x) plane.plane().row(0)[x] = static_cast<std::uint8_t>(x);
  return plane;
}

TEST(Shadow, OverBlackIsABlend) {
  const TestPlane alpha = all_alphas();
  for (const int colour : values) {
    for (const int black : {0, 16, 128}) {
      TestPlane colours(256, 1);
      colours.fill(static_cast<std::uint8_t>(colour));
      TestPlane out(256, 1);
      scalar::put_over_black(colours.plane(), alpha.plane(), black, out.plane());
      for (int a = 0; a < 256; ++a) {
        ASSERT_NEAR(out.at(a, 0), (colour * a + black * (255 - a)) / 255.0, 0.51);
      }
    }
  }
}

TEST(Shadow, ColoursComeBackFromOverBlack) {
  const TestPlane alpha = all_alphas();
  for (const int colour : values) {
    TestPlane colours(256, 1);
    colours.fill(static_cast<std::uint8_t>(colour));
    TestPlane over_black(256, 1);
    scalar::put_over_black(colours.plane(), alpha.plane(), 16, over_black.plane());
    TestPlane back(256, 1);
    scalar::take_off_black(over_black.plane(), alpha.plane(), 16, back.plane());
    EXPECT_EQ(back.at(0, 0), 16);
    // Half a step over black is so much of a colour.
    for (int a = 1; a < 256; ++a) ASSERT_NEAR(back.at(a, 0), colour, 0.51 + 127.5 / a);
  }
}

TEST(Shadow, FallsWhereTheLayerLetsItThrough) {
  const TestPlane alpha = all_alphas();
  for (const int shade : values) {
    for (const int colour : values) {
      TestPlane shadow(256, 1);
      shadow.fill(static_cast<std::uint8_t>(shade));
      TestPlane over_black(256, 1);
      over_black.fill(std::uint8_t{60});
      TestPlane out(256, 1);
      scalar::cast_shadow(over_black.plane(), alpha.plane(), shadow.plane(), colour, 16,
                          out.plane());
      TestPlane both(256, 1);
      scalar::join_alpha(alpha.plane(), shadow.plane(), both.plane());
      for (int a = 0; a < 256; ++a) {
        const double seen = (255 - a) / 255.0 * shade / 255.0;
        ASSERT_NEAR(out.at(a, 0), std::clamp(60 + seen * (colour - 16), 0.0, 255.0), 1);
        ASSERT_NEAR(both.at(a, 0), a + 255 * seen, 0.51);
      }
    }
  }
}

TEST(Shadow, VectorsGiveTheSameBits) {
  std::mt19937 random(1);
  for (int width = 1; width <= 67; ++width) {
    const int height = 1 + width % 3;
    const auto make = [&] { return TestPlane(width, height, width % 4, width % 5).fill(random); };
    const TestPlane samples = make();
    const TestPlane shadow = make();
    TestPlane alpha = make();
    // Some of it is opaque.
    std::fill_n(alpha.plane().row(0), std::min(width, 24), std::uint8_t{255});
    const int colour = static_cast<int>(random() % 256);
    const int black = width % 2 == 0 ? 16 : 128;
    const auto same = [&](const auto& expected, const auto& got) {
      TestPlane a(width, height, 1, 3);
      TestPlane b = a;
      expected(a.plane());
      got(b.plane());
      EXPECT_EQ(a, b) << width;
    };
    same(
        [&](const Plane& out) {
          scalar::put_over_black(samples.plane(), alpha.plane(), black, out);
        },
        [&](const Plane& out) {
          simd::put_over_black(samples.plane(), alpha.plane(), black, out);
        });
    same(
        [&](const Plane& out) {
          scalar::take_off_black(samples.plane(), alpha.plane(), black, out);
        },
        [&](const Plane& out) {
          simd::take_off_black(samples.plane(), alpha.plane(), black, out);
        });
    same([&](const Plane& out) { scalar::scale_alpha(alpha.plane(), colour, out); },
         [&](const Plane& out) { simd::scale_alpha(alpha.plane(), colour, out); });
    same([&](const Plane& out) { scalar::join_alpha(alpha.plane(), shadow.plane(), out); },
         [&](const Plane& out) { simd::join_alpha(alpha.plane(), shadow.plane(), out); });
    same(
        [&](const Plane& out) {
          scalar::cast_shadow(samples.plane(), alpha.plane(), shadow.plane(), colour, black, out);
        },
        [&](const Plane& out) {
          simd::cast_shadow(samples.plane(), alpha.plane(), shadow.plane(), colour, black, out);
        });
  }
}

}  // namespace
}  // namespace greenroom::effects
