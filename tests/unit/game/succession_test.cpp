#include "shared/game/succession.hpp"

#include <gtest/gtest.h>

#include "shared/game/limits.hpp"
#include "shared/game/table.hpp"
#include "tests/unit/game/samples.hpp"

namespace greenroom::game {
namespace {

State state() { return {a_table(Phase::drawing), 30'000}; }

unsigned score(const State& state, const char* person) {
  return seat_of(state.table.seats, person)->score;
}

TEST(Succession, TakesTheHigherScores) {
  const auto known = state();
  auto told = known;
  told.table.seats[0].score += 200;
  told.table.seats[1].score = 0;
  Succession succession(known.table, 0);
  const auto learned = succession.hear("b", told, known);
  ASSERT_TRUE(learned);
  EXPECT_EQ(score(*learned, "a"), 550U);
  EXPECT_EQ(score(*learned, "b"), 100U);
  EXPECT_EQ(learned->left, known.left);
}

TEST(Succession, BelievesNoMoreThanTheTimeAllows) {
  const auto known = state();
  auto told = known;
  told.table.seats[0].score = limits::score;
  const auto gained = [&](Milliseconds silent) {
    return score(*Succession(known.table, silent).hear("b", told, known), "a") - score(known, "a");
  };
  EXPECT_EQ(gained(0), 2 * limits::most_of_a_turn);
  EXPECT_EQ(gained(4999), 2 * limits::most_of_a_turn);
  EXPECT_EQ(gained(5000), 3 * limits::most_of_a_turn);
  EXPECT_EQ(gained(~Milliseconds{0}), limits::score - score(known, "a"));
}

TEST(Succession, HearsEachOnceAndOfItsGameOnly) {
  const auto known = state();
  Succession succession(known.table, 0);
  EXPECT_TRUE(succession.hear("b", known, known));
  EXPECT_FALSE(succession.hear("b", known, known));
  auto told = known;
  told.table.game = 78;
  EXPECT_FALSE(succession.hear("c", told, known));
  told = known;
  told.table.settings.rounds = 4;
  EXPECT_FALSE(succession.hear("c", told, known));
  EXPECT_TRUE(succession.hear("c", known, known));
  EXPECT_FALSE(Succession().hear("c", known, known)) << "while nobody succeeds";
}

TEST(Succession, GoesOnWhereTheOthersAre) {
  const auto known = state();
  auto told = known;
  told.table.turn = 6;
  told.table.round = 3;
  told.table.phase = Phase::choosing;
  told.table.mask.clear();
  told.table.drawer = "a";
  told.table.seats[0].drew = 3;
  told.table.seats[0].guessed = false;
  told.left = 7000;
  const auto learned = Succession(known.table, 0).hear("b", told, known);
  ASSERT_TRUE(learned);
  auto expected = told;
  EXPECT_EQ(*learned, expected);
}

TEST(Succession, GoesNeitherBackNorTooFarOnNorToTheEnd) {
  const auto known = state();
  const auto turn_after = [&](auto change) {
    auto told = known;
    change(told.table);
    const auto learned = Succession(known.table, 0).hear("b", told, known);
    EXPECT_EQ(learned->table.phase == known.table.phase, learned->left == known.left);
    return learned->table.turn;
  };
  EXPECT_EQ(turn_after([](Table& table) { table.turn = 4; }), 5U);
  EXPECT_EQ(turn_after([](Table& table) { table.phase = Phase::choosing; }), 5U);
  EXPECT_EQ(turn_after([](Table& table) {
              table.turn = 8;
              table.phase = Phase::choosing;
            }),
            5U);
  auto told = known;
  told.table.turn = 7;
  EXPECT_EQ(Succession(known.table, 0).hear("b", told, known)->table.turn, 7U);
  told.table = a_table(Phase::over);
  EXPECT_EQ(Succession(known.table, 0).hear("b", told, known)->table.phase, Phase::drawing);
}

TEST(Succession, RemembersTheScoresOfThoseItNeverMet) {
  const auto known = state();
  auto told = known;
  told.table.seats.push_back({~std::uint64_t{0}, "d", "D", 150, 1, false, true, false});
  auto start = known;
  start.table.seats.back().number = 9;
  const auto learned = Succession(known.table, 0).hear("b", told, start);
  ASSERT_EQ(learned->table.seats.size(), 4U);
  const Seat expected{10, "d", "D", 150, 1, false, false, true};
  EXPECT_EQ(learned->table.seats.back(), expected) << "who sits down by asking";
  auto full = start;
  while (full.table.seats.size() < limits::seats) {
    auto seat = full.table.seats.back();
    seat.number += 1;
    seat.person += "x";
    full.table.seats.push_back(seat);
  }
  EXPECT_EQ(Succession(full.table, 0).hear("b", told, full)->table.seats.size(), limits::seats);
}

}  // namespace
}  // namespace greenroom::game
