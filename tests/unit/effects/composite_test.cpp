#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>
#include <vector>

#include <cstddef>

#include "shared/effects/kernels/composite.hpp"
#include "shared/effects/kernels/mask.hpp"
#include "shared/effects/kernels/median.hpp"
#include "tests/unit/effects/key_planes.hpp"

namespace greenroom::effects::testing {
namespace {

constexpr Samples teal{100, 160, 90};

TEST(Composite, IsWithinAStepOfStraightAlpha) {
  std::mt19937 random(1);
  constexpr int size = 31;
  TightFrame layer(size, size, {});
  TightFrame behind(size, size, {});
  TightFrame out(size, size, {});
  TightPlane alpha(size, size);
  layer.randomize(random);
  behind.randomize(random);
  alpha.randomize(random);
  constexpr int opacity = 150;
  scalar::composite_over(layer.frame(), alpha.plane(), opacity, behind.frame(), out.frame());
  const auto mixed = [](double front, double back, double part) {
    return front * part + back * (1 - part);
  };
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      const double part = alpha.plane().row(y)[x] * opacity / (255.0 * 255.0);
      ASSERT_NEAR(out.frame().y.row(y)[x],
                  mixed(layer.frame().y.row(y)[x], behind.frame().y.row(y)[x], part), 1);
    }
  }
  for (int y = 0; y < size / 2; ++y) {
    for (int x = 0; x < size / 2; ++x) {
      const std::uint8_t* upper = alpha.plane().row(2 * y) + std::ptrdiff_t{2} * x;
      const std::uint8_t* lower = alpha.plane().row(2 * y + 1) + std::ptrdiff_t{2} * x;
      const double part = (upper[0] + upper[1] + lower[0] + lower[1]) / 4.0 * opacity / 65025.0;
      ASSERT_NEAR(out.frame().u.row(y)[x],
                  mixed(layer.frame().u.row(y)[x], behind.frame().u.row(y)[x], part), 1.5);
    }
  }
}

TEST(Composite, OverBlackIsWhatStraightColoursWouldBe) {
  for (const ColourSpace space : all_spaces) {
    const double black = black_luma(space);
    for (int alpha = 0; alpha <= 255; alpha += 5) {
      for (const int opacity : {0, 40, 255}) {
        TightFrame layer(2, 2, space);
        TightFrame out(2, 2, space);
        TightPlane mask(2, 2);
        const double part = alpha / 255.0;
        for (int i = 0; i < 2; ++i) {
          std::fill_n(layer.frame().y.row(i), 2,
                      static_cast<std::uint8_t>(std::lround(part * 180 + (1 - part) * black)));
          std::fill_n(mask.plane().row(i), 2, static_cast<std::uint8_t>(alpha));
        }
        *layer.frame().u.row(0) =
            static_cast<std::uint8_t>(std::lround(part * 200 + (1 - part) * 128));
        *layer.frame().v.row(0) =
            static_cast<std::uint8_t>(std::lround(part * 60 + (1 - part) * 128));
        scalar::composite_over_black(layer.frame(), mask.plane(), opacity, teal, out.frame());
        const double all = part * opacity / 255;
        ASSERT_NEAR(*out.frame().y.row(0), 180 * all + teal.y * (1 - all), 1.5);
        ASSERT_NEAR(*out.frame().u.row(0), 200 * all + teal.u * (1 - all), 1.5);
        ASSERT_NEAR(*out.frame().v.row(0), 60 * all + teal.v * (1 - all), 1.5);
      }
    }
  }
}

TEST(Composite, InVectorsIsTheSame) {
  std::mt19937 random(2);
  for_all_shapes([&](int width, int height, ColourSpace space) {
    TightFrame layer(width, height, space);
    TightFrame behind(width, height, space);
    TightPlane alpha(width, height);
    layer.randomize(random);
    behind.randomize(random);
    alpha.randomize(random);
    const int opacity = width % 3 == 0 ? 255 : static_cast<int>(random() % 256);
    const auto same = [&](auto with_scalar, auto with_simd) {
      std::array<TightFrame, 2> out{{{width, height, space}, {width, height, space}}};
      with_scalar(out[0].frame());
      with_simd(out[1].frame());
      ASSERT_EQ(out[0], out[1]) << width << "x" << height;
    };
    const ConstFrame front = layer.frame();
    const ConstFrame back = behind.frame();
    const ConstPlane mask = alpha.plane();
    same([&](Frame out) { scalar::composite_over(front, mask, opacity, back, out); },
         [&](Frame out) { simd::composite_over(front, mask, opacity, back, out); });
    same([&](Frame out) { scalar::composite_over(front, mask, opacity, teal, out); },
         [&](Frame out) { simd::composite_over(front, mask, opacity, teal, out); });
    same([&](Frame out) { scalar::composite_over_black(front, mask, opacity, back, out); },
         [&](Frame out) { simd::composite_over_black(front, mask, opacity, back, out); });
    same([&](Frame out) { scalar::composite_over_black(front, mask, opacity, teal, out); },
         [&](Frame out) { simd::composite_over_black(front, mask, opacity, teal, out); });
    same([&](Frame out) { scalar::show_mask(mask, out); },
         [&](Frame out) { simd::show_mask(mask, out); });
  });
}

TEST(Composite, MayBeInTheLayersPlace) {
  std::mt19937 random(3);
  TightFrame layer(45, 9, {});
  TightFrame out(45, 9, {});
  TightPlane alpha(45, 9);
  layer.randomize(random);
  alpha.randomize(random);
  simd::composite_over(layer.frame(), alpha.plane(), 200, teal, out.frame());
  simd::composite_over(layer.frame(), alpha.plane(), 200, teal, layer.frame());
  for (int y = 0; y < 9; ++y) {
    EXPECT_TRUE(
        std::equal(out.frame().y.row(y), out.frame().y.row(y) + 45, layer.frame().y.row(y)));
  }
}

TEST(KeyMask, UpsamplingIsBilinear) {
  TightPlane half(3, 2);
  const std::array<std::uint8_t, 6> samples{0, 100, 255, 50, 200, 10};
  std::copy_n(samples.begin(), 3, half.plane().row(0));
  std::copy_n(samples.begin() + 3, 3, half.plane().row(1));
  TightPlane full(5, 4);
  scalar::upsample_mask(half.plane(), full.plane());
  EXPECT_EQ(full.plane().row(0)[0], 0);
  EXPECT_NEAR(full.plane().row(0)[1], 25, 0.5);
  EXPECT_NEAR(full.plane().row(1)[2], 0.75 * (75 + 0) + 0.25 * (150 + 12.5), 0.5);
  EXPECT_NEAR(full.plane().row(3)[4], 0.75 * 10 + 0.25 * 200, 0.5);
}

TEST(KeyMask, InVectorsIsTheSame) {
  std::mt19937 random(4);
  for_all_shapes([&](int width, int height, ColourSpace) {
    TightPlane full(width, height);
    TightPlane half(chroma_size(width), chroma_size(height));
    full.randomize(random);
    half.randomize(random);
    std::array<TightPlane, 2> halves{{half, half}};
    scalar::halve_mask(full.plane(), halves[0].plane());
    simd::halve_mask(full.plane(), halves[1].plane());
    ASSERT_EQ(halves[0], halves[1]) << width;
    std::array<TightPlane, 2> fulls{{full, full}};
    scalar::upsample_mask(half.plane(), fulls[0].plane());
    simd::upsample_mask(half.plane(), fulls[1].plane());
    ASSERT_EQ(fulls[0], fulls[1]) << width;
    std::array<TightPlane, 2> medians{{full, full}};
    scalar::median(full.plane(), medians[0].plane());
    simd::median(full.plane(), medians[1].plane());
    ASSERT_EQ(medians[0], medians[1]) << width;
  });
}

TEST(KeyMask, MedianIsTheFifthOfNine) {
  std::mt19937 random(5);
  TightPlane from(9, 9);
  from.randomize(random);
  TightPlane to(9, 9);
  scalar::median(from.plane(), to.plane());
  std::vector<std::uint8_t> nine;
  for (int y = 3; y <= 5; ++y) {
    for (int x = 5; x <= 7; ++x) nine.push_back(from.plane().row(y)[x]);
  }
  std::ranges::sort(nine);
  EXPECT_EQ(to.plane().row(4)[6], nine[4]);
}

}  // namespace
}  // namespace greenroom::effects::testing
