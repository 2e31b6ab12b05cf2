#include "shared/app/preferences.hpp"

#include <gtest/gtest.h>

#include <string>

namespace greenroom::app {
namespace {

TEST(Preferences, SurviveTheWayThroughText) {
  const Preferences chosen{"小林",
                           "zh-CN",
                           "dark",
                           false,
                           false,
                           true,
                           "cam",
                           "mic",
                           "phones",
                           {1920, 1080, 24},
                           R"({"key":"studio"})",
                           "webm-vp9",
                           "high",
                           "quiet",
                           30,
                           {false, true, false},
                           false};
  EXPECT_EQ(preferences_from(to_text(chosen)), chosen);
}

TEST(Preferences, NothingStoredMeansTheDefaults) {
  for (const auto* text : {"", "null", "[]", "{", "42", "\"x\"", "{}"}) {
    EXPECT_EQ(preferences_from(text), Preferences{}) << text;
  }
}

TEST(Preferences, WhatDoesNotFitIsLeftOutAndTheRestKept) {
  const auto read = preferences_from(
      R"({"name":7,"language":"tlh","theme":"pink","shortcuts":"no","camera":"cam","cameraWanted":false})");
  EXPECT_EQ(read.name, "");
  EXPECT_EQ(read.language, "");
  EXPECT_EQ(read.theme, "system");
  EXPECT_TRUE(read.shortcuts);
  EXPECT_EQ(read.camera, "cam");
  EXPECT_FALSE(read.camera_wanted);
}

TEST(Preferences, AnImpossibleCameraModeIsTheDefault) {
  EXPECT_EQ(
      preferences_from(R"({"cameraWidth":-1,"cameraHeight":720,"cameraRate":30})").camera_mode,
      media::CameraMode{});
  EXPECT_EQ(preferences_from(R"({"cameraWidth":"wide"})").camera_mode, media::CameraMode{});
}

TEST(Preferences, AnEndlessTextIsNotTaken) {
  EXPECT_EQ(preferences_from(R"({"camera":")" + std::string(10'000, 'x') + "\"}").camera, "");
}

TEST(Stay, SurvivesTheWayThroughText) {
  const Stay stay{"amber-otter-42", "Ann", "secret"};
  EXPECT_EQ(stay_from(to_text(stay)), stay);
}

TEST(Stay, IsNothingUnlessRoomAndNameCanBeUsed) {
  EXPECT_EQ(stay_from(""), Stay{});
  EXPECT_EQ(stay_from(R"({"room":"../x","name":"Ann","token":"t"})"), Stay{});
  EXPECT_EQ(stay_from(R"({"room":"amber-otter-42","name":"","token":"t"})"), Stay{});
  EXPECT_EQ(stay_from(R"({"room":"amber-otter-42","name":"Ann","token":")" + std::string(65, 't') +
                      "\"}"),
            Stay{});
}

}  // namespace
}  // namespace greenroom::app
