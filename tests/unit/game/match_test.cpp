#include "shared/game/match.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "shared/game/limits.hpp"
#include "shared/game/table.hpp"

namespace greenroom::game {
namespace {

constexpr Milliseconds noon = 1'000'000;
constexpr Settings two_rounds{2, 80, Language::english};

/// A game of people a, b, c ... that has begun at noon: a has the choice of words.
Match begun(std::size_t people = 3) {
  Match match;
  match.begin(7, two_rounds, noon);
  for (std::size_t i = 0; i < people; ++i) {
    const std::string person(1, static_cast<char>('a' + i));
    match.seat(person, "Name of " + person);
  }
  match.advance(noon);
  return match;
}

/// The same, as far as that phase, still at noon.
Match in(Phase phase, std::size_t people = 3) {
  auto match = begun(people);
  if (phase == Phase::choosing) return match;
  match.mask("____", noon);
  if (phase == Phase::drawing) return match;
  if (phase == Phase::over) {
    match.finish();
    return match;
  }
  std::vector<std::string> all;
  for (const auto& seat : match.table().seats) all.push_back(seat.person);
  match.guessed(all, noon);
  match.advance(noon);
  return match;
}

unsigned score(const Match& match, const char* person) {
  return seat_of(match.table().seats, person)->score;
}

void leave(Match& match, const char* person) {
  match.leave(seat_of(match.table().seats, person)->number);
}

/// What there is to see: phase, turn, who has guessed, what is shown.
std::string look(const Match& match) {
  static const std::map<Phase, std::string> names = {{Phase::idle, "idle"},
                                                     {Phase::choosing, "choosing"},
                                                     {Phase::drawing, "drawing"},
                                                     {Phase::showing, "showing"},
                                                     {Phase::over, "over"}};
  const auto& table = match.table();
  auto text = names.at(table.phase) + " " + std::to_string(table.turn);
  for (const auto& seat : table.seats) {
    if (seat.guessed) text += " " + seat.person;
  }
  if (!table.mask.empty()) text += " " + table.mask;
  if (!table.word.empty()) text += " " + table.word;
  return text;
}

TEST(Match, BeginsWithTheChoiceOfTheFirst) {
  const auto match = begun();
  EXPECT_EQ(look(match), "choosing 1");
  EXPECT_EQ(match.table().drawer, "a");
  EXPECT_EQ(match.table().round, 1U);
  EXPECT_EQ(match.left(noon), limits::choosing);
  EXPECT_EQ(match.left(noon + 4000), limits::choosing - 4000);
  EXPECT_EQ(match.left(noon + 40'000), 0U);
}

// Every event in every phase.
TEST(Match, EveryEventDoesInEachPhaseWhatItMay) {
  struct Case {
    const char* name;
    std::function<void(Match&)> event;
    std::map<Phase, std::string> becomes;
  };
  const auto nothing = [](Match&) {};
  const std::map<Phase, std::string> as_before = {{Phase::idle, "idle 0"},
                                                  {Phase::choosing, "choosing 1"},
                                                  {Phase::drawing, "drawing 1 ____"},
                                                  {Phase::showing, "showing 1 b c ____"},
                                                  {Phase::over, "over 1"}};
  const auto but = [&](std::map<Phase, std::string> changes) {
    changes.insert(as_before.begin(), as_before.end());
    return changes;
  };
  const std::vector<Case> cases = {
      {"nothing", nothing, as_before},
      {"mask", [](Match& m) { m.mask("_e__", noon); },
       but({{Phase::choosing, "drawing 1 _e__"}, {Phase::drawing, "drawing 1 _e__"}})},
      {"mask of another word", [](Match& m) { m.mask("_____", noon); },
       but({{Phase::choosing, "drawing 1 _____"}})},
      {"one guessed", [](Match& m) { m.guessed({"b"}, noon); },
       but({{Phase::drawing, "drawing 1 b ____"}})},
      {"all guessed", [](Match& m) { m.guessed({"b", "c"}, noon); },
       but({{Phase::drawing, "showing 1 b c ____"}})},
      {"the drawer, a stranger and nobody guessed",
       [](Match& m) { m.guessed({"a", "x", ""}, noon); }, as_before},
      {"reveal", [](Match& m) { m.reveal("bear"); },
       but({{Phase::showing, "showing 1 b c ____ bear"}})},
      {"the drawer leaves", [](Match& m) { m.leave(1); },
       but({{Phase::choosing, "showing 1"}, {Phase::drawing, "showing 1 ____"}})},
      {"the drawer is away", [](Match& m) { m.set_away("a", true); },
       but({{Phase::choosing, "showing 1"}, {Phase::drawing, "showing 1 ____"}})},
      {"one who guesses leaves", [](Match& m) { m.leave(2); }, as_before},
      {"a seat that is none is left", [](Match& m) { m.leave(99); }, as_before},
      {"all who guess leave",
       [](Match& m) {
         m.leave(2);
         m.leave(3);
       },
       as_before},
      {"somebody comes", [](Match& m) { m.seat("d", "D"); }, as_before},
      {"it is finished", [](Match& m) { m.finish(); },
       but({{Phase::idle, "over 0"},
            {Phase::choosing, "over 1"},
            {Phase::drawing, "over 1"},
            {Phase::showing, "over 1 b c"}})},
  };
  for (const auto& [name, event, becomes] : cases) {
    for (const auto& [phase, expected] : becomes) {
      auto match = phase == Phase::idle ? Match() : in(phase);
      event(match);
      match.advance(noon);
      EXPECT_EQ(look(match), expected) << name << " while " << look(in(phase));
    }
  }
}

TEST(Match, TimeEndsEveryPhase) {
  const auto at = [](Phase phase, Milliseconds later) {
    auto match = in(phase);
    match.advance(noon + later);
    return look(match);
  };
  EXPECT_EQ(at(Phase::choosing, 12'999), "choosing 1");
  EXPECT_EQ(at(Phase::choosing, 13'000), "showing 1") << "the drawer's page does not answer";
  EXPECT_EQ(at(Phase::drawing, 79'999), "drawing 1 ____");
  EXPECT_EQ(at(Phase::drawing, 80'000), "showing 1 ____");
  EXPECT_EQ(at(Phase::showing, 4999), "showing 1 b c ____");
  EXPECT_EQ(at(Phase::showing, 5000), "choosing 2");
  EXPECT_EQ(at(Phase::over, 1'000'000'000), "over 1");
}

TEST(Match, EverybodyDrawsOnceInARoundInTheOrderOfTheSeats) {
  auto match = begun(4);
  std::string drawers;
  auto now = noon;
  while (match.table().phase != Phase::over) {
    if (match.table().phase == Phase::choosing) {
      drawers += match.table().drawer;
      EXPECT_EQ(match.table().turn, drawers.size());
      EXPECT_EQ(match.table().round, (drawers.size() + 3) / 4);
    }
    match.mask("__", now);
    match.advance(now += 80'000);
    match.advance(now += 5000);
  }
  EXPECT_EQ(drawers, "abcdabcd");
  EXPECT_EQ(match.table().drawer, "");
}

TEST(Match, WhoComesLateDrawsInTheSameRound) {
  auto match = in(Phase::showing);
  match.seat("d", "D");
  std::string drawers;
  auto now = noon;
  for (int turn = 0; turn < 4; ++turn) {
    match.advance(now += 5000);
    drawers += match.table().drawer;
    match.mask("__", now);
    match.advance(now += 80'000);
  }
  EXPECT_EQ(drawers, "bcda");
}

TEST(Match, WhoIsAwayIsSkippedAndDrawsWhenBack) {
  auto match = in(Phase::showing);
  match.set_away("b", true);
  match.advance(noon + 5000);
  EXPECT_EQ(match.table().drawer, "c");
  match.set_away("b", false);
  match.advance(noon + 18'000);
  match.advance(noon + 23'000);
  EXPECT_EQ(match.table().drawer, "b");
  EXPECT_EQ(match.table().round, 1U);
}

TEST(Match, ThePointsAreForTheTimeLeftAndTheDrawerHasFiftyForEach) {
  auto match = in(Phase::drawing);
  match.guessed({"b"}, noon);
  EXPECT_EQ(score(match, "b"), 300U);
  EXPECT_EQ(score(match, "a"), 50U);
  match.guessed({"b", "c"}, noon + 40'000);
  EXPECT_EQ(score(match, "b"), 300U) << "nobody guesses twice";
  EXPECT_EQ(score(match, "c"), 175U);
  EXPECT_EQ(score(match, "a"), 100U);
}

TEST(Match, WhoWasInTimeByTheDrawersClockCountsUntilTheWordIsShown) {
  auto match = in(Phase::drawing);
  match.advance(noon + 80'000);
  match.guessed({"b"}, noon + 80'100);
  EXPECT_EQ(score(match, "b"), 50U);
  match.reveal("bear");
  match.guessed({"b", "c"}, noon + 80'200);
  EXPECT_EQ(score(match, "c"), 0U);
  match.reveal("wolf");
  EXPECT_EQ(match.table().word, "bear") << "it is said once";
}

TEST(Match, WaitsForNobodyWhoIsAwayOrHasLeft) {
  auto match = in(Phase::drawing, 4);
  match.set_away("c", true);
  leave(match, "d");
  match.guessed({"d"}, noon);
  match.advance(noon);
  EXPECT_EQ(look(match), "drawing 1 ____") << "who left has no points";
  match.guessed({"b"}, noon);
  match.advance(noon);
  EXPECT_EQ(look(match), "showing 1 b ____");
}

TEST(Match, IsOverWhenFewerThanTwoWereThereForTenSeconds) {
  auto match = in(Phase::drawing);
  leave(match, "b");
  match.set_away("c", true);
  match.advance(noon);
  match.advance(noon + 9999);
  EXPECT_EQ(look(match), "drawing 1 ____");
  match.set_away("c", false);
  match.advance(noon + 10'000);
  match.set_away("c", true);
  match.advance(noon + 11'000);
  match.advance(noon + 20'999);
  EXPECT_EQ(look(match), "drawing 1 ____") << "the ten seconds begin anew";
  match.advance(noon + 21'000);
  EXPECT_EQ(look(match), "over 1");
}

TEST(Match, NoTurnBeginsForOneAlone) {
  auto match = in(Phase::showing, 2);
  leave(match, "b");
  match.advance(noon + 1000);
  match.advance(noon + 9000);
  EXPECT_EQ(match.table().turn, 1U);
  match.seat("b", "B");
  match.advance(noon + 9001);
  EXPECT_EQ(look(match), "choosing 2");
  EXPECT_EQ(match.table().drawer, "b");
}

TEST(Match, WhoComesBackHasTheLastSeatAndTheirScore) {
  auto match = in(Phase::drawing);
  match.guessed({"b"}, noon);
  leave(match, "b");
  match.seat("b", "B again");
  ASSERT_EQ(match.table().seats.size(), 3U);
  const Seat expected{4, "b", "B again", 300, 0, true, false, false};
  EXPECT_EQ(match.table().seats.back(), expected);
  leave(match, "a");
  match.seat("a", "A");
  EXPECT_EQ(match.table().seats.back().drew, 1U) << "and does not draw twice in a round";
  EXPECT_EQ(first_of(match.table().seats), "c");
}

TEST(Match, HasTwelvePlayersAndRemembersTwelveMore) {
  Match match;
  match.begin(7, two_rounds, noon);
  const auto person = [](int i) { return "p" + std::to_string(i); };
  for (int i = 0; i < 13; ++i) match.seat(person(i), "P");
  EXPECT_EQ(match.table().seats.size(), 12U);
  for (int i = 0; i < 12; ++i) leave(match, person(i).c_str());
  for (int i = 12; i < 30; ++i) match.seat(person(i), "P");
  EXPECT_EQ(match.table().seats.size(), 24U);
  EXPECT_EQ(playing(match.table().seats), 12U);
  leave(match, "p12");
  match.seat("p40", "P");
  EXPECT_EQ(seat_of(match.table().seats, "p40"), nullptr) << "no seat is left";
  match.seat("p3", "P");
  EXPECT_FALSE(seat_of(match.table().seats, "p3")->left) << "but for who had one";
}

TEST(Match, TheClockOfWhoIsToldGoesOnFromWhatIsLeft) {
  Match match;
  match.take({begun().table(), 4000}, 50);
  EXPECT_EQ(match.left(1050), 3000U);
  match.take({begun().table(), 4'000'000}, 50);
  EXPECT_EQ(match.left(50), limits::choosing) << "no phase is longer than it is";
}

}  // namespace
}  // namespace greenroom::game
