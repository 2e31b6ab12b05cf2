#include "shared/effects/rescale.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace greenroom::effects {
namespace {

/// Samples whose value is their place across.
Picture ramp(int width, int height) {
  Picture picture(width, height, {});
  for (const auto& plane : {picture.frame().y, picture.frame().u, picture.frame().v}) {
    for (int y = 0; y < plane.height; ++y) {
      for (int x = 0; x < plane.width; ++x) {
        plane.row(y)[x] = static_cast<std::uint8_t>(255 * x / std::max(1, plane.width - 1));
      }
    }
  }
  return picture;
}

TEST(Rescale, TheSameSizeIsTheSamePicture) {
  const auto from = ramp(33, 7);
  Picture to(33, 7, {});
  rescale_to_cover(from.frame(), to.frame());
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 33; ++x) EXPECT_EQ(to.frame().y.row(y)[x], from.frame().y.row(y)[x]);
  }
}

TEST(Rescale, KeepsTheWholeOfTheSameShape) {
  const auto from = ramp(64, 36);
  Picture to(160, 90, {});
  rescale_to_cover(from.frame(), to.frame());
  for (int x = 0; x < 160; ++x) {
    const double place = (x + 0.5) * 64 / 160 - 0.5;
    EXPECT_NEAR(to.frame().y.row(45)[x], std::clamp(255 * place / 63, 0.0, 255.0), 3) << x;
  }
}

TEST(Rescale, CutsOffEvenlyWhatDoesNotFit) {
  const auto from = ramp(200, 50);
  Picture to(50, 50, {});
  rescale_to_cover(from.frame(), to.frame());
  EXPECT_NEAR(to.frame().y.row(25)[0], 255.0 * 75 / 199, 3);
  EXPECT_NEAR(to.frame().y.row(25)[49], 255.0 * 124 / 199, 3);
}

TEST(Rescale, TakesEverySizeToEveryOther) {
  for (const int width : {1, 2, 3, 17, 64}) {
    for (const int height : {1, 2, 5, 31}) {
      const auto from = ramp(width, height);
      for (const int size : {1, 2, 7, 40}) {
        Picture to(size, 3, {});
        rescale_to_cover(from.frame(), to.frame());
        EXPECT_EQ(to.width(), size);
      }
    }
  }
}

}  // namespace
}  // namespace greenroom::effects
