#include "shared/effects/settings.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace greenroom::effects {
namespace {

TEST(EffectsSettings, SurviveTheWayThroughText) {
  Settings settings;
  settings.key = KeyMode::plate;
  settings.simple = {{1, 2, 3}, 12.5};
  settings.studio = {{1, 2, 3}, 0.3, 0.25, 0.125};
  settings.plate = {5, 1.5};
  settings.background = BackgroundKind::plate_blur;
  settings.background_colour = {9, 8, 7};
  settings.plate_blur = 40;
  settings.filters = {{FilterKind::blur, 5, {}}, {FilterKind::sepia, 0.5, {}}};
  EXPECT_EQ(settings_from(to_text(settings)), settings);
}

TEST(EffectsSettings, NothingStoredMeansTheDefaults) {
  for (const auto* text : {"", "null", "[]", "{", "42", "{}", R"({"key":7,"filters":[]})"}) {
    EXPECT_EQ(settings_from(text), Settings{}) << text;
  }
}

TEST(EffectsSettings, WhatDoesNotFitIsLeftOutAndTheRestKept) {
  const auto read = settings_from(
      R"({"key":"magic","tolerance":"far","similarity":7,"spill":0.5,"background":"transparent",)"
      R"~("keyColour":"green","filters":"blur(5%)"})~");
  EXPECT_EQ(read.key, KeyMode::none);
  EXPECT_EQ(read.simple.tolerance, SimpleKey{}.tolerance);
  EXPECT_EQ(read.studio.similarity, 1);  // the most there is
  EXPECT_EQ(read.studio.spill, 0.5);
  EXPECT_EQ(read.background, BackgroundKind::transparent);
  EXPECT_EQ(read.studio.colour, StudioKey{}.colour);
  EXPECT_TRUE(read.filters.empty());
}

TEST(EffectsSettings, NumbersAreSetByNameAndWithinTheirRange) {
  Settings settings;
  EXPECT_TRUE(set_number(settings, "tolerance", 1000));
  EXPECT_EQ(settings.simple.tolerance, 300);
  EXPECT_TRUE(set_number(settings, "plateBlur", 0));
  EXPECT_EQ(settings.plate_blur, 2);
  EXPECT_FALSE(set_number(settings, "likeness", 1));
  EXPECT_FALSE(set_number(settings, "spill", std::numeric_limits<double>::quiet_NaN()));
  EXPECT_FALSE(set_number(settings, "spill", std::numeric_limits<double>::infinity()));
}

TEST(EffectsSettings, AreIdleWithoutKeyAndFilters) {
  Settings settings;
  EXPECT_TRUE(settings.idle());
  settings.background = BackgroundKind::transparent;
  EXPECT_TRUE(settings.idle());
  settings.filters = {{FilterKind::sepia, 1, {}}};
  EXPECT_FALSE(settings.idle());
  settings.filters.clear();
  settings.key = KeyMode::simple;
  EXPECT_FALSE(settings.idle());
}

TEST(EffectsSettings, EveryWordLeadsBack) {
  for (const auto mode : {KeyMode::none, KeyMode::simple, KeyMode::studio, KeyMode::plate}) {
    EXPECT_EQ(key_mode_from(word_of(mode)), mode);
  }
  for (const auto kind :
       {BackgroundKind::colour, BackgroundKind::picture, BackgroundKind::plate_blur,
        BackgroundKind::video, BackgroundKind::transparent}) {
    EXPECT_EQ(background_from(word_of(kind)), kind);
  }
}

TEST(Colour, IsWrittenAsHtmlWritesIt) {
  EXPECT_EQ(to_text(Colour{0, 171, 255}), "#00abff");
  EXPECT_EQ(colour_from("#00ABff"), (Colour{0, 171, 255}));
  for (const auto* text :
       {"", "#", "#12345", "#1234567", "123456", "#12345g", "#-12345", "# 12345"}) {
    EXPECT_EQ(colour_from(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace greenroom::effects
