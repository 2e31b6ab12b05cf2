#include "shared/call/quality_ladder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace greenroom::call {
namespace {

Outgoing camera() {
  Outgoing outgoing;
  outgoing.camera = {1280, 720};
  return outgoing;
}

Outgoing camera_and_screen() {
  auto outgoing = camera();
  outgoing.screen = {1920, 1080};
  return outgoing;
}

/// One line, a second at a time.
struct Line {
  QualityLadder ladder{};
  Outgoing outgoing = camera();
  double now = 0;
  std::vector<int> rungs{};

  SenderLimits run(int seconds, const Pressure& pressure) {
    SenderLimits limits;
    for (int i = 0; i < seconds; ++i) {
      limits = ladder.step(outgoing, pressure, now++);
      rungs.push_back(ladder.rung());
    }
    return limits;
  }
  [[nodiscard]] int changes() const {
    int count = 0;
    for (std::size_t i = 1; i < rungs.size(); ++i) count += rungs[i] != rungs[i - 1] ? 1 : 0;
    return count;
  }
};

TEST(QualityLadder, StaysOnTopWhileTheLineBearsIt) {
  Line line;
  line.run(100, {.available = 2'000'000});
  EXPECT_EQ(line.changes(), 0);
  EXPECT_EQ(line.ladder.rung(), 0);
}

TEST(QualityLadder, AnUnknownLineIsTrusted) {
  Line line;
  line.run(100, {});
  EXPECT_EQ(line.ladder.rung(), 0);
}

TEST(QualityLadder, TheFirstSecondsSayNothing) {
  Line line;
  line.run(8, {.available = 300'000});  // where every browser begins
  line.run(60, {.available = 2'000'000});
  EXPECT_EQ(line.changes(), 0);
}

TEST(QualityLadder, ComesDownAtOnceAsFarAsItMust) {
  Line line;
  line.run(20, {.available = 2'000'000});
  const auto limits = line.run(5, {.available = 300'000});
  EXPECT_LE(bits_needed(limits), 300'000);
  EXPECT_TRUE(limits.picture.sent);
  EXPECT_EQ(line.changes(), 1);
}

TEST(QualityLadder, AShortDipIsWaitedOut) {
  Line line;
  line.run(20, {.available = 2'000'000});
  for (int i = 0; i < 20; ++i) {
    line.run(2, {.available = 300'000});
    line.run(2, {.available = 2'000'000});
  }
  EXPECT_EQ(line.changes(), 0);
}

TEST(QualityLadder, GoesUpOneRungAtATime) {
  Line line;
  line.run(20, {.available = 2'000'000});
  line.run(10, {.available = 60'000});
  const int low = line.ladder.rung();
  EXPECT_GT(low, lowest_complete_rung);
  const auto begun = line.rungs.size();
  line.run(200, {.available = 2'000'000});
  EXPECT_EQ(line.ladder.rung(), 0);
  for (std::size_t i = begun; i < line.rungs.size(); ++i) {
    EXPECT_LE(line.rungs[i - 1] - line.rungs[i], 1);
    EXPECT_LE(line.rungs[i], line.rungs[i - 1]) << "no swinging on the way";
  }
}

TEST(QualityLadder, ALineThatBearsJustLessThanARungIsTriedEverMoreSeldom) {
  Line line;
  line.run(20, {.available = 2'000'000});
  // As browsers estimate: not much more than what is sent, and never more than the line takes.
  constexpr double takes = 700'000;
  for (int i = 0; i < 1200; ++i) {
    const double sent = bits_needed(sender_limits(line.outgoing, line.ladder.rung()));
    line.run(1, {.available = std::min(takes, 1.5 * sent)});
  }
  EXPECT_LE(line.changes(), 40) << "in twenty minutes";
  EXPECT_GE(line.changes(), 10) << "but it does go on trying";
  EXPECT_LE(line.ladder.rung(), 2);
}

TEST(QualityLadder, ASlowMachineSendsSmallerPicturesButSendsThem) {
  Line line;
  line.run(20, {.available = 5'000'000});
  const auto limits = line.run(300, {.available = 5'000'000, .cpu = true});
  EXPECT_EQ(line.ladder.rung(), lowest_complete_rung);
  EXPECT_TRUE(limits.picture.sent);
}

TEST(QualityLadder, AVoiceThatIsLostComesFirst) {
  Line line;
  line.run(2, {.available = 5'000'000});
  line.run(4, {.available = 5'000'000, .voice_loss = 0.2});
  EXPECT_EQ(line.ladder.rung(), 1) << "even before the line is known";
  const auto limits = line.run(100, {.available = 5'000'000, .voice_loss = 0.2});
  EXPECT_EQ(line.ladder.rung(), lowest_complete_rung) << "and no further: it would not help";
  EXPECT_TRUE(limits.picture.sent);
}

TEST(QualityLadder, WhatIsSwitchedOnGetsTimeToBeMeasured) {
  Line line;
  line.outgoing.camera = {};
  line.run(30, {.available = 300'000});
  line.outgoing = camera_and_screen();
  line.run(8, {.available = 300'000});
  EXPECT_EQ(line.ladder.rung(), 0);
}

TEST(QualityLadder, RungsThatChangeNothingAreNoSteps) {
  Line line;
  line.outgoing.picture_tile = PixelSize{160, 90};
  line.run(20, {.available = 5'000'000});
  line.run(4, {.available = 5'000'000, .voice_loss = 0.2});
  const auto sent = sender_limits(line.outgoing, line.ladder.rung());
  EXPECT_LT(bits_needed(sent), bits_needed(sender_limits(line.outgoing, 0)));
  line.outgoing.camera = {};
  const int rung = line.ladder.rung();
  line.run(100, {.available = 5'000'000});
  EXPECT_EQ(line.ladder.rung(), rung) << "nothing is there to be had";
}

TEST(QualityLadder, HoldsWhatItPromisesOnAnyLine) {
  std::mt19937 random(5);
  const auto below = [&random](unsigned bound) { return random() % bound; };
  Line line;
  Pressure pressure{.available = 1'000'000};
  for (int i = 0; i < 200'000; ++i) {
    if (below(20) == 0)
      pressure.available = below(10) == 0 ? 0 : 20'000 + static_cast<double>(below(3'000'000));
    if (below(50) == 0) pressure.voice_loss = below(4) == 0 ? 0.3 : 0;
    if (below(50) == 0) pressure.cpu = below(4) == 0;
    if (below(100) == 0) line.outgoing = below(2) == 0 ? camera() : camera_and_screen();
    if (below(100) == 0) line.outgoing.people = 2 + static_cast<int>(below(9));
    const int before = line.ladder.rung();
    const auto limits = line.run(1, pressure);
    ASSERT_GE(line.ladder.rung(), 0);
    ASSERT_LE(line.ladder.rung(), lowest_rung);
    ASSERT_TRUE(limits.voice.sent);
    ASSERT_EQ(limits, sender_limits(line.outgoing, line.ladder.rung()));
    if (line.ladder.rung() < before) {
      ASSERT_FALSE(pressure.cpu);
      ASSERT_LT(pressure.voice_loss, 0.1);
    }
  }
}

}  // namespace
}  // namespace greenroom::call
