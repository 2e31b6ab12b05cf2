#include "shared/game/game.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "shared/game/mask.hpp"
#include "shared/game/scores.hpp"
#include "tests/unit/game/room.hpp"

namespace greenroom::game {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Settings short_game{1, 30, Language::english};

/// People a, b, c ... with links between all of them; a is the host.
Room full_room(int people = 3) {
  Room room;
  for (int i = 0; i < people; ++i) room.come(std::string(1, static_cast<char>('a' + i)));
  room.connect_all();
  return room;
}

void start(Room& room, const std::string& who, Settings settings = {}) {
  room.act(who, room.game(who).start(settings, room.now()));
  room.deliver_all();
}

/// The drawer takes the first word.
std::string choose(Room& room) {
  const auto drawer = room.table(room.host()).drawer;
  const auto word = room.game(drawer).choices().at(0);
  room.act(drawer, room.game(drawer).choose(0, room.now()));
  room.deliver_all();
  return word;
}

Room drawing_room(std::string& word, int people = 3) {
  auto room = full_room(people);
  start(room, "a");
  word = choose(room);
  return room;
}

/// a, the host, has drawn, and now it is b who does.
Room room_of_second_turn(std::string& word, int people = 4) {
  auto room = drawing_room(word, people);
  room.pass(85'250);
  word = choose(room);
  return room;
}

bool guess(Room& room, const std::string& who, const std::string& text) {
  const auto actions = room.game(who).guess(text, room.now());
  if (actions) room.act(who, *actions);
  room.deliver_all();
  return actions.has_value();
}

void expect_phase(Room& room, Phase phase) {
  for (const auto& id : room.people()) EXPECT_EQ(room.game(id).phase(), phase) << id;
}

void expect_agreement(Room& room) {
  for (const auto& id : room.people()) EXPECT_EQ(room.table(id), room.table(room.host())) << id;
}

/// As the pages are asked to show it.
Action heard(Room& room, const char* person, Verdict verdict, const std::string& text) {
  const auto& table = room.table(room.host());
  return Heard{table.game, table.turn, person, verdict, text};
}

// ---- a game as it should be -------------------------------------------------------------------

TEST(Game, BeginsForEverybodyWhoeverAsksForIt) {
  auto room = full_room();
  expect_phase(room, Phase::idle);
  EXPECT_TRUE(room.game("b").may_start());
  start(room, "b", {2, 60, Language::english});
  expect_phase(room, Phase::choosing);
  expect_agreement(room);
  EXPECT_EQ(room.table("c").drawer, "a");
  EXPECT_EQ(room.table("c").settings, (Settings{2, 60, Language::english}));
  EXPECT_TRUE(room.game("a").leads());
  EXPECT_TRUE(room.game("a").draws());
  EXPECT_THAT(room.game("a").choices(), SizeIs(3));
  EXPECT_THAT(room.game("b").choices(), IsEmpty());
  EXPECT_EQ(room.game("c").left(room.now()), limits::choosing);
  EXPECT_FALSE(room.game("b").may_start());
}

TEST(Game, NeedsSomebodyElseAndWordsAndNoOtherGame) {
  Room room;
  room.come("a");
  room.come("b");
  start(room, "a");
  start(room, "b");
  expect_phase(room, Phase::idle);
  room.connect_all();
  start(room, "a", {3, 80, Language::chinese});
  expect_phase(room, Phase::idle);
  start(room, "a");
  const auto game = room.table("a").game;
  start(room, "a");
  start(room, "b");
  room.send("b", "a", Start{});
  room.deliver_all();
  EXPECT_EQ(room.table("b").game, game);
}

TEST(Game, BringsItsSettingsWithinTheirBounds) {
  for (const char* who : {"a", "b"}) {
    auto room = full_room();
    start(room, who, {0, 1000, Language::english});
    EXPECT_EQ(room.table("b").settings, (Settings{1, 180, Language::english}));
    auto other = full_room();
    start(other, who, {99, 0, Language::english});
    EXPECT_EQ(other.table("b").settings, (Settings{10, 30, Language::english}));
  }
}

TEST(Game, OthersSeeHowLongTheWordIs) {
  std::string word;
  auto room = room_of_second_turn(word);
  expect_phase(room, Phase::drawing);
  expect_agreement(room);
  EXPECT_EQ(room.table("c").mask, mask_of(word));
  EXPECT_EQ(room.game("b").word(), word);
  EXPECT_EQ(room.game("a").word(), "") << "whose page knows it, and does not show it";
  EXPECT_EQ(room.game("c").word(), "");
  EXPECT_THAT(room.game("b").choices(), IsEmpty());
}

TEST(Game, TakesTheFirstWordForWhoDoesNotChoose) {
  std::string word;
  auto room = drawing_room(word);
  room.pass(85'250);
  const auto first = room.game("b").choices().at(0);
  room.pass(10'000);
  expect_phase(room, Phase::drawing);
  EXPECT_EQ(room.game("b").word(), first);
}

TEST(Game, OnlyTheDrawerChoosesAndOnlyFromWhatThereIs) {
  auto room = full_room();
  start(room, "a");
  room.act("b", room.game("b").choose(0, room.now()));
  room.act("a", room.game("a").choose(3, room.now()));
  room.deliver_all();
  expect_phase(room, Phase::choosing);
}

TEST(Game, AWrongGuessIsReadByAll) {
  std::string word;
  auto room = room_of_second_turn(word);
  EXPECT_TRUE(guess(room, "c", " a CAT? "));
  for (const char* id : {"a", "b", "c", "d"}) {
    EXPECT_THAT(room.seen(id), ElementsAre(heard(room, "c", Verdict::wrong, "a CAT?"))) << id;
  }
}

TEST(Game, ACloseGuessIsReadByTheDrawerAndWhoMadeItAlone) {
  std::string word;
  auto room = room_of_second_turn(word);
  const auto close = word.substr(1);
  EXPECT_TRUE(guess(room, "c", close));
  for (const char* id : {"b", "c"}) {
    EXPECT_THAT(room.seen(id), ElementsAre(heard(room, "c", Verdict::close, close))) << id;
  }
  EXPECT_THAT(room.seen("a"), IsEmpty());
  EXPECT_THAT(room.seen("d"), IsEmpty());
}

TEST(Game, OfARightGuessTheOthersKnowWhoMadeIt) {
  std::string word;
  auto room = room_of_second_turn(word);
  for (const char* who : {"c", "a"}) {
    EXPECT_TRUE(guess(room, who, word + "!"));
    for (const char* id : {"a", "b", "c", "d"}) {
      const auto text = std::string(id) == who ? word : "";
      EXPECT_THAT(room.seen(id), ElementsAre(heard(room, who, Verdict::right, text))) << id;
    }
    EXPECT_EQ(room.game(who).word(), word);
    EXPECT_EQ(room.game("d").word(), "");
    EXPECT_FALSE(room.game(who).may_guess());
    EXPECT_FALSE(guess(room, who, word)) << "once is enough";
    EXPECT_EQ(room.score("d", who), 300U);
  }
  EXPECT_EQ(room.score("d", "b"), 100U);
  expect_phase(room, Phase::drawing);
}

TEST(Game, TheTurnEndsWhenAllHaveGuessed) {
  std::string word;
  auto room = drawing_room(word);
  guess(room, "b", word);
  room.pass(40'000);
  guess(room, "c", word);
  expect_phase(room, Phase::showing);
  EXPECT_EQ(room.score("a", "b"), 300U);
  EXPECT_EQ(room.score("b", "c"), 175U);
  EXPECT_EQ(room.score("c", "a"), 100U);
  for (const auto& id : room.people()) EXPECT_EQ(room.game(id).word(), word) << id;
  room.pass(4750);
  expect_phase(room, Phase::showing);
  room.pass(250);
  expect_phase(room, Phase::choosing);
  EXPECT_EQ(room.table("a").drawer, "b");
  for (const auto& id : room.people()) EXPECT_EQ(room.game(id).word(), "") << id;
}

TEST(Game, EndsWithARankingAfterItsRounds) {
  auto room = full_room();
  start(room, "a", short_game);
  for (int turn = 1; turn <= 3; ++turn) {
    EXPECT_EQ(room.table("b").turn, static_cast<unsigned>(turn));
    const auto word = choose(room);
    for (const char* id : {"c", "b", "a"}) guess(room, id, word);
    room.pass(5250);
  }
  expect_phase(room, Phase::over);
  expect_agreement(room);
  const auto places = ranking(room.table("b").seats);
  ASSERT_THAT(places, SizeIs(3));
  EXPECT_EQ(places[0].seat.score, 700U);
  EXPECT_EQ(places[2].rank, 1U) << "all tie";
  room.pass(60'000);
  expect_phase(room, Phase::over);
  start(room, "c");
  expect_phase(room, Phase::choosing);
  EXPECT_EQ(room.score("a", "c"), 0U);
}

TEST(Game, OffersNoWordTwiceWhoeverLeads) {
  auto room = full_room();
  std::set<std::string> words;
  start(room, "a", {10, 30, Language::english});
  for (int turn = 1; turn <= 30; ++turn) {
    EXPECT_TRUE(words.insert(choose(room)).second) << turn;
    room.pass(35'250);
    room.hand_over(turn % 2 == 0 ? "a" : "b");
    room.hear_all_news();
    room.deliver_all();
  }
  expect_phase(room, Phase::over);
}

TEST(Game, TheLeaderAloneEndsItForAll) {
  std::string word;
  auto room = drawing_room(word);
  room.act("b", room.game("b").end(room.now()));
  room.deliver_all();
  expect_phase(room, Phase::drawing);
  room.act("a", room.game("a").end(room.now()));
  room.deliver_all();
  expect_phase(room, Phase::over);
}

// ---- what is not allowed ----------------------------------------------------------------------

TEST(Game, NobodyGuessesTooFastOrWithoutTheLeader) {
  std::string word;
  auto room = drawing_room(word);
  EXPECT_FALSE(guess(room, "a", "cat")) << "the drawer knows it";
  EXPECT_FALSE(guess(room, "b", " \n ")) << "nothing";
  int made = 0;
  for (int i = 0; i < 20; ++i) made += guess(room, "b", "no" + std::to_string(i)) ? 1 : 0;
  EXPECT_EQ(made, 5);
  room.pass(1000);
  EXPECT_TRUE(guess(room, "b", "cat"));
  room.disconnect("a", "c");
  EXPECT_FALSE(room.game("c").may_guess());
  EXPECT_FALSE(guess(room, "c", "cat"));
}

TEST(Game, NothingIsGuessedInAnyOtherPhase) {
  auto room = full_room();
  EXPECT_FALSE(guess(room, "b", "cat"));
  start(room, "a");
  EXPECT_FALSE(guess(room, "b", "cat"));
  const auto word = choose(room);
  guess(room, "b", word);
  guess(room, "c", word);
  expect_phase(room, Phase::showing);
  EXPECT_FALSE(guess(room, "b", "cat"));
  room.act("a", room.game("a").end(room.now()));
  room.deliver_all();
  EXPECT_FALSE(guess(room, "b", "cat"));
}

/// What everybody else makes of messages that `who` may not send.
void expect_nothing_comes_of(Room& room, const std::string& who,
                             const std::vector<Message>& messages) {
  std::map<std::string, Table> before;
  std::map<std::string, std::string> words;
  for (const auto& id : room.people()) {
    before[id] = room.table(id);
    words[id] = room.game(id).word();
    room.seen(id);
  }
  for (const auto& message : messages) {
    for (const auto& id : room.people()) {
      if (id != who) room.send(who, id, message);
    }
    room.deliver_all();
    room.skip(1000);
    for (const auto& id : room.people()) {
      EXPECT_EQ(room.table(id), before[id]) << id << " message " << message.index();
      EXPECT_EQ(room.game(id).word(), words[id]) << id << " message " << message.index();
      EXPECT_THAT(room.seen(id), IsEmpty()) << id << " message " << message.index();
    }
  }
}

TEST(Game, OnlyTheLeaderTellsTheState) {
  std::string word;
  auto room = drawing_room(word, 4);
  std::vector<Message> lies;
  for (const Phase phase : {Phase::choosing, Phase::drawing, Phase::showing, Phase::over}) {
    State lie{room.table("a"), 0};
    lie.table.phase = phase;
    lie.table.turn = 3;
    lie.table.mask = phase == Phase::drawing ? "__" : "";
    lie.table.drawer = phase == Phase::over ? "" : "c";
    lie.table.seats[2].score = 500;
    lies.emplace_back(lie);
    lie.table.game += 1;
    lies.emplace_back(lie);
  }
  expect_nothing_comes_of(room, "c", lies);
}

TEST(Game, OnlyTheLeaderSpeaksOfChoicesWordsAndGuesses) {
  std::string word;
  auto room = room_of_second_turn(word);
  const auto game = room.table("a").game;
  expect_nothing_comes_of(
      room, "c",
      {Choices{game, 2, {"cat"}}, Word{game, 2, "cat"}, Heard{game, 2, "d", Verdict::right, "cat"},
       Heard{game, 2, "c", Verdict::wrong, "cat"}});
}

TEST(Game, TheDrawerSpeaksForTheirOwnWordOnly) {
  std::string word;
  auto room = drawing_room(word, 4);
  room.pass(85'250);
  const auto game = room.table("a").game;
  const auto offered = room.game("b").choices().at(0);
  expect_nothing_comes_of(room, "b",
                          {Word{game, 2, "cat"}, Word{game, 1, offered}, Word{game + 1, 2, offered},
                           Guess{game, 2, offered}, State{room.table("b"), 0}});
  expect_nothing_comes_of(room, "c", {Word{game, 2, offered}});
  choose(room);
  expect_nothing_comes_of(room, "b", {Word{game, 2, "cat"}, Guess{game, 2, offered}});
}

TEST(Game, NobodyGuessesWhoHasGuessedLooksOnOrMeansAnotherTurn) {
  std::string word;
  auto room = drawing_room(word, 4);
  guess(room, "b", word);
  room.act("c", room.game("c").play(false, room.now()));
  room.deliver_all();
  EXPECT_FALSE(room.game("c").plays());
  EXPECT_FALSE(room.game("c").may_guess());
  const auto game = room.table("a").game;
  expect_nothing_comes_of(room, "b", {Guess{game, 1, word}, Guess{game, 1, "cat"}});
  expect_nothing_comes_of(room, "c", {Guess{game, 1, word}});
  expect_nothing_comes_of(room, "d",
                          {Guess{game, 2, word}, Guess{game + 1, 1, word}, Play{game + 1, false}});
}

TEST(Game, MoreThanAPersonAsksForIsNotRead) {
  std::string word;
  auto room = drawing_room(word);
  const auto game = room.table("a").game;
  for (int i = 0; i < 100; ++i) room.send("b", "a", Guess{game, 1, "flood"});
  room.deliver_all();
  EXPECT_THAT(room.seen("c"), SizeIs(10));
  for (int i = 0; i < 50; ++i) {
    room.send("b", "a", Play{game, false});
    room.send("b", "a", Play{game, true});
  }
  int told = 0;
  room.on_frame = [&](const auto&, const std::string& to, const auto&) { told += to == "c"; };
  room.deliver_all();
  EXPECT_EQ(told, 10);
}

TEST(Game, StrangersAreNotHeard) {
  auto room = full_room();
  Game& game = room.game("a");
  EXPECT_THAT(game.received("stranger", Start{}, room.now()), IsEmpty());
  EXPECT_THAT(game.opened("stranger", room.now()), IsEmpty());
  EXPECT_THAT(game.closed("stranger", room.now()), IsEmpty());
  EXPECT_THAT(game.parted("stranger", room.now()), IsEmpty());
}

TEST(Game, DoesNothingBeforeItIsInARoom) {
  Game game([] { return 1; });
  EXPECT_FALSE(game.leads());
  EXPECT_FALSE(game.may_start());
  EXPECT_THAT(game.tick(1), IsEmpty());
  EXPECT_THAT(game.start({}, 1), IsEmpty());
  EXPECT_THAT(game.play(true, 1), IsEmpty());
  EXPECT_THAT(game.end(1), IsEmpty());
  EXPECT_FALSE(game.guess("cat", 1));
}

// ---- people and links -------------------------------------------------------------------------

TEST(Game, WhoComesLateIsToldByTheLeaderAndPlays) {
  std::string word;
  auto room = drawing_room(word);
  guess(room, "b", word);
  room.come("d");
  room.connect("d", "b");
  room.deliver_all();
  EXPECT_EQ(room.game("d").phase(), Phase::idle) << "only the leader tells";
  room.connect("d", "a");
  room.deliver_all();
  expect_agreement(room);
  EXPECT_TRUE(room.game("d").plays());
  EXPECT_EQ(room.score("d", "b"), 300U);
  EXPECT_TRUE(guess(room, "d", word));
  guess(room, "c", word);
  expect_phase(room, Phase::showing);
}

TEST(Game, WhoLooksOnIsNotSeatedAgainstTheirWill) {
  std::string word;
  auto room = drawing_room(word, 4);
  for (const char* id : {"a", "c"}) room.act(id, room.game(id).play(false, room.now()));
  room.deliver_all();
  expect_phase(room, Phase::showing);
  EXPECT_TRUE(room.game("a").leads()) << "and may lead without playing";
  room.reload("c");
  room.connect_all();
  room.pass(15'250);
  EXPECT_EQ(room.table("b").drawer, "b");
  EXPECT_FALSE(room.game("c").plays());
  room.act("c", room.game("c").play(true, room.now()));
  room.deliver_all();
  EXPECT_TRUE(room.game("c").plays());
  expect_agreement(room);
}

TEST(Game, ADrawerWhoLeavesEndsTheTurn) {
  std::string word;
  auto room = room_of_second_turn(word);
  room.go("b");
  room.deliver_all();
  expect_phase(room, Phase::showing);
  room.pass(5000);
  EXPECT_EQ(room.table("a").drawer, "c");
}

TEST(Game, ADrawerWhoseLinkToTheLeaderIsLostIsWaitedForTenSeconds) {
  std::string word;
  auto room = room_of_second_turn(word);
  room.disconnect("a", "b");
  room.pass(9750);
  EXPECT_EQ(room.game("a").phase(), Phase::drawing);
  room.connect("a", "b");
  room.pass(10'000);
  expect_phase(room, Phase::drawing);
  EXPECT_EQ(room.game("b").word(), word);
  room.disconnect("a", "b");
  room.pass(10'000);
  EXPECT_EQ(room.game("a").phase(), Phase::showing);
  EXPECT_FALSE(seat_of(room.table("c").seats, "b")->here);
  room.connect("a", "b");
  room.deliver_all();
  EXPECT_TRUE(seat_of(room.table("c").seats, "b")->here);
  expect_agreement(room);
}

TEST(Game, ADrawerWhoMissedTheChoicesIsToldThemAgain) {
  std::string word;
  auto room = drawing_room(word);
  room.pass(84'000);
  room.disconnect("a", "b");
  room.pass(2000);
  EXPECT_EQ(room.table("a").drawer, "b");
  EXPECT_THAT(room.game("b").choices(), IsEmpty());
  room.connect("a", "b");
  room.deliver_all();
  EXPECT_THAT(room.game("b").choices(), SizeIs(3));
}

TEST(Game, WhoReloadsHasTheirSeatAndScoreAndDoesNotGuessAgain) {
  std::string word;
  auto room = drawing_room(word);
  guess(room, "b", word);
  room.reload("b");
  room.deliver_all();
  EXPECT_FALSE(seat_of(room.table("c").seats, "b")->here);
  room.connect_all();
  room.deliver_all();
  EXPECT_TRUE(room.game("b").plays());
  EXPECT_FALSE(room.game("b").may_guess());
  EXPECT_EQ(room.score("b", "b"), 300U);
  expect_agreement(room);
}

TEST(Game, IsOverForOneWhoIsLeftAlone) {
  std::string word;
  auto room = drawing_room(word);
  room.go("b");
  room.go("c");
  room.pass(9750);
  expect_phase(room, Phase::drawing);
  room.pass(500);
  expect_phase(room, Phase::over);
}

// ---- a new leader -----------------------------------------------------------------------------

TEST(Game, ATurnSurvivesTheLeader) {
  std::string word;
  auto room = room_of_second_turn(word, 5);
  room.pass(10'000);
  guess(room, "c", word);
  ASSERT_EQ(room.score("e", "c"), 50U + 250 * 70 / 80);
  room.hand_over("d");
  room.hear_all_news();
  room.go("a");
  room.pass(10'000);
  EXPECT_TRUE(room.game("d").leads());
  EXPECT_EQ(room.table("e").drawer, "b");
  EXPECT_EQ(room.game("e").left(room.now()), 60'000U);
  EXPECT_EQ(room.game("d").word(), "") << "whose page has been told it, and does not show it";
  EXPECT_FALSE(guess(room, "c", word));
  guess(room, "e", word);
  EXPECT_EQ(room.score("b", "e"), 50U + 250 * 60 / 80);
  guess(room, "d", word);
  expect_phase(room, Phase::showing);
  expect_agreement(room);
}

TEST(Game, ADrawerWhoComesToLeadKnowsTheWordAlready) {
  std::string word;
  auto room = room_of_second_turn(word);
  room.go("a");
  room.deliver_all();
  ASSERT_TRUE(room.game("b").leads());
  EXPECT_TRUE(guess(room, "c", word));
  EXPECT_EQ(room.score("d", "c"), 300U);
  room.pass(10'000);
  expect_phase(room, Phase::drawing);
}

TEST(Game, ADrawerWhoLeadNoMoreDrawsOn) {
  std::string word;
  auto room = drawing_room(word);
  room.hand_over("c");
  room.hear_all_news();
  room.pass(6000);
  EXPECT_TRUE(room.game("c").leads());
  EXPECT_EQ(room.game("a").word(), word);
  EXPECT_TRUE(guess(room, "b", word));
  EXPECT_EQ(room.score("a", "b"), 50U + 250 * 74 / 80);
}

TEST(Game, ANewLeaderOffersOtherWords) {
  std::string word;
  auto room = drawing_room(word);
  room.pass(85'250);
  const auto before = room.game("b").choices();
  room.hand_over("c");
  room.hear_all_news();
  room.deliver_all();
  EXPECT_THAT(room.game("b").choices(), SizeIs(3));
  EXPECT_NE(room.game("b").choices(), before);
  word = choose(room);
  EXPECT_EQ(room.game("b").word(), word);
  expect_phase(room, Phase::drawing);
}

TEST(Game, ATurnWhoseWordIsLostEnds) {
  std::string word;
  auto room = room_of_second_turn(word);
  room.disconnect("b", "c");
  room.hand_over("c");
  room.hear_all_news();
  room.pass(4750);
  EXPECT_EQ(room.table("c").phase, Phase::drawing);
  room.pass(250);
  EXPECT_EQ(room.table("a").phase, Phase::showing);
  room.pass(5250);
  EXPECT_EQ(room.table("a").drawer, "c");
}

TEST(Game, ALeaderWhoLeavesWhileDrawingEndsTheTurn) {
  std::string word;
  auto room = drawing_room(word);
  guess(room, "b", word);
  room.go("a");
  room.deliver_all();
  expect_phase(room, Phase::showing);
  room.pass(5250);
  EXPECT_EQ(room.table("c").drawer, "b");
  EXPECT_EQ(room.score("c", "b"), 300U);
  EXPECT_EQ(room.score("c", "a"), 50U);
}

TEST(Game, ALeaderWhoReloadsLearnsOfTheGameFromTheOthers) {
  std::string word;
  auto room = room_of_second_turn(word);
  guess(room, "c", word);
  room.reload("a");
  room.pass(3000);
  room.connect_all();
  room.pass(3000);
  EXPECT_TRUE(room.game("a").leads());
  expect_phase(room, Phase::drawing);
  expect_agreement(room);
  EXPECT_EQ(room.score("a", "c"), 300U);
  EXPECT_TRUE(guess(room, "d", word));
  EXPECT_GT(room.score("c", "d"), 200U);
}

TEST(Game, ALeaderWithoutALinkToTheOneBeforeLearnsOfTheGame) {
  std::string word;
  auto room = room_of_second_turn(word);
  room.come("e");
  for (const char* id : {"b", "c", "d"}) room.connect("e", id);
  room.hand_over("e");
  room.hear_all_news();
  room.pass(250);
  EXPECT_EQ(room.table("e").game, room.table("b").game);
  EXPECT_TRUE(guess(room, "d", word));
}

TEST(Game, ALeaderLearnsNothingLaterOrOfAGameThatIsOver) {
  std::string word;
  auto room = room_of_second_turn(word);
  const State old{room.table("b"), 10'000};
  room.reload("a");
  room.connect("a", "c");
  room.deliver_all();
  room.act("a", room.game("a").end(room.now()));
  room.deliver_all();
  room.send("c", "a", old);
  room.deliver_all();
  EXPECT_EQ(room.table("a").phase, Phase::over) << "knew of a game already";
  room.reload("a");
  room.pass(10'000);
  room.connect_all();
  room.deliver_all();
  room.send("b", "a", old);
  room.deliver_all();
  EXPECT_EQ(room.table("a").phase, Phase::idle) << "too late";
}

TEST(Game, IsOverWhereTheLeaderKnowsOfNone) {
  std::string word;
  auto room = drawing_room(word);
  room.disconnect("a", "b");
  room.pass(30'000);
  EXPECT_EQ(room.table("b").phase, Phase::drawing) << "the leader may know";
  EXPECT_EQ(room.table("c").phase, Phase::drawing);
  room.reload("a");
  room.pass(10'000);
  room.connect_all();
  room.pass(9750);
  EXPECT_EQ(room.table("b").phase, Phase::drawing);
  room.pass(250);
  EXPECT_EQ(room.table("b").phase, Phase::over);
  EXPECT_EQ(room.table("c").phase, Phase::over);
  start(room, "b");
  expect_phase(room, Phase::choosing);
}

TEST(Game, WhoMissedTheEndIsToldOfIt) {
  std::string word;
  auto room = drawing_room(word);
  guess(room, "b", word);
  room.disconnect("a", "c");
  room.act("a", room.game("a").end(room.now()));
  room.deliver_all();
  EXPECT_EQ(room.game("c").phase(), Phase::drawing);
  room.connect("a", "c");
  room.deliver_all();
  expect_phase(room, Phase::over);
  expect_agreement(room);
}

}  // namespace
}  // namespace greenroom::game
