#include "shared/effects/chain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace greenroom::effects {
namespace {

constexpr ColourSpace space{};
constexpr int width = 66;
constexpr int height = 35;
constexpr Colour green{40, 170, 60};
constexpr Colour coat{170, 60, 90};

void fill(const Frame& frame, Colour colour, int from, int to) {
  const auto samples = to_samples(colour, frame.space);
  const auto part = [&](const Plane& plane, std::uint8_t sample, int scale) {
    for (int y = 0; y < plane.height; ++y) {
      for (int x = from / scale; x < std::min(plane.width, (to + scale - 1) / scale); ++x)
        plane.row(y)[x] = sample;
    }
  };
  part(frame.y, samples.y, 1);
  part(frame.u, samples.u, 2);
  part(frame.v, samples.v, 2);
}

/// Somebody in a red coat in the middle third, before a green wall.
Picture scene() {
  Picture picture(width, height, space);
  fill(picture.frame(), green, 0, width);
  fill(picture.frame(), coat, 22, 44);
  return picture;
}

Picture wall() {
  Picture picture(width, height, space);
  fill(picture.frame(), green, 0, width);
  return picture;
}

Colour colour_at(const ConstFrame& frame, int x, int y) {
  return to_colour({frame.y.row(y)[x], frame.u.row(y / 2)[x / 2], frame.v.row(y / 2)[x / 2]},
                   frame.space);
}

int difference(Colour one, Colour other) {
  return std::abs(one.red - other.red) + std::abs(one.green - other.green) +
         std::abs(one.blue - other.blue);
}

constexpr int wall_x = 6;
constexpr int coat_x = 33;
constexpr int middle_y = 17;
constexpr int alike = 12;

Settings keyed(KeyMode mode) {
  Settings settings;
  settings.key = mode;
  settings.simple = {green, 60};
  settings.studio = {green, 0.15, 0.08, 0.1};
  settings.background_colour = {20, 40, 200};
  return settings;
}

TEST(Chain, WithNothingToDoTheFrameIsTheResult) {
  const auto from = scene();
  Chain chain;
  chain.use({});
  const auto result = chain.run(from.frame());
  EXPECT_EQ(result.picture.y.data, from.frame().y.data);
  EXPECT_TRUE(result.alpha.empty());
}

TEST(Chain, EachKeyPutsTheColourBehindThePerson) {
  const auto from = scene();
  for (const auto mode : {KeyMode::simple, KeyMode::studio}) {
    const auto settings = keyed(mode);
    Chain chain;
    chain.use(settings);
    const auto result = chain.run(from.frame());
    EXPECT_LT(difference(colour_at(result.picture, wall_x, middle_y), settings.background_colour),
              alike);
    EXPECT_LT(difference(colour_at(result.picture, coat_x, middle_y), coat), alike);
  }
}

TEST(Chain, FiltersAreForThePersonAndNotForWhatIsBehind) {
  const auto from = scene();
  auto settings = keyed(KeyMode::studio);
  settings.filters = {{FilterKind::invert, 1, {}}};
  Chain chain;
  chain.use(settings);
  const auto result = chain.run(from.frame());
  EXPECT_LT(difference(colour_at(result.picture, wall_x, middle_y), settings.background_colour),
            alike);
  EXPECT_LT(difference(colour_at(result.picture, coat_x, middle_y), {85, 195, 165}), alike);
}

TEST(Chain, OpacityOfAPictureThatIsNotKeyedShowsTheBackground) {
  const auto from = scene();
  Settings settings;
  settings.background_colour = {0, 0, 0};
  settings.filters = {{FilterKind::opacity, 0.5, {}}};
  Chain chain;
  chain.use(settings);
  const auto result = chain.run(from.frame());
  EXPECT_LT(difference(colour_at(result.picture, coat_x, middle_y), {85, 30, 45}), alike);
}

TEST(Chain, AShadowFallsOnWhatIsBehind) {
  const auto from = scene();
  auto settings = keyed(KeyMode::studio);
  settings.filters = {{FilterKind::drop_shadow, 0, {10, 0, {250, 250, 0}, 1}}};
  Chain chain;
  chain.use(settings);
  const auto result = chain.run(from.frame());
  EXPECT_LT(difference(colour_at(result.picture, 50, middle_y), {250, 250, 0}), 2 * alike);
  EXPECT_LT(difference(colour_at(result.picture, coat_x, middle_y), coat), alike);
}

TEST(Chain, TransparentHidesTheRoomFromWhoeverDoesNotLookAtAlpha) {
  const auto from = scene();
  auto settings = keyed(KeyMode::studio);
  settings.background = BackgroundKind::transparent;
  Chain chain;
  chain.use(settings);
  const auto result = chain.run(from.frame());
  ASSERT_FALSE(result.alpha.empty());
  EXPECT_EQ(result.alpha.row(middle_y)[wall_x], 0);
  EXPECT_EQ(result.alpha.row(middle_y)[coat_x], 255);
  EXPECT_LT(difference(colour_at(result.picture, wall_x, middle_y), {0, 0, 0}), 4);
  EXPECT_LT(difference(colour_at(result.picture, coat_x, middle_y), coat), alike);
}

TEST(Chain, WhatWasChosenAndIsNotThereIsTheColour) {
  const auto from = scene();
  for (const auto kind :
       {BackgroundKind::picture, BackgroundKind::plate_blur, BackgroundKind::video}) {
    auto settings = keyed(KeyMode::studio);
    settings.background = kind;
    Chain chain;
    chain.use(settings);
    const auto result = chain.run(from.frame());
    EXPECT_LT(difference(colour_at(result.picture, wall_x, middle_y), settings.background_colour),
              alike);
  }
}

TEST(Chain, AVideoOfAnotherSizeAndColourSpaceIsFittedBehind) {
  const auto from = scene();
  Picture film(31, 20, {Matrix::bt601, Range::full});
  const Colour sky{90, 140, 220};
  fill(film.frame(), sky, 0, 32);
  auto settings = keyed(KeyMode::studio);
  settings.background = BackgroundKind::video;
  Chain chain;
  chain.use(settings);
  chain.show_video(film.frame());
  const auto result = chain.run(from.frame());
  EXPECT_LT(difference(colour_at(result.picture, wall_x, middle_y), sky), alike);
}

TEST(Chain, LearnsTheEmptyRoomAndKeysOnIt) {
  Chain chain;
  auto settings = keyed(KeyMode::plate);
  settings.plate.feather = 0;
  chain.use(settings);
  chain.look_at_plate();
  const auto empty = wall();
  int frames = 0;
  while (chain.looks_at_plate()) {
    const bool last = chain.learn_plate(empty.frame());
    EXPECT_EQ(last, !chain.looks_at_plate());
    ASSERT_LT(++frames, 1000);
  }
  const auto from = scene();
  const auto result = chain.run(from.frame());
  EXPECT_LT(difference(colour_at(result.picture, wall_x, middle_y), settings.background_colour),
            alike);
  EXPECT_LT(difference(colour_at(result.picture, coat_x, middle_y), coat), alike);

  settings.background = BackgroundKind::plate_blur;
  chain.use(settings);
  const auto blurred = chain.run(from.frame());
  EXPECT_LT(difference(colour_at(blurred.picture, wall_x, middle_y), green), alike);
}

TEST(Chain, BeginsTheEmptyRoomAnewWhenTheSizeChanges) {
  Chain chain;
  chain.use(keyed(KeyMode::plate));
  chain.look_at_plate();
  const auto large = wall();
  chain.learn_plate(large.frame());
  Picture small(18, 9, space);
  fill(small.frame(), green, 0, 18);
  int frames = 0;
  while (!chain.learn_plate(small.frame())) ASSERT_LT(++frames, 1000);
  EXPECT_GT(frames, 10);
}

TEST(Chain, FollowsSizesAndColourSpacesFromFrameToFrame) {
  Chain chain;
  auto settings = keyed(KeyMode::studio);
  settings.filters = {{FilterKind::blur, 3, {}}, {FilterKind::sepia, 1, {}}};
  chain.use(settings);
  for (const int size : {66, 1, 16, 67, 33}) {
    for (const auto each : {ColourSpace{Matrix::bt601, Range::full}, ColourSpace{}}) {
      Picture picture(size, size, each);
      fill(picture.frame(), green, 0, size);
      const auto result = chain.run(picture.frame());
      EXPECT_EQ(result.picture.width(), size);
      EXPECT_EQ(result.picture.space, each);
    }
  }
}

TEST(Chain, AFileThatIsNoPictureLeavesWhatIsBehind) {
  const auto from = scene();
  auto settings = keyed(KeyMode::studio);
  settings.background = BackgroundKind::picture;
  Chain chain;
  chain.use(settings);
  constexpr std::array<std::uint8_t, 4> bytes{1, 2, 3, 4};
  EXPECT_EQ(chain.read_picture(bytes), PictureProblem::unknown_format);
  const auto result = chain.run(from.frame());
  EXPECT_LT(difference(colour_at(result.picture, wall_x, middle_y), settings.background_colour),
            alike);
}

TEST(Chain, DrawsTheMaskInWhiteOnBlack) {
  const auto from = scene();
  Chain chain;
  chain.use(keyed(KeyMode::simple));
  Picture mask;
  chain.draw_mask(from.frame(), mask);
  EXPECT_EQ(colour_at(mask.frame(), wall_x, middle_y), (Colour{0, 0, 0}));
  EXPECT_EQ(colour_at(mask.frame(), coat_x, middle_y), (Colour{255, 255, 255}));
}

}  // namespace
}  // namespace greenroom::effects
