#include "tests/unit/server/call/hub_fixture.hpp"

// What the host may do, and nobody else.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else
using std::chrono::seconds;

TEST_F(HubTest, RefusesTheToolsToWhoIsNotTheHost) {
  fill_studio();
  const std::vector<ClientMessage> messages = {SetRoom{.locked = true}, Admit{"x"},
                                               TurnAway{"x"},           Remove{id('p', 1)},
                                               MakeHost{id('p', 2)},    AskMute{id('p', 1)}};
  for (const ClientMessage& message : messages) {
    send(ben, message);
    EXPECT_EQ(std::get<Refused>(bench.take(ben).at(0)).code, Refusal::not_host);
  }
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, RefusesToDoAnythingToSomebodyWhoIsNotThere) {
  fill_studio();
  bench.disconnect(cy);
  bench.take_all();
  const std::vector<ClientMessage> messages = {SetRoom{.spotlight = "p9"},
                                               Admit{id('p', 2)},
                                               TurnAway{id('p', 2)},
                                               Remove{"p9"},
                                               Remove{id('p', 1)},
                                               MakeHost{"p9"},
                                               MakeHost{id('p', 1)},
                                               MakeHost{id('p', 3)},
                                               AskMute{"p9"},
                                               AskMute{id('p', 1)},
                                               AskMute{id('p', 3)}};
  for (const ClientMessage& message : messages) {
    send(ada, message);
    EXPECT_EQ(std::get<Refused>(bench.take(ada).at(0)).code, Refusal::no_such_peer);
  }
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, TellsEverybodyHowTheRoomIsSet) {
  fill_studio();
  const auto expect_all_told = [&](const RoomSettings& settings) {
    for (const SessionId each : {ada, ben, cy}) expect_told(each, {RoomIs{settings}});
  };
  send(ada, SetRoom{.locked = true});
  expect_all_told({.locked = true});
  send(ada, SetRoom{.passcode = "open sesame", .waiting = true});
  expect_all_told({.locked = true, .passcode = true, .waiting = true});
  send(ada, SetRoom{.locked = false, .spotlight = id('p', 3)});
  expect_all_told({.passcode = true, .waiting = true, .spotlight = id('p', 3)});
  send(ada, SetRoom{.passcode = "", .waiting = false, .spotlight = ""});
  expect_all_told({});
  send(ada, SetRoom{});
  expect_all_told({});
}

TEST_F(HubTest, TellsNewcomersHowTheRoomIsSet) {
  join(ada, "Ada");
  send(ada, SetRoom{.spotlight = id('p', 1)});
  bench.take_all();
  join(ben, "Ben");
  EXPECT_EQ(std::get<Joined>(bench.take(ben).at(0)).settings,
            (RoomSettings{.spotlight = id('p', 1)}));
}

TEST_F(HubTest, PutsTheSpotlightOutWhenItsPersonIsGone) {
  fill_studio();
  send(ada, SetRoom{.spotlight = id('p', 3)});
  bench.take_all();
  send(cy, Leave{});
  expect_told(ben, {Departed{id('p', 3), Departure::left}, RoomIs{}});
}

TEST_F(HubTest, LetsNobodyNewIntoALockedRoom) {
  fill_studio();
  send(cy, Leave{});
  send(ada, SetRoom{.locked = true});
  bench.disconnect(ben);
  bench.take_all();
  join(dot, "Dot");
  expect_refused(dot, Refusal::room_locked, "join");
  come_back(dot, "Ben", 2);
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(dot).at(0))) << "the seat is Ben's";
}

// ---- the passcode ------------------------------------------------------------------------------

class HubPasscode : public HubTest {
 protected:
  HubPasscode() {
    join(ada, "Ada");
    send(ada, SetRoom{.passcode = "open sesame"});
    bench.take_all();
  }
  void try_passcode(SessionId who, const std::string& passcode) {
    send(who, Join{"studio", "Ben", {}, std::nullopt, {}, passcode});
  }
};

TEST_F(HubPasscode, IsAskedForAndLetsInWhoKnowsIt) {
  join(ben, "Ben");
  expect_refused(ben, Refusal::passcode_needed, "join");
  for (const char* wrong : {"open sesam", "open sesame ", "Open sesame", "x"}) {
    try_passcode(ben, wrong);
    expect_refused(ben, Refusal::passcode_wrong, "join");
  }
  try_passcode(ben, "open sesame");
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(ben).at(0)));
}

TEST_F(HubPasscode, IsNotAskedOfWhoComesBack) {
  bench.disconnect(ada);
  come_back(ben, "Ada", 1);
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(ben).at(0)));
}

TEST_F(HubPasscode, IsAskedOfWhoseSeatWasGivenUp) {
  try_passcode(ben, "open sesame");
  const std::string token = std::get<Joined>(bench.take(ben).at(0)).token;
  bench.disconnect(ben);
  bench.wait(seconds(30));
  bench.take_all();
  send(cy, Join{"studio", "Ben", {}, token});
  expect_refused(cy, Refusal::passcode_needed, "join");
}

TEST_F(HubPasscode, IsNeitherAskedNorLookedAtOnceItIsRemoved) {
  send(ada, SetRoom{.passcode = ""});
  bench.take_all();
  const int digests = bench.slow_digests_made();
  try_passcode(ben, "anything");
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(ben).at(0)));
  EXPECT_EQ(bench.slow_digests_made(), digests);
}

TEST_F(HubPasscode, IsTriedFiveTimesAMinuteAndNoMore) {
  for (int i = 0; i < 5; ++i) {
    try_passcode(ben, "wrong");
    bench.wait(seconds(1));
  }
  bench.take_all();
  const int digests = bench.slow_digests_made();
  try_passcode(ben, "open sesame");
  expect_refused(ben, Refusal::too_fast, "join");
  EXPECT_EQ(bench.slow_digests_made(), digests) << "it was looked at";
  bench.wait(seconds(54));
  try_passcode(ben, "open sesame");
  expect_refused(ben, Refusal::too_fast, "join");
  bench.wait(seconds(1));
  try_passcode(ben, "open sesame");
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(ben).at(0)));
}

TEST_F(HubPasscode, IsTriedByAllTogetherNoFasterThanTheServerCanBear) {
  const int digests = bench.slow_digests_made();
  for (SessionId session = 100; session < 300; ++session) try_passcode(session, "wrong");
  EXPECT_EQ(bench.slow_digests_made() - digests, 49) << "Ada's own is one of the fifty";
  EXPECT_EQ(std::get<Refused>(bench.take(299).at(0)).code, Refusal::too_fast);
  bench.wait(seconds(1));
  for (SessionId session = 300; session < 400; ++session) try_passcode(session, "wrong");
  EXPECT_EQ(bench.slow_digests_made() - digests, 59);
}

TEST_F(HubPasscode, IsSetFiveTimesAMinuteAndNoMore) {
  for (int i = 0; i < 4; ++i) send(ada, SetRoom{.passcode = "another"});
  bench.take_all();
  send(ada, SetRoom{.locked = true, .passcode = "yet another"});
  expect_refused(ada, Refusal::too_fast, "set-room");
  send(stranger, Who{"studio"});
  EXPECT_FALSE(std::get<Here>(bench.take(stranger).at(0)).settings.locked) << "half of it was done";
}

// ---- removing, handing over, asking for silence -------------------------------------------------

TEST_F(HubTest, RemovesSomebodyAndTellsThemFirst) {
  fill_studio();
  const Departed removed{id('p', 2), Departure::removed};
  send(ada, Remove{id('p', 2)});
  expect_told(ben, {removed});
  expect_told(ada, {removed});
  expect_told(cy, {removed});
  send(ben, SetStatus{});
  expect_refused(ben, Refusal::not_in_room, "status");
}

TEST_F(HubTest, RefusesWhoWasRemovedForAsLongAsTheRoomLives) {
  fill_studio();
  send(ada, Remove{id('p', 2)});
  bench.take_all();
  come_back(ben, "Ben", 2);
  expect_refused(ben, Refusal::removed, "join");
  send(ada, Leave{});
  send(cy, Leave{});
  bench.take_all();
  come_back(ben, "Ben", 2);
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(ben).at(0)));
}

TEST_F(HubTest, RemovesSomebodyWhoIsAway) {
  fill_studio();
  bench.disconnect(ben);
  send(ada, Remove{id('p', 2)});
  bench.take_all();
  come_back(ben, "Ben", 2);
  expect_refused(ben, Refusal::removed, "join");
  bench.wait(seconds(60));
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, RemembersTheLatestSixtyFourWhoWereRemoved) {
  join(ada, "Ada");
  for (SessionId session = 100; session < 165; ++session) {
    join(session, "Ben");
    send(ada, Remove{std::get<Joined>(bench.take(session).at(0)).you});
  }
  bench.take_all();
  come_back(ben, "Ben", 3);
  expect_refused(ben, Refusal::removed, "join");
  join(101, "Ben");
  expect_refused(101, Refusal::removed, "join");
  come_back(ben, "Ben", 2);
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(ben).at(0))) << "the first is forgotten";
  send(ben, Leave{});
  bench.take_all();
  join(100, "Ben");
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(100).at(0))) << "and its session";
}

TEST_F(HubTest, RefusesTheSessionOfWhoWasRemovedWhateverItBrings) {
  fill_studio();
  send(ada, Remove{id('p', 2)});
  bench.take_all();
  join(ben, "Ben");
  expect_refused(ben, Refusal::removed, "join");
  join(ben, "Somebody else");
  expect_refused(ben, Refusal::removed, "join");
  come_back(ben, "Ben", 77);
  expect_refused(ben, Refusal::removed, "join");
  send(ben, Create{"studio", "Ben", {}});
  expect_refused(ben, Refusal::room_exists, "create");
  send(ada, SetRoom{.locked = true, .passcode = "open sesame", .waiting = true});
  bench.take_all();
  join(ben, "Ben");
  expect_refused(ben, Refusal::removed, "join");
  expect_nobody_else_was_told_anything();

  join(ben, "Ben", "kitchen");
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(ben).at(0))) << "free to go elsewhere";
  send(ben, Leave{});
  send(ada, Leave{});
  send(cy, Leave{});
  bench.take_all();
  join(ben, "Ben");
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(ben).at(0))) << "another room by now";
}

TEST_F(HubTest, HandsTheRoomOver) {
  fill_studio();
  send(ada, MakeHost{id('p', 3)});
  for (const SessionId each : {ada, ben, cy}) expect_told(each, {HostIs{id('p', 3)}});
  send(ada, SetRoom{.locked = true});
  expect_refused(ada, Refusal::not_host, "set-room");
  send(cy, Leave{});
  expect_told(ada, {Departed{id('p', 3), Departure::left}, HostIs{id('p', 1)}});
}

TEST_F(HubTest, AsksOnePersonToBeSilent) {
  fill_studio();
  send(ada, AskMute{id('p', 3)});
  expect_told(cy, {AskedMute{id('p', 1)}});
  expect_nobody_else_was_told_anything();
}

}  // namespace
}  // namespace greenroom::server
