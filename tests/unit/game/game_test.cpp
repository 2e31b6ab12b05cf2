#include "shared/game/game.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/game/mask.hpp"
#include "shared/game/scores.hpp"
#include "tests/unit/game/room.hpp"

namespace greenroom::game {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr Settings short_game{1, 30, Language::english};

/// People a, b, c ... with links between all of them.
Room full_room(int people = 3) {
  Room room;
  for (int i = 0; i < people; ++i) room.come(std::string(1, static_cast<char>('a' + i)));
  room.connect_all();
  return room;
}

void start(Room& room, const std::string& who, Settings settings = {}) {
  const auto actions = room.game(who).start(settings, room.now());
  ASSERT_TRUE(actions);
  room.act(who, *actions);
  room.deliver_all();
}

/// The drawer takes the first word.
std::string choose(Room& room) {
  const auto drawer = room.table(room.people().front()).drawer;
  auto& game = room.game(drawer);
  const auto word = game.choices().at(0);
  room.act(drawer, game.choose(0, room.now()));
  room.deliver_all();
  return word;
}

Room drawing_room(std::string& word, int people = 3) {
  auto room = full_room(people);
  start(room, "a");
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
  for (const auto& id : room.people()) EXPECT_EQ(room.table(id), room.table("a")) << id;
}

// ---- a game as it should be -------------------------------------------------------------------

TEST(Game, BeginsForEverybodyWhoIsLinked) {
  auto room = full_room();
  EXPECT_EQ(room.game("a").phase(), Phase::idle);
  start(room, "b", {2, 60, Language::english});
  expect_phase(room, Phase::choosing);
  expect_agreement(room);
  EXPECT_EQ(room.table("c").drawer, "b") << "who pressed start draws first";
  EXPECT_EQ(room.table("c").settings, (Settings{2, 60, Language::english}));
  EXPECT_TRUE(room.game("b").leads());
  EXPECT_FALSE(room.game("a").leads());
  EXPECT_TRUE(room.game("b").draws());
  EXPECT_THAT(room.game("b").choices(), SizeIs(3));
  EXPECT_THAT(room.game("a").choices(), IsEmpty());
  EXPECT_EQ(room.game("c").left(room.now()), limits::choosing);
}

TEST(Game, NeedsSomebodyElseAndNoOtherGame) {
  Room room;
  room.come("a");
  room.come("b");
  EXPECT_FALSE(room.game("a").start({}, room.now()));
  room.connect_all();
  start(room, "a");
  EXPECT_FALSE(room.game("a").start({}, room.now()));
  EXPECT_FALSE(room.game("b").start({}, room.now()));
}

TEST(Game, BringsItsSettingsWithinTheirBounds) {
  auto room = full_room();
  start(room, "a", {0, 1000, Language::chinese});
  EXPECT_EQ(room.table("b").settings, (Settings{1, 180, Language::chinese}));
  auto other = full_room();
  start(other, "a", {99, 0, Language::chinese});
  EXPECT_EQ(other.table("b").settings, (Settings{10, 30, Language::chinese}));
}

TEST(Game, OthersSeeHowLongTheWordIs) {
  std::string word;
  auto room = drawing_room(word);
  expect_phase(room, Phase::drawing);
  EXPECT_EQ(room.table("b").mask, mask_of(word));
  EXPECT_EQ(room.game("a").word(), word);
  EXPECT_EQ(room.game("b").word(), "");
  EXPECT_EQ(room.game("b").left(room.now()), 80'000U);
  EXPECT_THAT(room.game("a").choices(), IsEmpty());
}

TEST(Game, TakesTheFirstWordForWhoDoesNotChoose) {
  auto room = full_room();
  start(room, "a");
  const auto first = room.game("a").choices().at(0);
  room.pass(9750);
  expect_phase(room, Phase::choosing);
  room.pass(250);
  expect_phase(room, Phase::drawing);
  EXPECT_EQ(room.game("a").word(), first);
  room.act("a", room.game("a").choose(1, room.now()));
  EXPECT_EQ(room.game("a").word(), first);
}

TEST(Game, OnlyTheDrawerChoosesAndOnlyFromWhatThereIs) {
  auto room = full_room();
  start(room, "a");
  room.act("b", room.game("b").choose(0, room.now()));
  room.act("a", room.game("a").choose(3, room.now()));
  room.deliver_all();
  expect_phase(room, Phase::choosing);
}

TEST(Game, ADrawerWithoutWordsIsNotWaitedFor) {
  auto room = full_room();
  start(room, "a", {1, 30, Language::chinese});
  room.pass(12'750);
  expect_phase(room, Phase::choosing);
  room.pass(250);
  expect_phase(room, Phase::showing);
  room.pass(5000);
  EXPECT_EQ(room.table("a").drawer, "b");
  room.game("b").know_words(Language::chinese, {"猫", "狗"});
  room.pass(250);
  EXPECT_THAT(room.game("b").choices(), SizeIs(2)) << "late is not too late";
}

TEST(Game, ShowsALetterAtAHalfAndOneAtThreeQuarters) {
  std::string word;
  auto room = drawing_room(word);
  const auto shown = [&] { return word.size() - hidden_letters(room.table("c").mask); };
  room.pass(39'750);
  EXPECT_EQ(shown(), 0U);
  room.pass(250);
  EXPECT_EQ(shown(), 1U);
  room.pass(19'750);
  EXPECT_EQ(shown(), 1U);
  room.pass(250);
  EXPECT_EQ(shown(), 2U);
  room.pass(19'000);
  EXPECT_EQ(shown(), 2U);
  expect_agreement(room);
}

TEST(Game, AWrongGuessIsReadByAll) {
  std::string word;
  auto room = drawing_room(word, 4);
  EXPECT_TRUE(guess(room, "b", " a CAT? "));
  EXPECT_THAT(room.seen("b"), ElementsAre(Action(Answered{"a CAT?", Verdict::wrong})));
  for (const char* id : {"a", "c", "d"}) {
    EXPECT_THAT(room.seen(id), ElementsAre(Action(Heard{"b", "a CAT?"}))) << id;
  }
}

TEST(Game, ACloseGuessIsReadByTheDrawerAlone) {
  std::string word;
  auto room = drawing_room(word, 4);
  const auto close = word.substr(1);
  EXPECT_TRUE(guess(room, "b", close));
  EXPECT_THAT(room.seen("b"), ElementsAre(Action(Answered{close, Verdict::close})));
  EXPECT_THAT(room.seen("a"), ElementsAre(Action(Heard{"b", close})));
  EXPECT_THAT(room.seen("c"), IsEmpty());
}

TEST(Game, OfARightGuessTheOthersKnowWhoMadeIt) {
  std::string word;
  auto room = drawing_room(word, 4);
  EXPECT_TRUE(guess(room, "b", word));
  EXPECT_THAT(room.seen("b"),
              ElementsAre(Action(Answered{word, Verdict::right}), Action(Solved{"b"})));
  for (const char* id : {"a", "c", "d"}) {
    EXPECT_THAT(room.seen(id), ElementsAre(Action(Solved{"b"}))) << id;
  }
  EXPECT_EQ(room.game("b").word(), word);
  EXPECT_EQ(room.game("c").word(), "");
  EXPECT_FALSE(room.game("b").may_guess());
  EXPECT_FALSE(guess(room, "b", word)) << "once is enough";
  EXPECT_EQ(room.score("c", "b"), 300U);
  EXPECT_EQ(room.score("c", "a"), 50U);
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
  EXPECT_EQ(room.score("a", "c"), 175U);
  EXPECT_EQ(room.score("a", "a"), 100U);
  room.pass(250);
  for (const auto& id : room.people()) EXPECT_EQ(room.game(id).word(), word) << id;
  room.pass(4500);
  expect_phase(room, Phase::showing);
  room.pass(250);
  expect_phase(room, Phase::choosing);
  EXPECT_EQ(room.table("a").drawer, "b");
  for (const auto& id : room.people()) EXPECT_EQ(room.game(id).word(), "") << id;
}

TEST(Game, TheTurnEndsWhenTheTimeIsUp) {
  std::string word;
  auto room = drawing_room(word);
  room.pass(79'750);
  expect_phase(room, Phase::drawing);
  room.pass(250);
  expect_phase(room, Phase::showing);
  room.pass(250);
  EXPECT_EQ(room.game("c").word(), word);
  EXPECT_EQ(room.score("a", "a"), 0U);
}

TEST(Game, AGuessOnItsWayWhenTheTimeIsUpCounts) {
  std::string word;
  auto room = drawing_room(word);
  room.pass(79'750);
  room.act("b", room.game("b").guess(word, room.now()));
  room.deliver("b", "a");
  room.pass(250);
  expect_phase(room, Phase::showing);
  EXPECT_GE(room.score("c", "b"), 50U);
}

TEST(Game, EndsWithARankingAfterItsRounds) {
  auto room = full_room();
  start(room, "a", short_game);
  for (int turn = 1; turn <= 3; ++turn) {
    EXPECT_EQ(room.table("b").turn, static_cast<unsigned>(turn));
    const auto word = choose(room);
    for (const char* id : {"c", "b", "a"}) {
      if (room.table(id).drawer != id) guess(room, id, word);
    }
    room.pass(5250);
  }
  expect_phase(room, Phase::over);
  expect_agreement(room);
  const auto places = ranking(room.table("b").seats);
  ASSERT_THAT(places, SizeIs(3));
  EXPECT_EQ(places[0].seat.score, 700U);
  EXPECT_EQ(places[2].rank, 1U) << "all tie";
  EXPECT_EQ(room.table("b").drawer, "");
  room.seen("a");
  room.pass(60'000);
  expect_phase(room, Phase::over);
  start(room, "c");
  expect_phase(room, Phase::choosing);
  EXPECT_EQ(room.score("a", "c"), 0U);
}

TEST(Game, OffersNoWordTwice) {
  auto room = full_room(2);
  std::set<std::string> words;
  for (const char* id : {"a", "b"}) {
    room.game(id).know_words(Language::english, odd_words("both"));
  }
  start(room, "a", {10, 30, Language::english});
  for (int turn = 1; turn <= 20; ++turn) {
    EXPECT_TRUE(words.insert(choose(room)).second) << turn;
    room.pass(35'250);
  }
  expect_phase(room, Phase::over);
}

// ---- what is not allowed ----------------------------------------------------------------------

TEST(Game, NobodyGuessesTooFastOrWithoutTheDrawer) {
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
  for (const auto& id : room.people()) {
    before[id] = room.table(id);
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
      EXPECT_THAT(room.seen(id), IsEmpty()) << id << " message " << message.index();
    }
  }
}

TEST(Game, OnlyTheDrawerSpeaksForTheTurn) {
  std::string word;
  auto room = drawing_room(word, 4);
  const auto game = room.table("a").game;
  expect_nothing_comes_of(
      room, "c",
      {Mask{game, 1, "c" + std::string(word.size() - 1, '_')}, Guessed{game, 1, {"c", "d"}},
       Reveal{game, 1, "cat"}, Judge{game, 1, 1, Verdict::wrong}});
}

TEST(Game, TheDrawerSpeaksForItsOwnTurnOnly) {
  auto room = full_room(4);
  start(room, "b");
  choose(room);
  const auto game = room.table("a").game;
  expect_nothing_comes_of(
      room, "b",
      {Guessed{game, 2, {"c"}}, Guessed{game + 1, 1, {"c"}}, Mask{game, 2, "___"},
       Reveal{game, 1, "early"}, Judge{game, 1, 99, Verdict::right}, Tried{game, 1, "I draw"},
       Guess{game, 1, 1, "I draw"}});
  // It leads as well, so it would take all from itself; but nobody takes any of it from the next.
  expect_nothing_comes_of(room, "c", {Guessed{game, 1, {"c"}}, Mask{game, 1, "___"}});
}

TEST(Game, OnlyWhoLeadsTellsTheState) {
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
    std::swap(lie.table.seats[0].person, lie.table.seats[2].person);
    lies.emplace_back(lie);
    lie.table.game += 1;
    lies.emplace_back(lie);
  }
  room.skip(limits::crossing);
  // The first thing told to who leads by each is heard once, as far as it can be true.
  expect_nothing_comes_of(room, "d", {State{room.table("a"), 0}});
  room.pass(2000);
  const auto before = room.table("b");
  for (const auto& lie : lies) {
    for (const char* id : {"b", "d"}) room.send("c", id, lie);
  }
  room.deliver_all();
  EXPECT_EQ(room.table("b"), before);
  EXPECT_EQ(room.table("d"), before);
}

TEST(Game, NobodyGuessesForOthersOrFromOutside) {
  std::string word;
  auto room = drawing_room(word);
  room.come("x");
  for (const char* id : {"a", "b", "c"}) room.connect("x", id);
  room.deliver_all();
  room.act("x", room.game("x").leave(room.now()));
  room.deliver_all();
  EXPECT_EQ(room.game("x").phase(), Phase::drawing) << "looks on";
  EXPECT_FALSE(room.game("x").plays());
  const auto game = room.table("a").game;
  expect_nothing_comes_of(room, "x",
                          {Guess{game, 1, 1, word}, Tried{game, 1, "cat"}, Leave{game, 1},
                           Leave{game, 2}, Join{game + 1, 1, 0}});
}

TEST(Game, WhoHasGuessedSaysNoMoreOfIt) {
  std::string word;
  auto room = drawing_room(word);
  guess(room, "b", word);
  const auto game = room.table("a").game;
  expect_nothing_comes_of(room, "b", {Tried{game, 1, word}, Guess{game, 1, 9, word}});
}

TEST(Game, MoreGuessesThanAPersonMakesAreNotRead) {
  std::string word;
  auto room = drawing_room(word);
  const auto game = room.table("a").game;
  for (std::uint64_t i = 0; i < 100; ++i) {
    room.send("b", "a", Guess{game, 1, i + 1, "flood"});
    room.send("b", "c", Tried{game, 1, "flood"});
  }
  room.deliver_all();
  EXPECT_THAT(room.seen("a"), SizeIs(10));
  EXPECT_THAT(room.seen("c"), SizeIs(10));
}

TEST(Game, AFloodOfQuestionsIsNotAnswered) {
  std::string word;
  auto room = drawing_room(word);
  for (int i = 0; i < 100; ++i) room.send("b", "c", Join{12345, 1, 0});
  int answers = 0;
  room.on_frame = [&](const std::string& from, const std::string&, const std::string&) {
    answers += from == "c" ? 1 : 0;
  };
  room.deliver_all();
  EXPECT_EQ(answers, 10);
}

TEST(Game, StrangersAreNotHeard) {
  auto room = full_room();
  Game& game = room.game("a");
  EXPECT_THAT(game.received("stranger", Join{1, 1, 0}, room.now()), IsEmpty());
  EXPECT_THAT(game.opened("stranger", room.now()), IsEmpty());
  EXPECT_THAT(game.closed("stranger", room.now()), IsEmpty());
  EXPECT_THAT(game.parted("stranger", room.now()), IsEmpty());
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

TEST(Game, TheThirteenthLooksOnUntilThereIsRoom) {
  auto room = full_room(13);
  start(room, "a", short_game);
  EXPECT_FALSE(room.game("m").plays());
  EXPECT_EQ(room.game("m").phase(), Phase::choosing);
  room.act("f", room.game("f").leave(room.now()));
  room.pass(3000);
  EXPECT_TRUE(room.game("m").plays());
}

TEST(Game, TheNextInTheOrderOfSeatsLeadsWhenTheLeaderLeavesTheRoom) {
  std::string word;
  auto room = drawing_room(word, 4);
  guess(room, "b", word);
  room.go("a");
  room.deliver_all();
  for (const char* id : {"b", "c", "d"}) {
    EXPECT_EQ(room.game(id).leads(), std::string(id) == "b") << id;
    EXPECT_EQ(room.score(id, "b"), 300U);
    EXPECT_EQ(room.game(id).phase(), Phase::showing) << "the drawer has left";
    EXPECT_TRUE(seat_of(room.table(id).seats, "a")->left);
  }
  room.pass(5250);
  EXPECT_EQ(room.table("d").drawer, "b");
  EXPECT_EQ(room.table("d").turn, 2U);
}

TEST(Game, ATurnSurvivesTheLeader) {
  auto room = full_room(4);
  start(room, "a");
  choose(room);
  room.pass(85'250);
  ASSERT_EQ(room.table("c").drawer, "b");
  const auto word = choose(room);
  room.pass(10'000);
  guess(room, "c", word);
  room.go("a");
  room.pass(10'000);
  EXPECT_EQ(room.table("d").drawer, "b");
  EXPECT_EQ(room.game("d").left(room.now()), 60'000U);
  const auto points = room.score("d", "c");
  guess(room, "d", word);
  EXPECT_EQ(room.game("c").phase(), Phase::showing);
  EXPECT_EQ(room.score("d", "c"), points);
  EXPECT_EQ(room.score("c", "d"), 50U + 250 * 60 / 80);
}

TEST(Game, ALeaderWhoLeavesTheGameLooksOnAndMayComeBack) {
  std::string word;
  auto room = drawing_room(word);
  guess(room, "b", word);
  room.act("a", room.game("a").leave(room.now()));
  room.deliver_all();
  EXPECT_TRUE(room.game("b").leads());
  EXPECT_FALSE(room.game("a").plays());
  expect_phase(room, Phase::showing);
  room.pass(1500);
  EXPECT_EQ(room.game("c").word(), word) << "who left still tells what the word was";
  room.pass(30'000);
  EXPECT_FALSE(room.game("a").plays()) << "nobody is seated against their will";
  EXPECT_EQ(room.table("a").turn, room.table("b").turn);
  room.act("a", room.game("a").join(room.now()));
  room.deliver_all();
  EXPECT_TRUE(room.game("a").plays());
  EXPECT_TRUE(room.game("b").leads());
  EXPECT_EQ(room.table("c").seats.back().person, "a");
  EXPECT_EQ(room.score("c", "a"), 50U);
}

TEST(Game, ADrawerWhoLeavesEndsTheTurn) {
  auto room = full_room();
  start(room, "a");
  choose(room);
  room.pass(85'250);
  ASSERT_EQ(room.table("a").drawer, "b");
  choose(room);
  room.go("b");
  room.deliver_all();
  expect_phase(room, Phase::showing);
  room.pass(5000);
  EXPECT_EQ(room.table("a").drawer, "c");
}

TEST(Game, ADrawerWhoseLinkToTheLeaderIsLostIsWaitedForTenSeconds) {
  auto room = full_room();
  start(room, "b");
  ASSERT_EQ(room.table("a").drawer, "b");
  choose(room);
  room.pass(85'250);
  ASSERT_EQ(room.table("b").drawer, "a");
  choose(room);
  room.disconnect("a", "b");
  room.pass(9750);
  EXPECT_EQ(room.game("b").phase(), Phase::drawing);
  room.connect("a", "b");
  room.pass(20'000);
  expect_phase(room, Phase::drawing);
  room.disconnect("a", "b");
  room.pass(10'000);
  EXPECT_EQ(room.game("b").phase(), Phase::showing);
  EXPECT_EQ(room.game("c").phase(), Phase::showing);
  EXPECT_TRUE(seat_of(room.table("c").seats, "a")->away);
  room.connect("a", "b");
  room.deliver_all();
  EXPECT_FALSE(seat_of(room.table("c").seats, "a")->away);
  expect_agreement(room);
}

TEST(Game, WhoGuessedWhileTheDrawerCouldNotSayItHasTheirPoints) {
  auto room = full_room();
  start(room, "b");
  choose(room);
  room.pass(85'250);
  const auto word = choose(room);
  room.disconnect("a", "b");
  guess(room, "c", word);
  EXPECT_EQ(room.score("b", "c"), 0U);
  room.connect("a", "b");
  room.pass(2000);
  EXPECT_GT(room.score("b", "c"), 250U);
}

TEST(Game, AGuessThatNeverArrivesIsGivenBack) {
  std::string word;
  auto room = drawing_room(word);
  room.act("b", room.game("b").guess("cat", room.now()));
  room.disconnect("a", "b");
  EXPECT_THAT(room.seen("b"), ElementsAre(Action(Unanswered{"cat"})));
  room.connect("a", "b");
  room.act("b", room.game("b").guess("dog", room.now()));
  room.go("a");
  EXPECT_THAT(room.seen("b"), Contains(Action(Unanswered{"dog"})));
}

TEST(Game, GuessesOfATurnThatIsOverAreGivenBack) {
  std::string word;
  auto room = drawing_room(word);
  room.disconnect("b", "c");
  room.act("c", room.game("c").guess("cat", room.now()));
  room.act("a", room.game("a").end(room.now()));
  room.seen("c");
  room.deliver("a", "c");
  EXPECT_THAT(room.seen("c"), ElementsAre(Action(Unanswered{"cat"})));
}

TEST(Game, WhoReloadsHasTheirScoreAndAnotherSeat) {
  std::string word;
  auto room = drawing_room(word);
  guess(room, "b", word);
  room.reload("b");
  room.deliver_all();
  EXPECT_TRUE(seat_of(room.table("c").seats, "b")->left);
  room.connect_all();
  room.deliver_all();
  EXPECT_TRUE(room.game("b").plays());
  EXPECT_EQ(room.score("c", "b"), 300U);
  EXPECT_EQ(room.table("c").seats.back().person, "b");
  expect_agreement(room);
}

TEST(Game, ALeaderWhoReloadsFindsTheGameLedByTheNext) {
  std::string word;
  auto room = drawing_room(word);
  room.reload("a");
  room.connect_all();
  room.pass(250);
  EXPECT_TRUE(room.game("b").leads());
  EXPECT_FALSE(room.game("a").leads());
  EXPECT_TRUE(room.game("a").plays());
  expect_agreement(room);
}

TEST(Game, TheLeaderEndsItForAll) {
  std::string word;
  auto room = drawing_room(word);
  room.act("b", room.game("b").end(room.now()));
  room.deliver_all();
  expect_phase(room, Phase::drawing);
  room.act("a", room.game("a").end(room.now()));
  room.deliver_all();
  expect_phase(room, Phase::over);
}

TEST(Game, IsOverForOneWhoIsLeftAlone) {
  std::string word;
  auto room = drawing_room(word);
  room.go("b");
  room.go("c");
  room.pass(9750);
  expect_phase(room, Phase::drawing);
  room.pass(250);
  expect_phase(room, Phase::over);
}

TEST(Game, WhoMissedTheEndIsToldOfIt) {
  std::string word;
  auto room = drawing_room(word);
  guess(room, "b", word);
  room.disconnect("a", "c");
  room.disconnect("b", "c");
  room.act("a", room.game("a").end(room.now()));
  room.deliver_all();
  EXPECT_EQ(room.game("c").phase(), Phase::drawing);
  room.connect_all();
  room.deliver_all();
  expect_phase(room, Phase::over);
  expect_agreement(room);
}

TEST(Game, WhoMissedTheEndAndTheLeaderHearsItFromTheOthers) {
  std::string word;
  auto room = drawing_room(word, 4);
  for (const char* id : {"a", "b", "d"}) room.disconnect("c", id);
  guess(room, "b", word);
  room.act("a", room.game("a").end(room.now()));
  room.deliver_all();
  room.go("a");
  // The next in the order was there, and says so when asked.
  room.connect_all();
  room.pass(10'000);
  expect_phase(room, Phase::over);
  EXPECT_EQ(room.score("c", "b"), 300U);
}

TEST(Game, WhoMissedTheEndAndIsNextToLeadGivesUp) {
  std::string word;
  auto room = drawing_room(word, 4);
  for (const char* id : {"a", "c", "d"}) room.disconnect("b", id);
  guess(room, "c", word);
  room.act("a", room.game("a").end(room.now()));
  room.deliver_all();
  room.go("a");
  room.connect_all();
  room.pass(30'000);
  expect_phase(room, Phase::over);
  EXPECT_EQ(room.score("b", "c"), 300U);
}

TEST(Game, ALeaderWhoMissedThingsLearnsThemFromTheOthers) {
  auto room = full_room(4);
  start(room, "a");
  for (const char* id : {"b"}) room.disconnect("a", id);
  auto word = choose(room);
  guess(room, "c", word);
  room.pass(90'000);
  ASSERT_EQ(room.table("d").drawer, "c") << "b is away";
  word = choose(room);
  guess(room, "d", word);
  const auto scores = ranking(room.table("d").seats);
  EXPECT_EQ(room.table("b").turn, 1U);
  room.go("a");
  room.pass(1000);
  EXPECT_TRUE(room.game("b").leads());
  for (const char* id : {"b", "c", "d"}) {
    EXPECT_EQ(room.score(id, "c"), 350U) << id;
    EXPECT_EQ(room.score(id, "d"), 300U) << id;
    EXPECT_EQ(room.score(id, "a"), 50U) << id;
    EXPECT_EQ(room.table(id).turn, 2U) << id;
    EXPECT_EQ(room.table(id).drawer, "c") << id;
  }
}

TEST(Game, AskedWhyItDoesNotLeadAPageSaysThatItDoesNotKnowTheGame) {
  // c believes that b is next: it was cut off when b loaded their page anew. b does not know of it.
  std::string word;
  auto room = drawing_room(word, 4);
  const auto number = seat_of(room.table("c").seats, "b")->number;
  room.send("c", "b", Join{room.table("c").game + 5, number, 0});
  std::vector<std::string> answers;
  room.on_frame = [&](const std::string& from, const std::string& to, const std::string& frame) {
    if (from == "b" && to == "c") answers.push_back(frame);
  };
  room.deliver_all();
  ASSERT_THAT(answers, SizeIs(1));
  EXPECT_THAT(answers[0], testing::HasSubstr("game-leave"));
  answers.clear();
  room.send("c", "b", Join{room.table("c").game, number, 0});
  room.deliver_all();
  EXPECT_THAT(answers, IsEmpty()) << "it may be next before it knows";
}

TEST(Game, ASilentLeaderWhoSitsNowhereIsPassedOver) {
  std::string word;
  auto room = drawing_room(word, 4);
  // b leaves and comes back while c has no links, so that c does not know of b's new seat.
  for (const char* id : {"a", "b", "d"}) room.disconnect("c", id);
  room.act("b", room.game("b").leave(room.now()));
  room.deliver_all();
  room.act("b", room.game("b").join(room.now()));
  room.deliver_all();
  ASSERT_EQ(room.table("d").seats.back().person, "b");
  room.disconnect("a", "d");
  room.go("a");
  room.connect("b", "c");
  room.connect("c", "d");
  room.pass(10'000);
  EXPECT_TRUE(room.game("c").leads());
  for (const char* id : {"b", "c", "d"}) {
    EXPECT_EQ(room.table(id), room.table("c")) << id;
    EXPECT_TRUE(room.game(id).plays()) << id;
  }
}

TEST(Game, OfTwoThatCrossedTheOneLedByTheLowerIdCounts) {
  auto room = full_room(4);
  room.act("c", room.game("c").start(short_game, room.now()));
  room.act("b", room.game("b").start({}, room.now()));
  room.deliver_all();
  for (const auto& id : room.people()) {
    EXPECT_EQ(room.game(id).leads(), id == "b") << id;
    EXPECT_EQ(room.table(id).game, room.table("b").game) << id;
    EXPECT_TRUE(room.game(id).plays()) << id;
  }
}

TEST(Game, ASecondGameFindsNobodyWhoPlaysInTheFirst) {
  auto room = full_room(4);
  room.disconnect("a", "d");
  room.disconnect("b", "d");
  room.disconnect("c", "d");
  start(room, "b");
  room.pass(6000);
  room.connect("a", "d");
  room.connect("c", "d");
  room.act("d", room.game("d").start({}, room.now()));
  room.pass(1000);
  EXPECT_EQ(room.table("a").game, room.table("b").game);
  EXPECT_EQ(playing(room.table("d").seats), 1U) << "the others have said that they do not play";
  room.connect("b", "d");
  room.pass(12'000);
  EXPECT_EQ(room.table("d").game, room.table("b").game);
  EXPECT_TRUE(room.game("d").plays());
}

TEST(Game, WhoLeftAGameMayTakePartInAnother) {
  auto room = full_room(4);
  start(room, "a");
  room.pass(6000);
  for (const char* id : {"c", "d"}) {
    room.act(id, room.game(id).leave(room.now()));
    room.deliver_all();
  }
  room.act("d", room.game("d").start({}, room.now()));
  room.deliver_all();
  EXPECT_EQ(room.table("c").game, room.table("d").game);
  EXPECT_EQ(room.table("b").game, room.table("a").game);
  EXPECT_NE(room.table("a").game, room.table("d").game);
  room.pass(3000);
  EXPECT_TRUE(room.game("c").plays());
}

TEST(Game, WhoWasAloneForAWhileGoesOnWithTheOthers) {
  std::string word;
  auto room = drawing_room(word);
  guess(room, "b", word);
  // The server takes a for gone, and a knows nobody any more.
  for (const char* id : {"b", "c"}) {
    room.disconnect("a", id);
    room.act("a", room.game("a").parted(id, room.now()));
    room.act(id, room.game(id).parted("a", room.now()));
  }
  room.pass(12'000);
  EXPECT_EQ(room.game("a").phase(), Phase::over);
  ASSERT_TRUE(room.game("b").leads());
  for (const char* id : {"b", "c"}) {
    room.game("a").met(id, id);
    room.game(id).met("a", "a");
    room.connect("a", id);
  }
  room.pass(3000);
  EXPECT_TRUE(room.game("a").plays());
  EXPECT_TRUE(room.game("b").leads());
  EXPECT_EQ(room.score("a", "b"), 300U);
  expect_agreement(room);
}

TEST(Game, WhoWasAloneHearsHowItEnded) {
  std::string word;
  auto room = drawing_room(word);
  for (const char* id : {"a", "b"}) {
    room.disconnect("c", id);
    room.act("c", room.game("c").parted(id, room.now()));
  }
  guess(room, "b", word);
  room.pass(10'000);
  room.act("a", room.game("a").end(room.now()));
  room.deliver_all();
  EXPECT_EQ(room.game("c").phase(), Phase::over);
  EXPECT_EQ(room.score("c", "b"), 0U);
  for (const char* id : {"a", "b"}) {
    room.game("c").met(id, id);
    room.connect("c", id);
  }
  room.deliver_all();
  EXPECT_EQ(room.score("c", "b"), 300U);
}

TEST(Game, NobodyIsTakenBackIntoAGameThatIsOver) {
  std::string word;
  auto room = drawing_room(word, 4);
  const State old{room.table("a"), 10'000};
  guess(room, "b", word);
  room.act("a", room.game("a").end(room.now()));
  room.deliver_all();
  start(room, "b", short_game);
  room.act("c", room.game("c").leave(room.now()));
  room.pass(6000);
  const auto game = room.table("b").game;
  std::vector<std::string> answers;
  room.on_frame = [&](const std::string& from, const std::string& to, const std::string& frame) {
    if (from == "c" && to == "a") answers.push_back(frame);
  };
  room.send("a", "c", old);
  room.deliver_all();
  EXPECT_EQ(room.table("c").game, game);
  ASSERT_THAT(answers, SizeIs(2));
  EXPECT_THAT(answers[0], testing::HasSubstr("\"phase\":\"over\""));
  EXPECT_THAT(answers[0], testing::HasSubstr("\"score\":300"));
  EXPECT_THAT(answers[1], testing::HasSubstr("game-leave"));
}

TEST(Game, ANewcomerDoesNotBelieveInAGameThatItsTellerDoesNotLead) {
  std::string word;
  auto room = drawing_room(word);
  room.come("x");
  room.connect("b", "x");
  room.send("b", "x", State{room.table("b"), 0});
  room.deliver_all();
  EXPECT_EQ(room.game("x").phase(), Phase::idle);
}

TEST(Game, WhoLeftTheRoomAndComesBackToLeadIsNotFollowed) {
  std::string word;
  auto room = drawing_room(word, 4);
  const State old{room.table("a"), 10'000};
  room.go("a");
  room.deliver_all();
  room.come("a");
  for (const char* id : {"b", "c", "d"}) room.connect("a", id);
  std::map<std::string, Table> before;
  for (const char* id : {"b", "c", "d"}) {
    before[id] = room.table(id);
    room.send("a", id, old);
    auto again = old;
    again.table.seats[0].number = 1;
    again.table.seats[0].score = 500;
    room.send("a", id, again);
    again.table.seats.front().number = 99;
    std::ranges::sort(again.table.seats, {}, &Seat::number);
    for (auto& seat : again.table.seats) seat.left = seat.person != "a";
    room.send("a", id, again);
  }
  for (const char* id : {"b", "c", "d"}) {
    while (room.deliver("a", id)) {
    }
    EXPECT_EQ(room.table(id), before[id]) << id;
  }
}

}  // namespace
}  // namespace greenroom::game
