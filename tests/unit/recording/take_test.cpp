#include "shared/recording/take.hpp"

#include <gtest/gtest.h>

#include <random>

namespace greenroom::recording {
namespace {

using enum Take::Phase;

Take recording_since(double now) {
  Take take;
  take.start(1, now);
  take.began(now);
  return take;
}

TEST(Take, GoesFromTheWishToTheFinishedFile) {
  Take take;
  EXPECT_EQ(take.phase(), idle);
  EXPECT_TRUE(take.start(1, 10));
  EXPECT_EQ(take.phase(), starting);
  EXPECT_EQ(take.elapsed(12), 0);
  EXPECT_TRUE(take.began(12));
  EXPECT_EQ(take.elapsed(15), 3);
  EXPECT_TRUE(take.stop(16));
  EXPECT_EQ(take.phase(), finishing);
  EXPECT_EQ(take.elapsed(20), 4);
  EXPECT_TRUE(take.file_done());
  EXPECT_EQ(take, Take());
}

TEST(Take, PausesAreNotCounted) {
  Take take = recording_since(100);
  EXPECT_TRUE(take.pause(105));
  EXPECT_EQ(take.elapsed(200), 5);
  EXPECT_EQ(take.since(200), 195);
  EXPECT_TRUE(take.resume(200));
  EXPECT_EQ(take.elapsed(203), 8);
  EXPECT_EQ(take.since(203), 195);
  EXPECT_TRUE(take.pause(204));
  EXPECT_TRUE(take.stop(300));
  EXPECT_EQ(take.elapsed(400), 9);
}

TEST(Take, EndsWithItsLastFile) {
  Take take;
  take.start(2, 0);
  take.began(0);
  EXPECT_TRUE(take.file_added());
  EXPECT_TRUE(take.file_done());  // somebody has left
  EXPECT_EQ(take.phase(), recording);
  take.stop(5);
  EXPECT_TRUE(take.file_done());
  EXPECT_EQ(take.phase(), finishing);
  EXPECT_TRUE(take.file_done());
  EXPECT_EQ(take.phase(), idle);
  EXPECT_FALSE(take.file_done());
}

TEST(Take, WhatIsOutOfPlaceChangesNothing) {
  struct Step {
    const char* name;
    bool (*run)(Take& take);
    bool allowed[5];  // by phase: idle, starting, recording, paused, finishing
  };
  const Step steps[] = {
      {"start", [](Take& take) { return take.start(2, 7); }, {true, false, false, false, false}},
      {"start nothing", [](Take& take) { return take.start(0, 7); }, {}},
      {"began", [](Take& take) { return take.began(7); }, {false, true, false, false, false}},
      {"add", [](Take& take) { return take.file_added(); }, {false, true, true, true, false}},
      {"pause", [](Take& take) { return take.pause(7); }, {false, false, true, false, false}},
      {"resume", [](Take& take) { return take.resume(7); }, {false, false, false, true, false}},
      {"stop", [](Take& take) { return take.stop(7); }, {false, true, true, true, false}},
      {"done", [](Take& take) { return take.file_done(); }, {false, true, true, true, true}},
  };
  for (const auto phase : {idle, starting, recording, paused, finishing}) {
    for (const auto& step : steps) {
      Take take;
      if (phase != idle) take.start(2, 1);
      if (phase == recording || phase == paused || phase == finishing) take.began(2);
      if (phase == paused) take.pause(3);
      if (phase == finishing) take.stop(3);
      ASSERT_EQ(take.phase(), phase);
      const Take before = take;
      const bool allowed = step.allowed[static_cast<std::size_t>(phase)];
      EXPECT_EQ(step.run(take), allowed) << step.name << " while " << word_of(phase);
      EXPECT_EQ(take == before, !allowed) << step.name << " while " << word_of(phase);
    }
  }
}

TEST(Take, WalksNeverRunBackwards) {
  std::mt19937 random(5);
  for (int walk = 0; walk < 200; ++walk) {
    Take take;
    double now = 0;
    double before = 0;
    for (int step = 0; step < 200; ++step) {
      now += static_cast<double>(random() % 100) / 10;
      const bool was_idle = take.phase() == idle;
      switch (random() % 7) {
        case 0:
          take.start(1 + random() % 3, now);
          break;
        case 1:
          take.began(now);
          break;
        case 2:
          take.file_added();
          break;
        case 3:
          take.pause(now);
          break;
        case 4:
          take.resume(now);
          break;
        case 5:
          take.stop(now);
          break;
        default:
          take.file_done();
      }
      const double elapsed = take.elapsed(now);
      if (!was_idle && take.phase() != idle) {
        EXPECT_GE(elapsed, before);
      }
      EXPECT_LE(elapsed, now);
      before = elapsed;
    }
  }
}

}  // namespace
}  // namespace greenroom::recording
