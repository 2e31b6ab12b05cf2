#include <set>

#include "tests/unit/server/call/hub_fixture.hpp"

// Coming, leaving, and what people in a room say to each other.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else

// ---- coming in ---------------------------------------------------------------------------------

TEST_F(HubTest, MakesTheFirstInTheHostOfANewRoom) {
  send(ada, Create{"studio", "Ada", {.microphone = true}, "page of Ada"});
  expect_told(ada, {joined_fresh(1, 1, {}, "page of Ada")});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, OpensARoomForWhoeverJoinsWhereNobodyIs) {
  join(ada, "Ada");
  expect_told(ada, {joined_fresh(1, 1, {}, "page of Ada")});
}

TEST_F(HubTest, TellsANewcomerWhoIsThereAndTheOthersWhoCame) {
  send(ada, Join{"studio", "Ada", {.microphone = true}, std::nullopt, "page of Ada"});
  join(ben, "Ben");
  bench.take_all();
  send(cy, Join{"studio", "Cy", {.camera = true, .hand = true}, std::nullopt, "page of Cy"});
  const Person ada_speaks = person(1, "Ada", {.microphone = true});
  const Person cy_shows = person(3, "Cy", {.camera = true, .hand = true});
  expect_told(cy, {joined_fresh(3, 1, {ada_speaks, ben_in}, "page of Cy")});
  expect_told(ada, {Arrived{cy_shows}});
  expect_told(ben, {Arrived{cy_shows}});
}

TEST_F(HubTest, CallsARoomFreshForEightSecondsOnly) {
  join(ada, "Ada");
  bench.wait(std::chrono::milliseconds(7999));
  join(ben, "Ben");
  expect_told(ben, {joined_fresh(2, 1, {ada_in}, "page of Ben")});
  bench.wait(std::chrono::milliseconds(1));
  join(cy, "Cy");
  expect_told(cy, {joined(3, 1, {ada_in, ben_in}, "page of Cy")});
}

TEST_F(HubTest, KeepsRoomsApart) {
  join(ada, "Ada", "studio");
  join(ben, "Ada", "kitchen");
  EXPECT_EQ(std::get<Joined>(bench.take(ben).at(0)).people, std::vector<Person>{});
  EXPECT_EQ(bench.take(ada).size(), 1U);
}

TEST_F(HubTest, NeverGivesAnIdTwice) {
  std::set<std::string> ids;
  for (SessionId session = 1; session <= 50; ++session) {
    join(session, "Ada");
    ids.insert(std::get<Joined>(bench.take(session).at(0)).you);
    send(session, Leave{});
  }
  EXPECT_EQ(ids.size(), 50U);
}

// ---- refusals ----------------------------------------------------------------------------------

TEST_F(HubTest, RefusesTheOneTooMany) {
  fill_studio();
  join(dot, "Dot");
  expect_refused(dot, Refusal::room_full, "join");
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, CallsARoomFullEvenToAnotherOfTheSameName) {
  fill_studio();
  join(dot, "Ada");
  expect_refused(dot, Refusal::room_full, "join");
}

TEST_F(HubTest, RefusesToCreateARoomThatSomebodyIsIn) {
  join(ada, "Ada");
  bench.take_all();
  send(ben, Create{"studio", "Ben", {}});
  expect_refused(ben, Refusal::room_exists, "create");
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, RefusesANameThatIsTakenInTheRoom) {
  join(ada, "Ada");
  bench.take_all();
  join(ben, "ADA");
  expect_refused(ben, Refusal::name_taken, "join");
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, RefusesASecondRoomToWhomeverIsInOne) {
  join(ada, "Ada");
  bench.take_all();
  join(ada, "Ada", "kitchen");
  send(ada, Create{"kitchen", "Ada", {}});
  come_back(ada, "Ada", 1);
  expect_told(
      ada, {Refused{Refusal::already_in_room, "join"}, Refused{Refusal::already_in_room, "create"},
            Refused{Refusal::already_in_room, "join"}});
  EXPECT_EQ(bench.hub.counts().rooms, 1U);
}

TEST_F(HubTest, RefusesEverythingOfARoomToWhomeverIsInNone) {
  fill_studio();
  const std::vector<ClientMessage> messages = {Leave{},
                                               SetStatus{},
                                               RelayTo{Relayed::offer, id('p', 1), "{}"},
                                               RelayTo{Relayed::answer, id('p', 1), "{}"},
                                               RelayTo{Relayed::candidate, id('p', 1), "{}"},
                                               SetRoom{},
                                               Admit{"x"},
                                               TurnAway{"x"},
                                               Remove{id('p', 1)},
                                               MakeHost{id('p', 1)},
                                               AskMute{id('p', 1)}};
  for (const ClientMessage& message : messages) {
    send(stranger, message);
    const auto answer = std::get<Refused>(bench.take(stranger).at(0));
    EXPECT_EQ(answer.code, Refusal::not_in_room) << answer.about;
  }
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, LetsWhoeverWasRefusedTryAgain) {
  fill_studio();
  join(dot, "Dot");
  send(ben, Leave{});
  bench.take_all();
  join(dot, "Dot");
  EXPECT_EQ(std::get<Joined>(bench.take(dot).at(0)).people, (std::vector<Person>{ada_in, cy_in}));
}

// ---- leaving -----------------------------------------------------------------------------------

TEST_F(HubTest, TellsTheOthersThatSomebodyLeft) {
  fill_studio();
  send(ben, Leave{});
  expect_told(ada, {Departed{id('p', 2), Departure::left}});
  expect_told(cy, {Departed{id('p', 2), Departure::left}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, PassesTheHostOnAfterTellingThatTheHostIsGone) {
  fill_studio();
  send(ada, Leave{});
  for (const SessionId other : {ben, cy}) {
    expect_told(other, {Departed{id('p', 1), Departure::left}, HostIs{id('p', 2)}});
  }
  send(ben, Leave{});
  expect_told(cy, {Departed{id('p', 2), Departure::left}, HostIs{id('p', 3)}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, LetsALeaverJoinAgainAsTheLastInOrder) {
  fill_studio();
  send(ada, Leave{});
  bench.take_all();
  join(ada, "Ada");
  expect_told(ada, {joined(4, 2, {ben_in, cy_in}, "page of Ada")});
}

TEST_F(HubTest, ForgetsARoomThatNobodyIsInAnyMore) {
  join(ada, "Ada");
  join(ben, "Ben");
  EXPECT_EQ(bench.hub.counts().rooms, 1U);
  EXPECT_EQ(bench.hub.counts().people, 2U);
  send(ada, Leave{});
  EXPECT_EQ(bench.hub.counts().rooms, 1U);
  send(ben, Leave{});
  EXPECT_EQ(bench.hub.counts().rooms, 0U);
  EXPECT_EQ(bench.hub.counts().people, 0U);
  bench.take_all();
  send(cy, Create{"studio", "Cy", {}, "page of Cy"});
  expect_told(cy, {joined_fresh(3, 3, {}, "page of Cy")});
}

// ---- in the room -------------------------------------------------------------------------------

TEST_F(HubTest, CarriesARelayToTheOneItIsForAndNobodyElse) {
  fill_studio();
  for (const Relayed kind : {Relayed::offer, Relayed::answer, Relayed::candidate}) {
    send(ben, RelayTo{kind, id('p', 1), R"({"sdp":"\u0041"})"});
    expect_told(ada, {RelayFrom{kind, id('p', 2), R"({"sdp":"\u0041"})"}});
    expect_nobody_else_was_told_anything();
  }
}

TEST_F(HubTest, RelaysToNobodyOutsideTheRoomNorToTheSender) {
  fill_studio();
  join(dot, "Dot", "kitchen");
  send(cy, Leave{});
  bench.take_all();
  for (const std::string& nobody :
       {id('p', 1), id('p', 3), id('p', 4), id('p', 5), std::string("p"), std::string()}) {
    send(ada, RelayTo{Relayed::offer, nobody, "{}"});
    expect_refused(ada, Refusal::no_such_peer, "offer");
    expect_nobody_else_was_told_anything();
  }
}

TEST_F(HubTest, RelaysOnlyToThePageThatItIsMeantFor) {
  fill_studio();
  send(ada, RelayTo{Relayed::offer, id('p', 2), "{}", "page of Ben"});
  expect_told(ben, {RelayFrom{Relayed::offer, id('p', 1), "{}"}});
  send(ada, RelayTo{Relayed::offer, id('p', 2), "{}", "an earlier page of Ben"});
  expect_refused(ada, Refusal::no_such_peer, "offer");
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, TellsTheOthersAStatusAndNewcomersToo) {
  join(ada, "Ada");
  join(ben, "Ben");
  bench.take_all();
  const Status on{
      .microphone = true, .camera = true, .screen = true, .recording = true, .hand = true};
  send(ben, SetStatus{on});
  expect_told(ada, {StatusOf{id('p', 2), on}});
  expect_nobody_else_was_told_anything();
  join(cy, "Cy");
  expect_told(cy, {joined_fresh(3, 1, {ada_in, person(2, "Ben", on)}, "page of Cy")});
}

TEST_F(HubTest, TellsAnybodyWhoIsThere) {
  fill_studio();
  join(dot, "Dot", "kitchen");
  bench.take_all();
  for (const SessionId asking : {stranger, ada, dot}) {
    send(asking, Who{"studio"});
    expect_told(asking, {Here{"studio", 3, {"Ada", "Ben", "Cy"}}});
  }
  send(stranger, Who{"nowhere"});
  expect_told(stranger, {Here{"nowhere", 3, {}}});
  expect_nobody_else_was_told_anything();
  EXPECT_EQ(bench.hub.counts().rooms, 2U);
}

TEST_F(HubTest, TellsNobodyWhoIsBehindALockOrAPasscode) {
  fill_studio();
  send(ada, SetRoom{.locked = true});
  send(ada, SetRoom{.spotlight = id('p', 2)});
  bench.take_all();
  send(stranger, Who{"studio"});
  expect_told(stranger, {Here{"studio", 3, {}, {.locked = true}}});
  send(ada, SetRoom{.locked = false, .passcode = "open sesame"});
  bench.take_all();
  send(stranger, Who{"studio"});
  expect_told(stranger, {Here{"studio", 3, {}, {.passcode = true}}});
}

}  // namespace
}  // namespace greenroom::server
