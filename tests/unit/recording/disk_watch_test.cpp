#include "shared/recording/disk_watch.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace greenroom::recording {
namespace {

constexpr double megabyte = 1024 * 1024;

/// A megabyte a second.
Disk with_seconds_left(double seconds) {
  return {.free = kept_back + seconds * megabyte, .bytes = 60 * megabyte, .seconds = 60};
}

TEST(DiskWatch, TellsTheTimeThatIsLeft) {
  EXPECT_DOUBLE_EQ(seconds_left(with_seconds_left(100)), 100);
  EXPECT_EQ(seconds_left({.free = 0, .bytes = 1, .seconds = 1}), 0);
}

TEST(DiskWatch, BeforeAnythingWasWrittenNothingIsKnown) {
  EXPECT_TRUE(std::isinf(seconds_left({.free = 1e9})));
  EXPECT_EQ(room_on({.free = 1e9}), Room::enough);
  EXPECT_EQ(room_on({.free = kept_back}), Room::none);
}

TEST(DiskWatch, SaysSoBeforeItHappensAndStopsInTime) {
  EXPECT_EQ(room_on(with_seconds_left(301)), Room::enough);
  EXPECT_EQ(room_on(with_seconds_left(300)), Room::little);
  EXPECT_EQ(room_on(with_seconds_left(5)), Room::little);
  EXPECT_EQ(room_on(with_seconds_left(4)), Room::none);
  EXPECT_EQ(room_on(with_seconds_left(-10)), Room::none);
}

}  // namespace
}  // namespace greenroom::recording
