#include "shared/game/scores.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace greenroom::game {
namespace {

TEST(Scores, ThePointsGoDownWithTheTime) {
  EXPECT_EQ(guess_points(80'000, 80'000), 300U);
  EXPECT_EQ(guess_points(40'000, 80'000), 175U);
  EXPECT_EQ(guess_points(0, 80'000), 50U);
  EXPECT_EQ(guess_points(90'000, 80'000), 300U);
  for (Milliseconds left = 0; left < 30'000; ++left) {
    ASSERT_LE(guess_points(left, 30'000), guess_points(left + 1, 30'000));
  }
}

std::vector<std::pair<unsigned, std::string>> ranked(const std::vector<unsigned>& scores) {
  std::vector<Seat> seats;
  for (const auto score : scores) {
    Seat seat;
    seat.person = std::string(1, static_cast<char>('a' + seats.size()));
    seat.score = score;
    seats.push_back(seat);
  }
  std::vector<std::pair<unsigned, std::string>> ranks;
  for (const auto& place : ranking(seats)) ranks.emplace_back(place.rank, place.seat.person);
  return ranks;
}

TEST(Scores, TiesShareARank) {
  using Ranks = std::vector<std::pair<unsigned, std::string>>;
  EXPECT_EQ(ranked({}), Ranks());
  EXPECT_EQ(ranked({5}), (Ranks{{1, "a"}}));
  EXPECT_EQ(ranked({10, 30, 20}), (Ranks{{1, "b"}, {2, "c"}, {3, "a"}}));
  EXPECT_EQ(ranked({10, 30, 10, 30, 5}), (Ranks{{1, "b"}, {1, "d"}, {3, "a"}, {3, "c"}, {5, "e"}}));
  EXPECT_EQ(ranked({0, 0, 0}), (Ranks{{1, "a"}, {1, "b"}, {1, "c"}}));
}

}  // namespace
}  // namespace greenroom::game
