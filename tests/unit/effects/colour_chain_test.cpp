#include "shared/effects/colour_chain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

#include "shared/effects/conversion.hpp"
#include "tests/unit/effects/test_planes.hpp"

namespace greenroom::effects {
namespace {

using enum FilterKind;
using test::TestPicture;

Filter of(FilterKind kind, double amount) { return {kind, amount, {}}; }

std::array<double, 3> applied(const ColourMatrix& matrix, const std::array<double, 3>& in) {
  std::array<double, 3> out = matrix.offset;
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) out[i] += matrix.rows[i][j] * in[j];
  }
  return out;
}

std::array<double, 3> clamped(std::array<double, 3> in) {
  for (double& value : in) value = std::clamp(value, 0.0, 1.0);
  return in;
}

/// What the W3C says, filter by filter and in doubles.
class Reference {
 public:
  Reference(const Filters& filters, const ConstFrame& from) : filters_(filters), from_(from) {}

  [[nodiscard]] std::array<double, 3> rgb(int x, int y) const {
    const double luma_range = white_luma(from_.space) - black_luma(from_.space);
    const double chroma_range = chroma_steps(from_.space);
    const int row = y / 2;
    const int column = x / 2;
    std::array<double, 3> colour =
        clamped(applied(rgb_from_yuv(from_.space.matrix),
                        {(from_.y.row(y)[x] - black_luma(from_.space)) / luma_range,
                         (from_.u.row(row)[column] - 128) / chroma_range,
                         (from_.v.row(row)[column] - 128) / chroma_range}));
    for (const Filter& filter : filters_) colour = clamped(applied(colour_matrix(filter), colour));
    return colour;
  }

  void expect_near(const ConstFrame& got) const {
    const ColourMatrix to_yuv = yuv_from_rgb(from_.space.matrix);
    const double luma_range = white_luma(from_.space) - black_luma(from_.space);
    for (int y = 0; y < from_.height(); ++y) {
      for (int x = 0; x < from_.width(); ++x) {
        const double luma = applied(to_yuv, rgb(x, y))[0] * luma_range + black_luma(from_.space);
        ASSERT_NEAR(got.y.row(y)[x], luma, 1) << x << ", " << y;
      }
    }
    for (int y = 0; y < from_.u.height; ++y) {
      for (int x = 0; x < from_.u.width; ++x) {
        std::array<double, 3> mean{};
        for (int i = 0; i < 4; ++i) {
          const auto colour = rgb(std::min(2 * x + i % 2, from_.width() - 1),
                                  std::min(2 * y + i / 2, from_.height() - 1));
          for (std::size_t c = 0; c < 3; ++c) mean[c] += colour[c] / 4;
        }
        const auto yuv = applied(to_yuv, mean);
        ASSERT_NEAR(got.u.row(y)[x], 128 + yuv[1] * chroma_steps(from_.space), 1) << x << ", " << y;
        ASSERT_NEAR(got.v.row(y)[x], 128 + yuv[2] * chroma_steps(from_.space), 1) << x << ", " << y;
      }
    }
  }

 private:
  const Filters& filters_;
  ConstFrame from_;
};

const std::vector<Filters>& chains() {
  static const std::vector<Filters> all{
      {of(brightness, 0.5)},
      {of(brightness, 3)},
      {of(contrast, 2)},
      {of(contrast, 10)},
      {of(contrast, 0.3)},
      {of(grayscale, 1)},
      {of(grayscale, 0.4)},
      {of(hue_rotate, 90)},
      {of(hue_rotate, -200)},
      {of(invert, 1)},
      {of(invert, 0.3)},
      {of(saturate, 2)},
      {of(saturate, 0.2)},
      {of(saturate, 10)},
      {of(sepia, 1)},
      {of(sepia, 0.5)},
      {of(brightness, 1.3)},
      {of(hue_rotate, 20)},
      {of(saturate, 1.2)},
      // One step that never clamps, and that makes chroma out of luma.
      {of(brightness, 0.7), of(sepia, 1)},
      // One step that may clamp, and whose gain is below zero.
      {of(invert, 1), of(contrast, 1.5)},
      {of(brightness, 0.5), of(contrast, 2), of(grayscale, 1), of(hue_rotate, 90), of(invert, 1),
       of(saturate, 2), of(sepia, 1)},
      {of(brightness, 1.5), of(contrast, 2), of(hue_rotate, 90), of(saturate, 2), of(sepia, 1)},
  };
  return all;
}

/// Random colours.
enum class Look {
  any,       ///< of all of YUV, most of which RGB has not
  camera,    ///< such as cameras give, all within RGB
  surfaces,  ///< each strip about a colour of its own: all that a strip can be in one picture
};
constexpr std::array looks{Look::any, Look::camera, Look::surfaces};

/// Surfaces of width x height, some smooth and some not, about 128 - most to 128 + most.
void fill_surfaces(test::TestPlane& samples, std::mt19937& random, int width, int height,
                   int most) {
  const Plane plane = samples.plane();
  for (int top = 0; top < plane.height; top += height) {
    for (int left = 0; left < plane.width; left += width) {
      const int middle =
          128 + static_cast<int>(random() % static_cast<unsigned>(2 * most + 1)) - most;
      const unsigned spread = 1U << random() % 6;
      for (int y = top; y < std::min(top + height, plane.height); ++y) {
        for (int x = left; x < std::min(left + width, plane.width); ++x) {
          const int noise = static_cast<int>(random() % spread) - static_cast<int>(spread / 2);
          plane.row(y)[x] = static_cast<std::uint8_t>(std::clamp(middle + noise, 0, 255));
        }
      }
    }
  }
}

void fill(TestPicture& picture, std::mt19937& random, Look look) {
  if (look == Look::surfaces) {
    fill_surfaces(picture.y, random, colour_strip, 2, 120);
    fill_surfaces(picture.u, random, colour_strip / 2, 1, 50);
    fill_surfaces(picture.v, random, colour_strip / 2, 1, 50);
    return;
  }
  const bool camera = look == Look::camera;
  picture.y.fill(random, camera ? 80 : 0, camera ? 160 : 255);
  picture.u.fill(random, camera ? 112 : 0, camera ? 144 : 255);
  picture.v.fill(random, camera ? 112 : 0, camera ? 144 : 255);
}

TEST(ColourChain, ScalarIsWithinAStepOfTheW3C) {
  std::mt19937 random(1);
  for (const Filters& filters : chains()) {
    for (const ColourSpace space : test::all_spaces) {
      for (const Look look : looks) {
        TestPicture from(200, 9, space);
        fill(from, random, look);
        TestPicture to(200, 9, space);
        scalar::colour_filter(plan_colours(merge_colour_filters(filters), space), from.frame(), {},
                              to.frame());
        Reference(filters, std::as_const(from).frame()).expect_near(std::as_const(to).frame());
      }
    }
  }
}

TEST(ColourChain, ScalarIsWithinAStepOnRandomChains) {
  std::mt19937 random(2);
  constexpr std::array kinds{brightness, contrast, grayscale, hue_rotate, invert, saturate, sepia};
  std::uniform_real_distribution<double> amount(0, 2);
  for (int round = 0; round < 120; ++round) {
    Filters filters;
    for (int i = 0; i < 3; ++i) {
      const FilterKind kind = kinds[random() % kinds.size()];
      filters.push_back(of(kind, amount(random) * (kind == hue_rotate ? 180 : 1)));
    }
    const ColourSpace space = test::all_spaces[static_cast<std::size_t>(round) % 4];
    TestPicture from(128, 8, space);
    fill(from, random, looks[static_cast<std::size_t>(round) % looks.size()]);
    TestPicture to(128, 8, space);
    scalar::colour_filter(plan_colours(merge_colour_filters(filters), space), from.frame(), {},
                          to.frame());
    Reference(filters, std::as_const(from).frame()).expect_near(std::as_const(to).frame());
  }
}

TEST(ColourChain, VectorsGiveTheSameBits) {
  std::mt19937 random(3);
  std::size_t next = 0;
  for (int width = 1; width <= 67; ++width) {
    for (const ColourSpace space : test::all_spaces) {
      for (const Look look : looks) {
        const int height = 1 + static_cast<int>(random() % 5);
        TestPicture from(width, height, space, width % 7, 3);
        fill(from, random, look);
        TestPicture expected(width, height, space, width % 5, 1);
        TestPicture got = expected;
        const ColourPlan plan =
            plan_colours(merge_colour_filters(chains()[next++ % chains().size()]), space);
        scalar::colour_filter(plan, from.frame(), {}, expected.frame());
        simd::colour_filter(plan, from.frame(), {}, got.frame());
        ASSERT_EQ(expected, got) << width << "x" << height;
      }
    }
  }
}

TEST(ColourChain, StripsThatNobodySeesAreLeftAlone) {
  std::mt19937 random(5);
  const ColourSpace space;
  const ColourPlan plan =
      plan_colours(merge_colour_filters(Filters{{FilterKind::invert, 1, {}}}), space);
  for (const int width : {64, 67, 200}) {
    TestPicture from(width, 5, space);
    fill(from, random, Look::any);
    // One pixel of the second strip's last row is seen, and all of what is behind 128.
    test::TestPlane alpha(width, 5);
    alpha.fill(0);
    if (width > 64) alpha.plane().row(4)[64] = 1;
    for (int x = 128; x < width; ++x) alpha.plane().row(0)[x] = 200;
    TestPicture whole(width, 5, space);
    TestPicture expected(width, 5, space);
    TestPicture got(width, 5, space);
    scalar::colour_filter(plan, from.frame(), {}, whole.frame());
    scalar::colour_filter(plan, from.frame(), alpha.plane(), expected.frame());
    simd::colour_filter(plan, from.frame(), alpha.plane(), got.frame());
    ASSERT_EQ(expected, got) << width;
    for (int y = 0; y < 5; ++y) {
      for (int x = 0; x < width; ++x) {
        const bool seen = x >= 128 ? y < 2 : x >= 64 && y == 4;
        EXPECT_EQ(got.y.at(x, y), seen ? whole.y.at(x, y) : 0) << x << ", " << y;
      }
    }
  }
}

TEST(ColourChain, VectorsGiveTheSameBitsForEveryChain) {
  std::mt19937 random(4);
  for (const Filters& filters : chains()) {
    for (const ColourSpace space : test::all_spaces) {
      for (const Look look : looks) {
        TestPicture from(256, 64, space);
        fill(from, random, look);
        TestPicture expected(256, 64, space);
        TestPicture got(256, 64, space);
        const ColourPlan plan = plan_colours(merge_colour_filters(filters), space);
        scalar::colour_filter(plan, from.frame(), {}, expected.frame());
        simd::colour_filter(plan, from.frame(), {}, got.frame());
        ASSERT_EQ(expected, got);
      }
    }
  }
}

TEST(ColourChain, WorksInPlace) {
  std::mt19937 random(5);
  TestPicture picture(67, 9, {});
  fill(picture, random, Look::any);
  TestPicture expected(67, 9, {});
  const ColourChain chain(std::vector{of(sepia, 1), of(contrast, 2)}, {});
  chain.apply(picture.frame(), {}, expected.frame());
  chain.apply(picture.frame(), {}, picture.frame());
  EXPECT_EQ(expected, picture);
}

TEST(ColourChain, MergesWhatCannotClampInBetween) {
  // A half of [0, 1] doubled about the middle leaves it only below.
  EXPECT_EQ(merge_colour_filters(std::vector{of(brightness, 0.5), of(invert, 1)}).size(), 1U);
  EXPECT_EQ(merge_colour_filters(std::vector{of(brightness, 0.5), of(contrast, 2)}).size(), 1U);
  EXPECT_EQ(merge_colour_filters(std::vector{of(contrast, 2), of(brightness, 0.5)}).size(), 2U);
  // Grey stays grey, whatever is done to its colour.
  EXPECT_EQ(merge_colour_filters(
                std::vector{of(grayscale, 1), of(hue_rotate, 70), of(saturate, 9), of(invert, 1)})
                .size(),
            1U);
  EXPECT_EQ(merge_colour_filters(std::vector{of(saturate, 2), of(grayscale, 1)}).size(), 2U);
}

TEST(ColourChain, IsIdleWhereNothingChanges) {
  EXPECT_TRUE(ColourChain({}, {}).idle());
  EXPECT_TRUE(
      ColourChain(std::vector{of(brightness, 1), of(contrast, 1), of(invert, 0)}, {}).idle());
  EXPECT_FALSE(ColourChain(std::vector{of(brightness, 0.99)}, {}).idle());
}

TEST(ColourChain, ClampsAmountsWhereTheW3CDoes) {
  for (const FilterKind kind : {grayscale, sepia, invert}) {
    EXPECT_EQ(colour_matrix(of(kind, 3)).rows, colour_matrix(of(kind, 1)).rows);
  }
}

}  // namespace
}  // namespace greenroom::effects
