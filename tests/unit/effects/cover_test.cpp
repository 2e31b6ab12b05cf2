#include "shared/effects/cover.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <utility>

#include "shared/effects/conversion.hpp"

namespace greenroom::effects::testing {
namespace {

RgbPicture striped(int width, int height, bool down) {
  // Red, green and blue, a third each, from left to right or from the top down.
  RgbPicture picture{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int third = down ? 3 * y / height : 3 * x / width;
      for (int i = 0; i < 3; ++i) picture.pixels.push_back(i == third ? 255 : 0);
    }
  }
  return picture;
}

Samples samples_at(const Picture& picture, int x, int y) {
  const ConstFrame frame = picture.frame();
  return {frame.y.row(y)[x], frame.u.row(y / 2)[x / 2], frame.v.row(y / 2)[x / 2]};
}

TEST(Cover, ShowsTheMiddleOfWhatIsTooWide) {
  for (const ColourSpace space : {ColourSpace{}, ColourSpace{Matrix::bt601, Range::full}}) {
    const Picture picture = cover(striped(300, 100, false), 64, 64, space);
    EXPECT_EQ(picture.width(), 64);
    EXPECT_EQ(picture.space(), space);
    for (const int x : {4, 32, 60}) {
      EXPECT_EQ(samples_at(picture, x, 32), to_samples({0, 255, 0}, space));
    }
  }
}

TEST(Cover, ShowsTheMiddleOfWhatIsTooHigh) {
  const Picture picture = cover(striped(90, 300, true), 66, 33, {});
  for (const int y : {3, 30}) {
    EXPECT_EQ(samples_at(picture, 20, y), to_samples({0, 255, 0}, {}));
  }
}

TEST(Cover, KeepsAllOfWhatHasTheShape) {
  const Picture picture = cover(striped(30, 20, false), 300, 200, {});
  EXPECT_EQ(samples_at(picture, 10, 100), to_samples({255, 0, 0}, {}));
  EXPECT_EQ(samples_at(picture, 150, 100), to_samples({0, 255, 0}, {}));
  EXPECT_EQ(samples_at(picture, 290, 100), to_samples({0, 0, 255}, {}));
}

TEST(Cover, TakesEveryShape) {
  const std::array<std::pair<int, int>, 5> sizes{{{1, 1}, {1, 700}, {700, 1}, {3, 5}, {640, 360}}};
  for (const auto& [width, height] : sizes) {
    for (const auto& [to_width, to_height] : sizes) {
      const Picture picture = cover(striped(width, height, false), to_width, to_height, {});
      EXPECT_EQ(picture.width(), to_width);
      EXPECT_EQ(picture.height(), to_height);
    }
  }
}

}  // namespace
}  // namespace greenroom::effects::testing
