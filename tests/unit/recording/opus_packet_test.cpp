#include "shared/recording/opus_packet.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace greenroom::recording::testing {
namespace {

double milliseconds(std::vector<std::uint8_t> packet) {
  return static_cast<double>(opus_packet_duration(packet)) / 1e6;
}

TEST(OpusPacket, KnowsHowLongItLasts) {
  EXPECT_EQ(milliseconds({0 << 3}), 10);          // SILK
  EXPECT_EQ(milliseconds({3 << 3}), 60);          // SILK
  EXPECT_EQ(milliseconds({13 << 3}), 20);         // hybrid
  EXPECT_EQ(milliseconds({16 << 3}), 2.5);        // CELT
  EXPECT_EQ(milliseconds({31 << 3}), 20);         // CELT
  EXPECT_EQ(milliseconds({31 << 3 | 1}), 40);     // two frames
  EXPECT_EQ(milliseconds({31 << 3 | 2}), 40);     // two, of different sizes
  EXPECT_EQ(milliseconds({31 << 3 | 3, 3}), 60);  // as many as it says
}

TEST(OpusPacket, IsNoneThatLastsLongerThanAnyMay) {
  EXPECT_EQ(milliseconds({}), 0);
  EXPECT_EQ(milliseconds({31 << 3 | 3}), 0);
  EXPECT_EQ(milliseconds({3 << 3 | 3, 3}), 0);
}

}  // namespace
}  // namespace greenroom::recording::testing
