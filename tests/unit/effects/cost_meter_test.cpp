#include "shared/effects/cost_meter.hpp"

#include <gtest/gtest.h>

namespace greenroom::effects {
namespace {

constexpr double interval = 1.0 / 32;  // seconds, exact in binary

class CostMeterTest : public testing::Test {
 protected:
  /// The frame of that number, worked on for `work` seconds; what it told.
  std::optional<Cost> frame(int number, double work = 0.0078125) {
    const double begun = 100 + number * interval;
    return meter_.count(5e6 + number * interval * 1e6, begun, begun + work);
  }

  CostMeter meter_;
};

TEST_F(CostMeterTest, TellsOnceASecond) {
  int told = 0;
  for (int i = 0; i < 4 * 32; ++i) told += frame(i).has_value() ? 1 : 0;
  EXPECT_EQ(told, 3);
}

TEST_F(CostMeterTest, TellsWhatAFrameTookAndHowMuchOfTheTime) {
  std::optional<Cost> cost;
  for (int i = 0; !cost; ++i) cost = frame(i);
  EXPECT_DOUBLE_EQ(cost->milliseconds, 7.8125);
  EXPECT_NEAR(cost->percent, 25, 1);
  EXPECT_NEAR(cost->rate, 32, 1);
  EXPECT_EQ(cost->dropped, 0);
}

TEST_F(CostMeterTest, SeesByTheTimestampsWhichFramesNeverCame) {
  std::optional<Cost> cost;
  for (int i = 0; !cost; ++i) {
    if (i != 10 && i != 11 && i != 20) cost = frame(i);
  }
  EXPECT_EQ(cost->dropped, 3);
}

TEST_F(CostMeterTest, AnotherSourcesTimestampsAreNoGap) {
  for (int i = 0; i < 10; ++i) frame(i);
  meter_.restart();
  std::optional<Cost> cost;
  for (int i = 1000; !cost; ++i) cost = frame(i);
  EXPECT_EQ(cost->dropped, 0);
}

TEST_F(CostMeterTest, ACameraThatSlowsDownIsSoonTakenAtItsNewPace) {
  for (int i = 0; i < 32; ++i) frame(i);
  std::optional<Cost> cost;
  for (int i = 32; i < 32 + 6 * 32; i += 2) {
    if (const auto told = frame(i)) cost = told;
  }
  ASSERT_TRUE(cost);
  EXPECT_EQ(cost->dropped, 0);
}

}  // namespace
}  // namespace greenroom::effects
