#include "shared/call/sender_limits.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace greenroom::call {
namespace {

constexpr PixelSize hd{1280, 720};
constexpr PixelSize full_hd{1920, 1080};

Outgoing camera_to(int people, std::optional<PixelSize> tile = {}) {
  Outgoing outgoing;
  outgoing.people = people;
  outgoing.camera = hd;
  outgoing.picture_tile = tile;
  return outgoing;
}

double height_sent(const StreamLimit& limit, PixelSize source) {
  return source.height / limit.scale_down;
}

TEST(SenderLimits, TwoPeopleGetTheWholePicture) {
  const auto limits = sender_limits(camera_to(2), 0);
  EXPECT_EQ(limits.picture, (StreamLimit{true, 1'500'000, 1, 30}));
  EXPECT_EQ(limits.voice, (StreamLimit{true, 48'000, 1, 0}));
  EXPECT_EQ(limits.screen, StreamLimit{});
  EXPECT_EQ(limits.screen_sound, StreamLimit{});
}

TEST(SenderLimits, TheMoreShareOurLineTheLessEachGets) {
  int before = 10'000'000;
  for (const int people : {2, 4, 6, 9, 25}) {
    auto outgoing = camera_to(people);
    outgoing.camera = full_hd;
    const auto picture = sender_limits(outgoing, 0).picture;
    EXPECT_LT(picture.bits, before) << people;
    before = picture.bits;
  }
  EXPECT_DOUBLE_EQ(height_sent(sender_limits(camera_to(4), 0).picture, hd), 720);
  EXPECT_DOUBLE_EQ(height_sent(sender_limits(camera_to(25), 0).picture, hd), 180);
}

TEST(SenderLimits, AThumbnailIsNeverSent720p) {
  for (int people = 2; people <= 16; ++people) {
    for (int height = 1; height <= 240; ++height) {
      for (const int width : {1, 160, 240, 427, 1920, 7680}) {
        for (const auto camera : {hd, full_hd, PixelSize{720, 1280}, PixelSize{3840, 2160}}) {
          auto outgoing = camera_to(people, PixelSize{width, height});
          outgoing.camera = camera;
          const auto sent = sender_limits(outgoing, 0).picture;
          ASSERT_TRUE(sent.sent);
          ASSERT_LE(height_sent(sent, camera), 540) << width << "x" << height;
        }
      }
    }
  }
  EXPECT_DOUBLE_EQ(height_sent(sender_limits(camera_to(2, PixelSize{427, 240}), 0).picture, hd),
                   240);
}

TEST(SenderLimits, APictureIsAsHighAsItIsShownWhereThereIsThatMuch) {
  for (int height = 1; height <= 720; ++height) {
    const auto sent = sender_limits(camera_to(2, PixelSize{height * 16 / 9, height}), 0).picture;
    ASSERT_GE(height_sent(sent, hd), 0.95 * height);
  }
  const auto beyond = sender_limits(camera_to(2, PixelSize{3840, 2160}), 0).picture;
  EXPECT_DOUBLE_EQ(beyond.scale_down, 1) << "never made larger than it is";
}

TEST(SenderLimits, AWindowBeingResizedChangesLittle) {
  int changes = 0;
  auto before = sender_limits(camera_to(2, PixelSize{1, 1}), 0);
  for (int height = 2; height <= 1080; ++height) {
    const auto now = sender_limits(camera_to(2, PixelSize{height * 16 / 9, height}), 0);
    if (now != before) ++changes;
    before = now;
  }
  EXPECT_LE(changes, 7);
}

TEST(SenderLimits, AnUprightCameraIsCountedByItsShorterSide) {
  auto outgoing = camera_to(4);
  outgoing.camera = {720, 1280};
  EXPECT_DOUBLE_EQ(sender_limits(outgoing, 0).picture.scale_down, 1);
  // In a wide tile it is cut to a strip as wide as the tile.
  outgoing.picture_tile = PixelSize{320, 180};
  EXPECT_DOUBLE_EQ(height_sent(sender_limits(outgoing, 0).picture, outgoing.camera), 360);
}

TEST(SenderLimits, WhatIsHiddenIsNotSent) {
  auto outgoing = camera_to(2, PixelSize{0, 0});
  outgoing.screen = full_hd;
  outgoing.screen_tile = PixelSize{640, 0};
  const auto limits = sender_limits(outgoing, 0);
  EXPECT_EQ(limits.picture, StreamLimit{});
  EXPECT_EQ(limits.screen, StreamLimit{});
  EXPECT_TRUE(limits.voice.sent);
}

TEST(SenderLimits, AScreenIsShownWhole) {
  Outgoing outgoing;
  outgoing.screen = full_hd;
  outgoing.screen_tile = PixelSize{640, 1000};  // upright: it is 640x360 in there
  EXPECT_DOUBLE_EQ(height_sent(sender_limits(outgoing, 0).screen, full_hd), 360);
}

TEST(SenderLimits, TextKeepsItsSizeAndGivesUpRate) {
  Outgoing outgoing;
  outgoing.screen = full_hd;
  for (int rung = 0; rung < 7; ++rung) {
    const auto screen = sender_limits(outgoing, rung).screen;
    EXPECT_TRUE(screen.sent) << rung;
    EXPECT_DOUBLE_EQ(screen.scale_down, 1) << rung;
  }
  EXPECT_LT(sender_limits(outgoing, 6).screen.rate, sender_limits(outgoing, 0).screen.rate);
}

TEST(SenderLimits, MotionGivesUpSizeAndKeepsRate) {
  Outgoing outgoing;
  outgoing.screen = full_hd;
  outgoing.detail = false;
  const auto low = sender_limits(outgoing, lowest_complete_rung).screen;
  EXPECT_GE(low.rate, 24);
  EXPECT_GE(low.scale_down, 2);
}

TEST(SenderLimits, ThePictureGoesBeforeTheScreenAndTheVoiceNever) {
  auto outgoing = camera_to(2);
  outgoing.screen = full_hd;
  outgoing.screen_sound = true;
  for (int rung = 0; rung <= lowest_rung; ++rung) {
    const auto limits = sender_limits(outgoing, rung);
    EXPECT_TRUE(limits.voice.sent);
    EXPECT_TRUE(limits.screen.sent || !limits.picture.sent) << rung;
    EXPECT_EQ(limits.screen_sound.sent, limits.screen.sent) << rung;
    // The voice gets plainer only when there is nothing else to give up.
    EXPECT_TRUE(limits.voice.bits == 48'000 || (!limits.picture.sent && !limits.screen.sent));
    if (rung <= lowest_complete_rung) {
      EXPECT_TRUE(limits.picture.sent && limits.screen.sent);
    }
  }
  EXPECT_EQ(bits_needed(sender_limits(outgoing, lowest_rung)), 20'000);
}

TEST(SenderLimits, RungsOutsideTheLadderAreItsEnds) {
  EXPECT_EQ(sender_limits(camera_to(2), -3), sender_limits(camera_to(2), 0));
  EXPECT_EQ(sender_limits(camera_to(2), 99), sender_limits(camera_to(2), lowest_rung));
}

TEST(SenderLimits, NoRungNeedsMoreThanTheOneAbove) {
  std::mt19937 random(11);
  const auto below = [&random](int bound) { return static_cast<int>(random() % unsigned(bound)); };
  const std::array sizes{
      PixelSize{},          hd, full_hd, PixelSize{720, 1280}, PixelSize{640, 480}, PixelSize{1, 1},
      PixelSize{3840, 1080}};
  const auto tile = [&]() -> std::optional<PixelSize> {
    if (below(4) == 0) return std::nullopt;
    return PixelSize{below(2000), below(1200)};
  };
  for (int i = 0; i < 20'000; ++i) {
    const Outgoing outgoing{.people = 1 + below(20),
                            .camera = sizes.at(static_cast<std::size_t>(below(7))),
                            .screen = sizes.at(static_cast<std::size_t>(below(7))),
                            .detail = below(2) == 0,
                            .screen_sound = below(2) == 0,
                            .picture_tile = tile(),
                            .screen_tile = tile()};
    int above = bits_needed(sender_limits(outgoing, 0));
    for (int rung = 1; rung <= lowest_rung; ++rung) {
      const auto limits = sender_limits(outgoing, rung);
      ASSERT_LE(bits_needed(limits), above) << rung;
      above = bits_needed(limits);
      for (const auto& limit : {limits.picture, limits.screen}) {
        ASSERT_GE(limit.scale_down, 1);
        ASSERT_EQ(limit.sent, limit.bits > 0 && limit.rate > 0);
      }
    }
  }
}

}  // namespace
}  // namespace greenroom::call
