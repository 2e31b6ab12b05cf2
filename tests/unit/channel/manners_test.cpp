#include "shared/channel/manners.hpp"

#include <gtest/gtest.h>

namespace greenroom::channel {
namespace {

using Time = signaling::TokenBucket::Time;

TEST(Manners, AreLostByNonsense) {
  Manners manners;
  for (int i = 0; i < limits::faults; ++i) {
    ASSERT_TRUE(manners.listen(Time{})) << i;
    manners.resent({Fault::What::bad_field, "line", "text"});
  }
  EXPECT_TRUE(manners.deaf());
  EXPECT_FALSE(manners.listen(Time{} + std::chrono::hours(1)));
}

TEST(Manners, AreNotLostByWhatANewerPageSays) {
  Manners manners;
  for (int i = 0; i < 10 * limits::faults; ++i) manners.resent({Fault::What::unknown_type, "", ""});
  EXPECT_FALSE(manners.deaf());
}

TEST(Manners, AreLostByAFlood) {
  Manners manners;
  int heard = 0;
  while (heard < 1'000'000 && !manners.deaf()) heard += manners.listen(Time{}) ? 1 : 0;
  EXPECT_EQ(heard, static_cast<int>(limits::frame_burst));
}

TEST(Manners, AreKeptBySomebodyWhoSendsAllTheTime) {
  Manners manners;
  constexpr int rate = static_cast<int>(limits::frames_per_second);
  for (int i = 0; i < 100 * rate; ++i) {
    ASSERT_TRUE(manners.listen(Time{} + std::chrono::seconds(i / rate)));
  }
}

}  // namespace
}  // namespace greenroom::channel
