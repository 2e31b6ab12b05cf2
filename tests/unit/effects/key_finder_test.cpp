#include "shared/effects/key_finder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iostream>

#include "shared/effects/conversion.hpp"
#include "shared/effects/keyer.hpp"
#include "tests/unit/effects/footage.hpp"

namespace greenroom::effects::testing {
namespace {

TEST(KeyFinder, FindsTheGreenAndKeysItWell) {
  const Footage footage = before_green({});
  const auto found = find_key(footage.picture.frame());
  ASSERT_TRUE(found);
  EXPECT_GT(found->colour.green, found->colour.red + 60);
  EXPECT_GT(found->colour.green, found->colour.blue + 60);
  Keyer keyer;
  Settings settings;
  settings.key = KeyMode::studio;
  settings.studio = *found;
  keyer.use(settings);
  const double error = mean_error(keyer.key(footage.picture.frame()).mask, footage.alpha);
  std::cout << "  mean error of the matte, studio as found: " << error << " (similarity "
            << found->similarity << ", smoothness " << found->smoothness << ", spill "
            << found->spill << ")\n";
  EXPECT_LT(error, 0.016);
}

TEST(KeyFinder, APickedColourIsKeyedAsWellAsAFoundOne) {
  const Footage footage = before_green({});
  const auto frame = footage.picture.frame();
  const auto picked = colour_around(frame, frame.width() / 20, frame.height() / 3, 4);
  const auto key = key_on(frame, picked);
  ASSERT_TRUE(key);
  EXPECT_EQ(key->colour, picked);
  Keyer keyer;
  Settings settings;
  settings.key = KeyMode::studio;
  settings.studio = *key;
  keyer.use(settings);
  EXPECT_LT(mean_error(keyer.key(frame).mask, footage.alpha), 0.02);
  EXPECT_FALSE(key_on(frame, {120, 120, 124}));
}

TEST(KeyFinder, FindsNothingBeforeAGreyWall) {
  Picture grey(64, 48, {});
  for (const Plane& plane : {grey.frame().y, grey.frame().u, grey.frame().v}) {
    for (int y = 0; y < plane.height; ++y)
      std::fill_n(plane.row(y), plane.width, std::uint8_t{130});
  }
  EXPECT_FALSE(find_key(grey.frame()));
}

TEST(KeyFinder, TakesTheSmallestPictures) {
  for (const int size : {1, 2, 3}) {
    Picture picture(size, size, {});
    const Samples green = to_samples({20, 200, 40}, {});
    for (int y = 0; y < size; ++y) std::fill_n(picture.frame().y.row(y), size, green.y);
    for (int y = 0; y < chroma_size(size); ++y) {
      std::fill_n(picture.frame().u.row(y), chroma_size(size), green.u);
      std::fill_n(picture.frame().v.row(y), chroma_size(size), green.v);
    }
    const auto found = find_key(picture.frame());
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->colour.green, 200, 2);
  }
}

TEST(KeyFinder, TheEyedropperOverlooksWhatDoesNotBelong) {
  const Colour wanted{40, 160, 70};
  const Samples samples = to_samples(wanted, {});
  Picture picture(40, 40, {});
  const Frame frame = picture.frame();
  for (int y = 0; y < 40; ++y) std::fill_n(frame.y.row(y), 40, samples.y);
  for (int y = 0; y < 20; ++y) {
    std::fill_n(frame.u.row(y), 20, samples.u);
    std::fill_n(frame.v.row(y), 20, samples.v);
  }
  for (int y = 18; y < 20; ++y) std::fill_n(frame.y.row(y), 40, std::uint8_t{235});
  const Colour found = colour_around(picture.frame(), 20, 20, 5);
  EXPECT_NEAR(found.red, wanted.red, 3);
  EXPECT_NEAR(found.green, wanted.green, 3);
  EXPECT_NEAR(found.blue, wanted.blue, 3);
  EXPECT_EQ(colour_around(picture.frame(), 1000, -5, 5), found);
}

}  // namespace
}  // namespace greenroom::effects::testing
