#include "shared/game/match.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "shared/game/limits.hpp"
#include "shared/game/table.hpp"

namespace greenroom::game {
namespace {

constexpr Milliseconds noon = 1'000'000;
constexpr Settings two_rounds{2, 80, Language::english};

void offer(Match& match) { match.offer({"bear", "wolf", "goat"}); }

/// A game of people a, b, c ... that has begun at noon: a has the choice of words.
Match begun(std::size_t people = 3) {
  Match match;
  match.begin(7, two_rounds, noon);
  for (std::size_t i = 0; i < people; ++i) {
    const std::string person(1, static_cast<char>('a' + i));
    match.sit(person, "Name of " + person);
  }
  match.advance(noon, 0);
  offer(match);
  return match;
}

Match drawing(std::size_t people = 3) {
  auto match = begun(people);
  match.choose("bear", noon);
  return match;
}

unsigned score(const Match& match, const char* person) {
  return seat_of(match.table().seats, person)->score;
}

/// What there is to see: phase, turn, who draws, what is shown.
std::string look(const Match& match) {
  static const std::map<Phase, std::string> names = {{Phase::idle, "idle"},
                                                     {Phase::choosing, "choosing"},
                                                     {Phase::drawing, "drawing"},
                                                     {Phase::showing, "showing"},
                                                     {Phase::over, "over"}};
  const auto& table = match.table();
  std::string look = names.at(table.phase) + " " + std::to_string(table.turn);
  for (const auto& more : {table.drawer, table.mask, table.word}) {
    if (!more.empty()) look += " " + more;
  }
  return look;
}

TEST(Match, GoesThroughItsPhases) {
  auto match = begun(2);
  EXPECT_EQ(look(match), "choosing 1 a");
  EXPECT_EQ(match.left(noon), limits::choosing);
  match.choose("wolf", noon + 1000);
  EXPECT_EQ(look(match), "drawing 1 a ____");
  EXPECT_EQ(match.left(noon + 1000), 80'000U);
  match.advance(noon + 80'999, 0);
  EXPECT_EQ(match.table().phase, Phase::drawing);
  match.advance(noon + 81'000, 0);
  EXPECT_EQ(look(match), "showing 1 a w___ wolf");
  match.advance(noon + 85'999, 0);
  EXPECT_EQ(match.table().phase, Phase::showing);
  match.advance(noon + 86'000, 0);
  EXPECT_EQ(look(match), "choosing 2 b");
}

TEST(Match, TakesTheFirstChoiceWhenTheTimeIsUp) {
  auto match = begun();
  match.choose("lion", noon);
  EXPECT_EQ(look(match), "choosing 1 a") << "was not offered";
  match.advance(noon + 9999, 0);
  EXPECT_EQ(look(match), "choosing 1 a");
  match.advance(noon + 10'000, 0);
  EXPECT_EQ(match.word(), "bear");
  match.choose("wolf", noon + 10'000);
  EXPECT_EQ(match.word(), "bear") << "too late";
  EXPECT_TRUE(match.choices().empty());
}

TEST(Match, GoesOnWhereNothingWasOffered) {
  auto match = begun();
  match.offer({});
  match.advance(noon + 10'000, 0);
  EXPECT_EQ(look(match), "showing 1 a");
}

TEST(Match, EverybodyDrawsOnceInARoundInTheOrderOfTheSeats) {
  auto match = begun();
  std::string drawers;
  Milliseconds now = noon;
  while (match.table().phase != Phase::over) {
    drawers += match.table().drawer;
    offer(match);
    match.choose("bear", now);
    now += 80'000;
    match.advance(now, 0);
    now += limits::showing;
    match.advance(now, 0);
    // d comes in the middle of the first round, and draws in it.
    if (drawers.size() == 2) match.sit("d", "D");
  }
  EXPECT_EQ(drawers, "abcdabcd");
  EXPECT_EQ(look(match), "over 8");
}

TEST(Match, PassesOverWhoIsNotThereOrLooksOn) {
  auto match = drawing(4);
  match.stand_up("b");
  match.set_plays("c", false);
  match.advance(noon + 80'000, 0);
  match.advance(noon + 85'000, 0);
  EXPECT_EQ(look(match), "choosing 2 d");
  match.sit("b", "B");
  match.stand_up("d");
  match.advance(noon + 85'000, 0);
  EXPECT_EQ(look(match), "showing 2 d") << "who draws has left";
  match.advance(noon + 90'000, 0);
  EXPECT_EQ(look(match), "choosing 3 b") << "who is back still has their turn";
}

TEST(Match, ShowsALetterAtAHalfAndOneAtThreeQuarters) {
  auto match = begun();
  match.offer({"elephant"});
  match.choose("elephant", noon);
  const auto mask_at = [&](Milliseconds time) {
    match.advance(noon + time, 0);
    return match.table().mask;
  };
  EXPECT_EQ(mask_at(39'999), "________");
  EXPECT_EQ(mask_at(40'000), "e_______");
  EXPECT_EQ(mask_at(59'999), "e_______");
  EXPECT_EQ(mask_at(60'000), "el______");
  EXPECT_EQ(mask_at(79'999), "el______");
}

TEST(Match, ThePointsAreForTheTimeLeftAndTheDrawerHasFiftyForEach) {
  auto match = drawing();
  EXPECT_EQ(match.guess("b", "Bear!", noon), Verdict::right);
  EXPECT_EQ(score(match, "b"), 300U);
  EXPECT_EQ(score(match, "a"), 50U);
  EXPECT_EQ(match.guess("c", "beer", noon + 40'000), Verdict::close);
  EXPECT_EQ(match.guess("c", "cat", noon + 40'000), Verdict::wrong);
  EXPECT_EQ(match.guess("c", "bear", noon + 40'000), Verdict::right);
  EXPECT_EQ(score(match, "c"), 175U);
  EXPECT_EQ(score(match, "a"), 100U);
  match.advance(noon + 40'000, 0);
  EXPECT_EQ(look(match), "showing 1 a ____ bear") << "all have guessed";
}

TEST(Match, TakesGuessesOnlyFromThoseWhoCanGuess) {
  auto match = drawing(5);
  match.guess("b", "bear", noon);
  match.stand_up("c");
  match.set_plays("d", false);
  for (const char* person : {"a", "b", "c", "d", "nobody"}) {
    EXPECT_FALSE(match.guess(person, "bear", noon)) << person;
  }
  EXPECT_EQ(score(match, "a"), 50U);
  EXPECT_FALSE(match.guess("e", "bear", noon + 80'000)) << "the time is up";
  EXPECT_FALSE(begun().guess("b", "bear", noon)) << "nothing is chosen";
}

TEST(Match, WaitsForNobodyWhoIsAwayOrLooksOn) {
  auto match = drawing(4);
  match.stand_up("c");
  match.set_plays("d", false);
  match.advance(noon, 0);
  EXPECT_EQ(look(match), "drawing 1 a ____");
  match.guess("b", "bear", noon);
  match.advance(noon, 0);
  EXPECT_EQ(match.table().phase, Phase::showing);
}

TEST(Match, IsOverWhenFewerThanTwoWereThereForTenSeconds) {
  auto match = drawing();
  match.set_plays("b", false);
  match.stand_up("c");
  match.advance(noon, 0);
  match.advance(noon + 9999, 0);
  EXPECT_EQ(match.table().phase, Phase::drawing);
  match.sit("c", "C");
  match.advance(noon + 10'000, 0);
  match.stand_up("c");
  match.advance(noon + 11'000, 0);
  match.advance(noon + 20'999, 0);
  EXPECT_EQ(match.table().phase, Phase::drawing) << "the ten seconds begin anew";
  match.advance(noon + 21'000, 0);
  EXPECT_EQ(look(match), "over 1");
}

TEST(Match, NoTurnBeginsForOneAlone) {
  auto match = drawing(2);
  match.advance(noon + 80'000, 0);
  match.stand_up("b");
  match.advance(noon + 81'000, 0);
  match.advance(noon + 89'000, 0);
  EXPECT_EQ(match.table().turn, 1U);
  match.sit("b", "B");
  match.advance(noon + 89'001, 0);
  EXPECT_EQ(look(match), "choosing 2 b");
}

TEST(Match, WhoComesBackHasTheirSeatAndScore) {
  auto match = drawing();
  match.guess("b", "bear", noon);
  match.stand_up("b");
  match.sit("b", "B again");
  ASSERT_EQ(match.table().seats.size(), 3U);
  EXPECT_EQ(match.table().seats[1], (Seat{"b", "B again", 300, 0, true, true, true}));
}

TEST(Match, SeatsOfThoseWhoAreGoneAreGivenAwayWhenAllAreTaken) {
  Match match;
  match.begin(7, two_rounds, noon);
  const auto person = [](int i) { return "p" + std::to_string(i); };
  for (int i = 0; i < 25; ++i) match.sit(person(i), "P");
  match.advance(noon, 0);
  EXPECT_EQ(match.table().seats.size(), 24U);
  EXPECT_EQ(seat_of(match.table().seats, "p24"), nullptr) << "looks on";
  match.stand_up("p0");
  match.sit("p24", "P");
  EXPECT_EQ(seat_of(match.table().seats, "p24"), nullptr) << "who draws keeps their seat";
  match.stand_up("p3");
  match.sit("p24", "P");
  EXPECT_NE(seat_of(match.table().seats, "p24"), nullptr);
  EXPECT_EQ(seat_of(match.table().seats, "p3"), nullptr);
  EXPECT_EQ(match.table().seats.size(), 24U);
}

TEST(Match, WhoIsToldOfItKnowsWhenButNotTheWord) {
  Match match;
  match.take({drawing().table(), 4000}, 50);
  EXPECT_EQ(match.left(1050), 3000U);
  EXPECT_EQ(match.word(), "");
  EXPECT_FALSE(match.guess("b", "bear", 60));
  match.recall("tiger");
  EXPECT_EQ(match.word(), "") << "is longer than the mask";
  match.recall("bear");
  EXPECT_EQ(match.guess("b", "bear", 60), Verdict::right);
  match.recall("wolf");
  EXPECT_EQ(match.word(), "bear");
  match.take({begun().table(), 4'000'000}, 50);
  EXPECT_EQ(match.left(50), limits::choosing) << "no phase is longer than it is";
}

TEST(Match, EndsAfterTheLastTurnThatCanBeCounted) {
  auto table = drawing().table();
  table.turn = limits::turns;
  Match match;
  match.take({table, 0}, noon);
  match.advance(noon, 0);
  match.advance(noon + limits::showing, 0);
  EXPECT_EQ(match.table().phase, Phase::over);
}

}  // namespace
}  // namespace greenroom::game
