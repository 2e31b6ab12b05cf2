#include "server/call/hub.hpp"

#include <gtest/gtest.h>

#include "shared/signaling/codec.hpp"
#include "tests/unit/server/hub_with_inboxes.hpp"

// A message is compared as the frame it would be sent as, which says at a glance what differs.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else

constexpr SessionId ada = 1;
constexpr SessionId ben = 2;
constexpr SessionId cy = 3;
constexpr SessionId dot = 4;
constexpr SessionId stranger = 9;

using Frames = std::vector<std::string>;

class HubTest : public testing::Test {
 protected:
  void send(SessionId from, const ClientMessage& message) { bench.hub.receive(from, message); }

  void join(SessionId who, const std::string& name, const std::string& room = "studio") {
    send(who, Join{room, name, {}, std::nullopt});
  }
  void join_with_token(SessionId who, const std::string& name, const std::string& token,
                       const std::string& room = "studio") {
    send(who, Join{room, name, {}, token});
  }

  /// Ada the host, Ben and Cy, in this order, as p1, p2 and p3 with secret-1 to secret-3.
  void fill_studio() {
    join(ada, "Ada");
    join(ben, "Ben");
    join(cy, "Cy");
    bench.take_all();
  }

  Frames told(SessionId who) {
    Frames frames;
    for (const ServerMessage& message : bench.take(who)) frames.push_back(encode(message));
    return frames;
  }

  void expect_told(SessionId who, const std::vector<ServerMessage>& messages) {
    Frames expected;
    for (const ServerMessage& message : messages) expected.push_back(encode(message));
    EXPECT_EQ(told(who), expected) << "session " << who;
  }

  void expect_nobody_else_was_told_anything() { EXPECT_TRUE(bench.take_all().empty()); }

  HubWithInboxes bench{3};
  const Person ada_in{"p1", "Ada", {}};
  const Person ben_in{"p2", "Ben", {}};
  const Person cy_in{"p3", "Cy", {}};
};

// ---- coming in
// -----------------------------------------------------------------------------------

TEST_F(HubTest, MakesTheFirstInTheHostOfANewRoom) {
  send(ada, Create{"studio", "Ada", {.microphone = true, .camera = false}});
  expect_told(ada, {Joined{"studio", "p1", "p1", "secret-1", 3, {}}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, OpensARoomForWhoeverJoinsWhereNobodyIs) {
  join(ada, "Ada");
  expect_told(ada, {Joined{"studio", "p1", "p1", "secret-1", 3, {}}});
}

TEST_F(HubTest, TellsANewcomerWhoIsThereAndTheOthersWhoCame) {
  send(ada, Join{"studio", "Ada", {.microphone = true, .camera = false}, std::nullopt});
  join(ben, "Ben");
  bench.take_all();
  send(cy, Join{"studio", "Cy", {.microphone = false, .camera = true}, std::nullopt});
  const Person ada_speaks{"p1", "Ada", {.microphone = true, .camera = false}};
  const Person cy_shows{"p3", "Cy", {.microphone = false, .camera = true}};
  expect_told(cy, {Joined{"studio", "p3", "p1", "secret-3", 3, {ada_speaks, ben_in}}});
  expect_told(ada, {Arrived{cy_shows}});
  expect_told(ben, {Arrived{cy_shows}});
}

TEST_F(HubTest, KeepsRoomsApart) {
  join(ada, "Ada", "studio");
  join(ben, "Ada", "kitchen");
  expect_told(ada, {Joined{"studio", "p1", "p1", "secret-1", 3, {}}});
  expect_told(ben, {Joined{"kitchen", "p2", "p2", "secret-2", 3, {}}});
}

TEST_F(HubTest, NeverGivesAnIdTwice) {
  std::set<std::string> ids;
  for (SessionId session = 1; session <= 50; ++session) {
    join(session, "Ada");
    ids.insert(std::get<Joined>(bench.take(session).at(0)).you);
    session % 2 == 0 ? send(session, Leave{}) : bench.hub.disconnected(session);
  }
  EXPECT_EQ(ids.size(), 50U);
}

// ---- refusals
// ------------------------------------------------------------------------------------

TEST_F(HubTest, RefusesTheOneTooMany) {
  fill_studio();
  join(dot, "Dot");
  expect_told(dot, {Refused{Refusal::room_full, "join"}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, RefusesToCreateARoomThatSomebodyIsIn) {
  join(ada, "Ada");
  bench.take_all();
  send(ben, Create{"studio", "Ben", {}});
  expect_told(ben, {Refused{Refusal::room_exists, "create"}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, RefusesANameThatIsTakenInTheRoom) {
  join(ada, "Ada");
  bench.take_all();
  join(ben, "ADA");
  expect_told(ben, {Refused{Refusal::name_taken, "join"}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, RefusesASecondRoomToWhomeverIsInOne) {
  join(ada, "Ada");
  bench.take_all();
  join(ada, "Ada", "kitchen");
  send(ada, Create{"kitchen", "Ada", {}});
  join_with_token(ada, "Ada", "secret-1");
  expect_told(
      ada, {Refused{Refusal::already_in_room, "join"}, Refused{Refusal::already_in_room, "create"},
            Refused{Refusal::already_in_room, "join"}});
  EXPECT_EQ(bench.hub.counts().rooms, 1U);
}

TEST_F(HubTest, RefusesEverythingOfARoomToWhomeverIsInNone) {
  fill_studio();
  send(stranger, Leave{});
  send(stranger, SetStatus{});
  send(stranger, RelayTo{Relayed::offer, "p1", "{}"});
  send(stranger, RelayTo{Relayed::answer, "p1", "{}"});
  send(stranger, RelayTo{Relayed::candidate, "p1", "{}"});
  expect_told(stranger,
              {Refused{Refusal::not_in_room, "leave"}, Refused{Refusal::not_in_room, "status"},
               Refused{Refusal::not_in_room, "offer"}, Refused{Refusal::not_in_room, "answer"},
               Refused{Refusal::not_in_room, "candidate"}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, LetsWhoeverWasRefusedTryAgain) {
  fill_studio();
  join(dot, "Dot");
  send(ben, Leave{});
  bench.take_all();
  join(dot, "Dot");
  expect_told(dot, {Joined{"studio", "p4", "p1", "secret-5", 3, {ada_in, cy_in}}});
}

// ---- leaving
// -------------------------------------------------------------------------------------

TEST_F(HubTest, TellsTheOthersThatSomebodyLeft) {
  fill_studio();
  send(ben, Leave{});
  expect_told(ada, {Departed{"p2", Departure::left}});
  expect_told(cy, {Departed{"p2", Departure::left}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, TellsTheOthersThatSomebodyIsLost) {
  fill_studio();
  bench.hub.disconnected(cy);
  expect_told(ada, {Departed{"p3", Departure::lost}});
  expect_told(ben, {Departed{"p3", Departure::lost}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, PassesTheHostOnAfterTellingThatTheHostIsGone) {
  fill_studio();
  send(ada, Leave{});
  expect_told(ben, {Departed{"p1", Departure::left}, HostIs{"p2"}});
  expect_told(cy, {Departed{"p1", Departure::left}, HostIs{"p2"}});
  bench.hub.disconnected(ben);
  expect_told(cy, {Departed{"p2", Departure::lost}, HostIs{"p3"}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, LetsALeaverJoinAgainAsTheLastInOrder) {
  fill_studio();
  send(ada, Leave{});
  bench.take_all();
  join(ada, "Ada");
  expect_told(ada, {Joined{"studio", "p4", "p2", "secret-4", 3, {ben_in, cy_in}}});
}

TEST_F(HubTest, ForgetsARoomThatNobodyIsInAnyMore) {
  join(ada, "Ada");
  join(ben, "Ben");
  EXPECT_EQ(bench.hub.counts().rooms, 1U);
  EXPECT_EQ(bench.hub.counts().people, 2U);
  send(ada, Leave{});
  EXPECT_EQ(bench.hub.counts().rooms, 1U);
  bench.hub.disconnected(ben);
  EXPECT_EQ(bench.hub.counts().rooms, 0U);
  EXPECT_EQ(bench.hub.counts().people, 0U);
  bench.take_all();
  send(cy, Create{"studio", "Cy", {}});
  expect_told(cy, {Joined{"studio", "p3", "p3", "secret-3", 3, {}}});
}

TEST_F(HubTest, TakesTheLossOfASessionThatIsInNoRoomCalmly) {
  fill_studio();
  bench.hub.disconnected(stranger);
  bench.hub.disconnected(ben);
  bench.take_all();
  bench.hub.disconnected(ben);
  expect_nobody_else_was_told_anything();
  EXPECT_EQ(bench.hub.counts().people, 2U);
}

// ---- in the room
// ---------------------------------------------------------------------------------

TEST_F(HubTest, CarriesARelayToTheOneItIsForAndNobodyElse) {
  fill_studio();
  for (const Relayed kind : {Relayed::offer, Relayed::answer, Relayed::candidate}) {
    send(ben, RelayTo{kind, "p1", R"({"sdp":"\u0041"})"});
    expect_told(ada, {RelayFrom{kind, "p2", R"({"sdp":"\u0041"})"}});
    expect_nobody_else_was_told_anything();
  }
}

TEST_F(HubTest, RelaysToNobodyOutsideTheRoomNorToTheSender) {
  fill_studio();
  join(dot, "Dot", "kitchen");
  send(cy, Leave{});
  bench.take_all();
  for (const char* nobody : {"p1", "p3", "p4", "p5", "p", ""}) {
    send(ada, RelayTo{Relayed::offer, nobody, "{}"});
    expect_told(ada, {Refused{Refusal::no_such_peer, "offer"}});
    expect_nobody_else_was_told_anything();
  }
}

TEST_F(HubTest, TellsTheOthersAStatusAndNewcomersToo) {
  join(ada, "Ada");
  join(ben, "Ben");
  bench.take_all();
  const Status on{.microphone = true, .camera = true, .screen = true, .recording = true};
  send(ben, SetStatus{on});
  expect_told(ada, {StatusOf{"p2", on}});
  expect_nobody_else_was_told_anything();
  join(cy, "Cy");
  expect_told(cy, {Joined{"studio", "p3", "p1", "secret-3", 3, {ada_in, {"p2", "Ben", on}}}});
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

// ---- coming back with a token
// --------------------------------------------------------------------

TEST_F(HubTest, GivesASeatBackToWhoeverShowsItsToken) {
  fill_studio();
  join_with_token(dot, "Ben", "secret-2");
  const Person ben_again{"p4", "Ben", {}};
  expect_told(dot, {Joined{"studio", "p4", "p1", "secret-2", 3, {ada_in, cy_in}}});
  expect_told(ada, {Departed{"p2", Departure::replaced}, Arrived{ben_again}});
  expect_told(cy, {Departed{"p2", Departure::replaced}, Arrived{ben_again}});
  expect_told(ben, {Departed{"p2", Departure::replaced}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, LeavesTheHostWhoReloadsTheHost) {
  fill_studio();
  join_with_token(dot, "Ada", "secret-1");
  const Person ada_again{"p4", "Ada", {}};
  expect_told(dot, {Joined{"studio", "p4", "p4", "secret-1", 3, {ben_in, cy_in}}});
  const std::vector<ServerMessage> story = {Departed{"p1", Departure::replaced}, Arrived{ada_again},
                                            HostIs{"p4"}};
  expect_told(ben, story);
  expect_told(cy, story);
}

TEST_F(HubTest, PutsTheSessionThatWasReplacedOutOfTheRoom) {
  fill_studio();
  join_with_token(dot, "Ben", "secret-2");
  bench.take_all();
  send(ben, SetStatus{});
  send(ben, RelayTo{Relayed::offer, "p1", "{}"});
  send(ben, Leave{});
  expect_told(ben, {Refused{Refusal::not_in_room, "status"}, Refused{Refusal::not_in_room, "offer"},
                    Refused{Refusal::not_in_room, "leave"}});
  bench.hub.disconnected(ben);
  expect_nobody_else_was_told_anything();
  send(ada, RelayTo{Relayed::offer, "p2", "{}"});
  expect_told(ada, {Refused{Refusal::no_such_peer, "offer"}});
}

TEST_F(HubTest, LetsTheSameTokenBeUsedAgainAndAgain) {
  fill_studio();
  join_with_token(dot, "Ben", "secret-2");
  join_with_token(ben, "Ben", "secret-2");
  join_with_token(dot, "Ben", "secret-2");
  bench.take_all();
  send(ada, RelayTo{Relayed::offer, "p6", "{}"});
  expect_told(dot, {RelayFrom{Relayed::offer, "p1", "{}"}});
  EXPECT_EQ(bench.hub.counts().people, 3U);
}

TEST_F(HubTest, LetsTheOnlyOneInARoomComeBack) {
  join(ada, "Ada");
  bench.take_all();
  join_with_token(ben, "Ada", "secret-1");
  expect_told(ben, {Joined{"studio", "p2", "p2", "secret-1", 3, {}}});
  expect_told(ada, {Departed{"p1", Departure::replaced}});
  expect_nobody_else_was_told_anything();
  bench.hub.disconnected(ada);
  EXPECT_EQ(bench.hub.counts().people, 1U);
}

TEST_F(HubTest, RefusesASeatToItsHolderUnderSomebodyElsesName) {
  fill_studio();
  join_with_token(dot, "Cy", "secret-2");
  expect_told(dot, {Refused{Refusal::name_taken, "join"}});
  send(ben, RelayTo{Relayed::offer, "p1", "{}"});
  expect_told(ada, {RelayFrom{Relayed::offer, "p2", "{}"}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, TakesNoHeedOfATokenThatIsNobodysHere) {
  join(ada, "Ada");
  join(ben, "Ben", "kitchen");
  bench.take_all();
  for (const char* token : {"secret-2", "secret-", "secret-11", "Secret-1", "x"}) {
    join_with_token(cy, "Cy", token);
    const auto answer = std::get<Joined>(bench.take(cy).at(0));
    EXPECT_EQ(answer.people, std::vector<Person>{ada_in}) << token;
    EXPECT_NE(answer.token, token);
    send(cy, Leave{});
  }
  EXPECT_EQ(bench.hub.counts().rooms, 2U);
}

TEST_F(HubTest, ForgetsATokenWhenItsSeatIsGivenUp) {
  fill_studio();
  bench.hub.disconnected(ada);
  bench.take_all();
  join_with_token(ada, "Ada", "secret-1");
  expect_told(ada, {Joined{"studio", "p4", "p2", "secret-4", 3, {ben_in, cy_in}}});
}

}  // namespace
}  // namespace greenroom::server
