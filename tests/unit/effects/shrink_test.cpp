#include "shared/effects/shrink.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace greenroom::effects {
namespace {

Picture ramp(int width, int height) {
  Picture picture(width, height, {});
  for (const auto& plane : {picture.frame().y, picture.frame().u, picture.frame().v}) {
    for (int y = 0; y < plane.height; ++y) {
      for (int x = 0; x < plane.width; ++x) plane.row(y)[x] = static_cast<std::uint8_t>(x + 3 * y);
    }
  }
  return picture;
}

TEST(Shrink, TakesTheMeanOfSquares) {
  auto picture = ramp(8, 4);
  Picture small;
  EXPECT_EQ(shrink(picture.frame(), 4, small), 2);
  EXPECT_EQ(small.width(), 4);
  EXPECT_EQ(small.height(), 2);
  // (0 + 1 + 3 + 4) / 4 and (2 + 3 + 5 + 6) / 4
  EXPECT_EQ(small.frame().y.row(0)[0], 2);
  EXPECT_EQ(small.frame().y.row(0)[1], 4);
  EXPECT_EQ(small.frame().u.row(0)[0], 2);
}

TEST(Shrink, NeverWiderThanAsked) {
  Picture small;
  for (int width = 1; width < 200; ++width) {
    const auto picture = ramp(width, 5);
    const int factor = shrink(picture.frame(), 48, small);
    EXPECT_LE(small.width(), 48) << width;
    EXPECT_EQ(small.width(), std::max(1, width / factor));
    EXPECT_GE(small.height(), 1);
  }
}

TEST(Shrink, ASmallPictureStaysAsItIs) {
  const auto picture = ramp(33, 7);
  Picture small;
  EXPECT_EQ(shrink(picture.frame(), 48, small), 1);
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 33; ++x) EXPECT_EQ(small.frame().y.row(y)[x], picture.frame().y.row(y)[x]);
  }
}

TEST(Shrink, KeepsTheColourSpace) {
  const ColourSpace space{Matrix::bt601, Range::full};
  const Picture picture(64, 64, space);
  Picture small;
  shrink(picture.frame(), 16, small);
  EXPECT_EQ(small.space(), space);
}

}  // namespace
}  // namespace greenroom::effects
