#include "shared/signaling/token_bucket.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <random>

namespace greenroom::signaling {
namespace {

using namespace std::chrono_literals;
using Time = TokenBucket::Time;

constexpr Time start{1000h};

int taken_at_once(TokenBucket& bucket, Time now, int tries = 1000) {
  int taken = 0;
  for (int i = 0; i < tries; ++i) taken += bucket.take(now) ? 1 : 0;
  return taken;
}

TEST(TokenBucket, BeginsFullAndGivesNoMoreThanTheBurstAtOnce) {
  TokenBucket bucket(50, 300);
  EXPECT_EQ(taken_at_once(bucket, start), 300);
}

TEST(TokenBucket, BeginsFullAtWhateverTimeItIsFirstAsked) {
  for (const Time first : {Time{}, Time{-5h}, Time{100'000h}}) {
    TokenBucket bucket(1, 10);
    EXPECT_EQ(taken_at_once(bucket, first), 10);
    EXPECT_EQ(taken_at_once(bucket, first + 3s), 3);
  }
}

TEST(TokenBucket, FillsAtItsRate) {
  TokenBucket bucket(50, 300);
  taken_at_once(bucket, start);
  EXPECT_EQ(taken_at_once(bucket, start + 1s), 50);
  EXPECT_EQ(taken_at_once(bucket, start + 1s), 0);
  EXPECT_EQ(taken_at_once(bucket, start + 1s + 40ms), 2);
  EXPECT_EQ(taken_at_once(bucket, start + 1s + 59ms), 0);
  EXPECT_EQ(taken_at_once(bucket, start + 1s + 61ms), 1);
}

TEST(TokenBucket, IsNeverFullerThanTheBurstHoweverLongItIdles) {
  TokenBucket bucket(50, 300);
  for (const auto idle : {6s + 1ms, 24h + 0ms, 24h * 365 * 100 + 0ms}) {
    taken_at_once(bucket, start);
    TokenBucket idled = bucket;
    EXPECT_EQ(taken_at_once(idled, start + idle), 300);
    EXPECT_EQ(taken_at_once(idled, start + idle + 1s), 50);
  }
}

TEST(TokenBucket, TakesNothingWhenThereIsTooLittle) {
  TokenBucket bucket(1, 10);
  EXPECT_FALSE(bucket.take(start, 10.5));
  EXPECT_TRUE(bucket.take(start, 7));
  EXPECT_FALSE(bucket.take(start, 4));
  EXPECT_TRUE(bucket.take(start, 3));
  EXPECT_FALSE(bucket.take(start, 0.5));
}

TEST(TokenBucket, PaysNoIntervalOutTwiceWhenTimeGoesBackwards) {
  TokenBucket bucket(10, 10);
  taken_at_once(bucket, start);
  EXPECT_EQ(taken_at_once(bucket, start - 5s), 0);
  EXPECT_EQ(taken_at_once(bucket, start), 0);
  EXPECT_EQ(taken_at_once(bucket, start - 5s), 0);
  EXPECT_EQ(taken_at_once(bucket, start + 500ms), 5);
}

TEST(TokenBucket, LosesNothingWhenTimeGoesBackwards) {
  TokenBucket bucket(10, 10);
  EXPECT_TRUE(bucket.take(start));
  EXPECT_EQ(taken_at_once(bucket, start - 5s), 9);
}

TEST(TokenBucket, DoesNotDriftOverManySmallSteps) {
  TokenBucket bucket(50, 300);
  taken_at_once(bucket, start);
  int taken = 0;
  for (int millisecond = 1; millisecond <= 1'000'000; ++millisecond) {
    taken += bucket.take(start + 1ms * millisecond) ? 1 : 0;
  }
  EXPECT_NEAR(taken, 50'000, 1);
}

TEST(TokenBucket, NeverGivesMoreThanBurstAndRateAllowInAnyWindow) {
  struct Taken {
    Time at;
    double cost;
  };
  std::mt19937 random(5);
  const auto uniform = [&random](double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
  };
  for (int round = 0; round < 50; ++round) {
    const double rate = uniform(0.1, 100);
    const double burst = uniform(1, 50);
    TokenBucket bucket(rate, burst);
    std::deque<Taken> taken{{start, 0.5}};
    ASSERT_TRUE(bucket.take(start, 0.5));
    Time now = start;
    Time latest = start;
    for (int step = 0; step < 400; ++step) {
      const double seconds = uniform(-0.5, 1.0) * burst / rate / 10;
      now += std::chrono::duration_cast<Time::duration>(std::chrono::duration<double>(seconds));
      latest = std::max(latest, now);
      const double cost = uniform(0.1, 2);
      if (!bucket.take(now, cost)) continue;
      taken.push_back({latest, cost});

      double sum = 0;
      for (auto earlier = taken.rbegin(); earlier != taken.rend(); ++earlier) {
        sum += earlier->cost;
        const double window = std::chrono::duration<double>(latest - earlier->at).count();
        ASSERT_LE(sum, burst + rate * window + 1e-6);
      }
    }
    ASSERT_GT(taken.size(), 10U);
  }
}

}  // namespace
}  // namespace greenroom::signaling
