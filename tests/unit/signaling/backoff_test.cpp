#include "shared/signaling/backoff.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace greenroom::signaling {
namespace {

using std::chrono::milliseconds;

TEST(Backoff, DoublesUpToTwoSeconds) {
  Backoff backoff;
  for (const int expected : {250, 500, 1000, 2000, 2000, 2000}) {
    EXPECT_EQ(backoff.next(0), milliseconds(expected));
  }
}

TEST(Backoff, IsShortenedByUpToHalfAndNeverMore) {
  for (std::uint64_t random = 0; random < 2000; ++random) {
    Backoff backoff;
    const auto wait = backoff.next(random);
    ASSERT_GE(wait, milliseconds(125));
    ASSERT_LE(wait, milliseconds(250));
  }
  Backoff backoff;
  EXPECT_GE(backoff.next(std::numeric_limits<std::uint64_t>::max()), milliseconds(125));
}

TEST(Backoff, StartsAgainAfterASuccess) {
  Backoff backoff;
  for (int i = 0; i < 1000; ++i) backoff.next(0);
  EXPECT_EQ(backoff.attempts(), 1000U);
  backoff.reset();
  EXPECT_EQ(backoff.next(0), milliseconds(250));
}

}  // namespace
}  // namespace greenroom::signaling
