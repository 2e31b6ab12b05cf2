#include "shared/effects/keyer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "shared/effects/kernels/composite.hpp"
#include "tests/unit/effects/footage.hpp"

namespace greenroom::effects::testing {
namespace {

Settings mode(KeyMode key) {
  Settings settings;
  settings.key = key;
  return settings;
}

/// Of the matte at the default settings, and told in the test's report.
double error_of(Keyer& keyer, const Footage& footage, const char* name) {
  const double error = mean_error(keyer.key(footage.picture.frame()).mask, footage.alpha);
  ::testing::Test::RecordProperty(name, std::to_string(error));
  std::cout << "  mean error of the matte, " << name << ": " << error << '\n';
  return error;
}

Plate plate_of(const Shot& shot, int frames) {
  Plate plate;
  plate.begin(shot.width, shot.height, shot.space);
  for (int i = 0; i < frames; ++i) {
    Shot one = shot;
    one.seed = static_cast<unsigned>(100 + i);
    plate.add(empty_room(one).frame());
  }
  plate.finish();
  return plate;
}

bool equal(const ConstPlane& a, const ConstPlane& b) {
  for (int y = 0; y < a.height; ++y) {
    if (!std::equal(a.row(y), a.row(y) + a.width, b.row(y))) return false;
  }
  return true;
}

TEST(KeyQuality, Simple) {
  Keyer keyer;
  keyer.use(mode(KeyMode::simple));
  EXPECT_LT(error_of(keyer, before_green({}), "simple"), 0.016);
}

TEST(KeyQuality, Studio) {
  Keyer keyer;
  keyer.use(mode(KeyMode::studio));
  EXPECT_LT(error_of(keyer, before_green({}), "studio"), 0.016);
}

TEST(KeyQuality, PlateInTheSameLight) {
  const Plate plate = plate_of({}, 12);
  Keyer keyer;
  keyer.use(mode(KeyMode::plate));
  keyer.use(&plate);
  EXPECT_LT(error_of(keyer, before_room({}), "plate"), 0.03);
}

TEST(KeyQuality, PlateInOtherLight) {
  const Plate plate = plate_of({}, 12);
  Keyer keyer;
  keyer.use(mode(KeyMode::plate));
  keyer.use(&plate);
  Shot shot;
  shot.exposure = 0.85;
  EXPECT_LT(error_of(keyer, before_room(shot), "plate, less light"), 0.03);
}

TEST(Keyer, InOneWalkIsTheSameAsInSteps) {
  const Footage footage = before_green({});
  const Picture room = empty_room({});
  const ConstFrame frame = footage.picture.frame();
  for (const KeyMode key : {KeyMode::none, KeyMode::simple, KeyMode::studio, KeyMode::plate}) {
    Keyer keyer;
    keyer.use(mode(key));
    Picture steps(480, 270, {});
    Picture walk(480, 270, {});
    const Keyed keyed = keyer.key(frame);
    scalar::composite_over(keyed.layer, keyed.mask, 255, room.frame(), steps.frame());
    keyer.composite(frame, room.frame(), walk.frame());
    EXPECT_TRUE(equal(steps.frame().y, walk.frame().y));
    EXPECT_TRUE(equal(steps.frame().u, walk.frame().u));
    EXPECT_TRUE(equal(steps.frame().v, walk.frame().v));
  }
}

TEST(Keyer, FollowsSizeAndColourSpace) {
  Keyer keyer;
  keyer.use(mode(KeyMode::studio));
  for (const Shot& shot :
       {Shot{}, Shot{.width = 161, .height = 91, .space = {Matrix::bt601, Range::full}},
        Shot{.width = 24, .height = 14}}) {
    const Footage footage = before_green(shot);
    EXPECT_LT(mean_error(keyer.key(footage.picture.frame()).mask, footage.alpha), 0.07);
    Picture out(shot.width, shot.height, shot.space);
    const Samples red = to_samples({255, 0, 0}, shot.space);
    keyer.composite(footage.picture.frame(), red, out.frame());
    EXPECT_EQ(*out.frame().y.row(0), red.y);
    EXPECT_EQ(*out.frame().u.row(0), red.u);
    EXPECT_EQ(*out.frame().v.row(0), red.v);
  }
}

TEST(Keyer, WithoutAPlateAllIsPersonAndWithOneThatDoesNotFitNothingIs) {
  Keyer keyer;
  keyer.use(mode(KeyMode::plate));
  const Picture room = empty_room({});
  EXPECT_EQ(*keyer.key(room.frame()).mask.row(0), 255);
  const Plate other = plate_of({.width = 64, .height = 36}, 2);
  keyer.use(&other);
  EXPECT_EQ(*keyer.key(room.frame()).mask.row(0), 0);
}

}  // namespace
}  // namespace greenroom::effects::testing
