#include "shared/media/level.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace greenroom::media {
namespace {

std::vector<float> sine(double amplitude) {
  std::vector<float> samples(4800);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const auto phase = 2 * std::numbers::pi * static_cast<double>(i) / 48;
    samples[i] = static_cast<float>(amplitude * std::sin(phase));
  }
  return samples;
}

TEST(MeterLevel, SilenceIsZeroAndFullScaleIsOne) {
  EXPECT_EQ(meter_level(std::vector<float>(100)), 0);
  EXPECT_EQ(meter_level(std::vector<float>{}), 0);
  EXPECT_NEAR(meter_level(sine(1)), 1, 1e-6);
}

TEST(MeterLevel, IsLinearInDecibels) {
  EXPECT_NEAR(meter_level(sine(0.1)), 40.0 / 60, 1e-3);  // -20 dB
  EXPECT_NEAR(meter_level(sine(0.001)), 0, 1e-3);        // -60 dB
  EXPECT_NEAR(meter_level(0.01), 20.0 / 60, 1e-9);       // -40 dB
}

TEST(MeterLevel, StaysInRangeWhateverItIsGiven) {
  EXPECT_EQ(meter_level(5), 1);
  EXPECT_EQ(meter_level(-1), 0);
  EXPECT_EQ(meter_level(std::numeric_limits<double>::quiet_NaN()), 0);
  EXPECT_EQ(meter_level(std::numeric_limits<double>::infinity()), 1);
}

TEST(Speaking, BeginsAtOnceAndOutlastsAPauseBetweenWords) {
  Speaking speaking;
  EXPECT_FALSE(speaking.hear(0, 0));
  EXPECT_TRUE(speaking.hear(0.8, 1.0));
  EXPECT_TRUE(speaking.hear(0, 1.5));
  EXPECT_FALSE(speaking.hear(0, 1.7));
}

TEST(Speaking, AQuietRoomIsNotSpeech) {
  Speaking speaking;
  for (int i = 0; i < 100; ++i) EXPECT_FALSE(speaking.hear(meter_level(0.005), i * 0.1));
}

}  // namespace
}  // namespace greenroom::media
