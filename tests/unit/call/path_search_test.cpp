#include "shared/call/path_search.hpp"

#include <gtest/gtest.h>

namespace greenroom::call {
namespace {

TEST(PathSearch, BeginsWhenAnInterruptionHasHadTimeToHeal) {
  EXPECT_EQ(pause_before_search(0, false), 4000);
}

TEST(PathSearch, FindsAPathWithinTwoSecondsOfItsReturnAtFirstAndGivesUpNever) {
  int waited = pause_before_search(0, false);
  for (unsigned tries = 1; waited < 25'000; ++tries) {
    EXPECT_LE(pause_before_search(tries, false), 2000) << waited;
    waited += pause_before_search(tries, false);
  }
  EXPECT_GT(pause_before_search(1000, false), pause_before_search(20, false));
  EXPECT_LE(pause_before_search(1'000'000, false), 15'000);
}

TEST(PathSearch, ThePoliteSideWaitsLonger) {
  for (unsigned tries = 0; tries < 100; ++tries) {
    EXPECT_GT(pause_before_search(tries, true), pause_before_search(tries, false)) << tries;
  }
}

}  // namespace
}  // namespace greenroom::call
