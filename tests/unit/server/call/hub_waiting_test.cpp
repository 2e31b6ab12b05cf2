#include "tests/unit/server/call/hub_fixture.hpp"

// Those who wait in front of a room until the host lets them in.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else
using std::chrono::seconds;

class HubWaiting : public HubTest {
 protected:
  HubWaiting() {
    join(ada, "Ada");
    send(ada, SetRoom{.waiting = true});
    bench.wait(seconds(60));
    bench.take_all();
  }
  /// Ben knocks, and after him Cy.
  void two_knock() {
    join(ben, "Ben");
    join(cy, "Cy");
    bench.take_all();
  }
  Joined let_in(SessionId who) {
    const auto told = bench.take(who);
    EXPECT_EQ(told.size(), 1U);
    const auto* answer = told.empty() ? nullptr : std::get_if<Joined>(&told.front());
    EXPECT_NE(answer, nullptr);
    return answer ? *answer : Joined{};
  }
};

TEST_F(HubWaiting, IsToldToTheNewcomerAndTheHost) {
  join(ben, "Ben");
  expect_told(ben, {Waiting{"studio"}});
  expect_told(ada, {Knock{id('p', 2), "Ben"}});
  EXPECT_EQ(bench.hub.counts().people, 1U);
}

TEST_F(HubWaiting, EndsWhenTheHostAdmits) {
  two_knock();
  send(ada, Admit{id('p', 3)});
  const auto answer = let_in(cy);
  EXPECT_EQ(answer.you, id('p', 3));
  EXPECT_EQ(answer.people, std::vector<Person>{ada_in});
  EXPECT_TRUE(answer.settings.waiting);
  expect_told(ada, {KnockGone{id('p', 3)}, Arrived{cy_in}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubWaiting, EndsWhenTheHostTurnsAway) {
  two_knock();
  send(ada, TurnAway{id('p', 2)});
  expect_refused(ben, Refusal::not_admitted, "join");
  expect_told(ada, {KnockGone{id('p', 2)}});
  join(ben, "Ben", "kitchen");
  EXPECT_TRUE(std::holds_alternative<Joined>(bench.take(ben).at(0))) << "free to go elsewhere";
}

TEST_F(HubWaiting, EndsWhenTheGuestGoes) {
  two_knock();
  send(ben, Leave{});
  expect_told(ada, {KnockGone{id('p', 2)}});
  bench.disconnect(cy);
  expect_told(ada, {KnockGone{id('p', 3)}});
  expect_nobody_else_was_told_anything();
  send(ada, Admit{id('p', 3)});
  expect_refused(ada, Refusal::no_such_peer, "admit");
}

TEST_F(HubWaiting, IsNoPlaceInTheRoom) {
  two_knock();
  send(ben, RelayTo{Relayed::offer, id('p', 1), "{}"});
  expect_refused(ben, Refusal::not_in_room, "offer");
  send(ada, RelayTo{Relayed::offer, id('p', 2), "{}"});
  expect_refused(ada, Refusal::no_such_peer, "offer");
  send(ben, SetRoom{});
  expect_refused(ben, Refusal::not_in_room, "set-room");
  join(ben, "Ben", "kitchen");
  expect_refused(ben, Refusal::already_in_room, "join");
  send(stranger, Who{"studio"});
  EXPECT_EQ(std::get<Here>(bench.take(stranger).at(0)).names, std::vector<std::string>{"Ada"});
}

TEST_F(HubWaiting, KeepsTheNameAndTheLatestStatus) {
  two_knock();
  join(dot, "BEN");
  expect_refused(dot, Refusal::name_taken, "join");
  send(ben, SetStatus{{.microphone = true}});
  send(ada, Admit{id('p', 2)});
  EXPECT_EQ(bench.take(ada).back(), ServerMessage(Arrived{person(2, "Ben", {.microphone = true})}));
}

TEST_F(HubWaiting, GoesOnWhenTheRoomIsFull) {
  two_knock();
  send(ada, Admit{id('p', 2)});
  send(ada, Admit{id('p', 3)});
  join(dot, "Dot");
  bench.take_all();
  send(ada, Admit{id('p', 4)});
  expect_refused(ada, Refusal::room_full, "admit");
  send(cy, Leave{});
  bench.take_all();
  send(ada, Admit{id('p', 4)});
  EXPECT_EQ(let_in(dot).people, (std::vector<Person>{ada_in, ben_in}));
}

TEST_F(HubWaiting, HasRoomForFifty) {
  for (SessionId session = 100; session < 150; ++session) {
    join(session, "Guest " + std::to_string(session));
    expect_told(session, {Waiting{"studio"}});
  }
  join(ben, "Ben");
  expect_refused(ben, Refusal::room_full, "join");
}

TEST_F(HubWaiting, IsOverForAllWhenTheHostOpensTheRoom) {
  two_knock();
  join(dot, "Dot");
  bench.take_all();
  send(ada, SetRoom{.waiting = false});
  EXPECT_EQ(std::get<Joined>(bench.take(ben).at(0)).people, std::vector<Person>{ada_in});
  EXPECT_EQ(let_in(cy).people, (std::vector<Person>{ada_in, ben_in}));
  expect_refused(dot, Refusal::room_full, "join");
  expect_told(ada, {RoomIs{}, KnockGone{id('p', 2)}, Arrived{ben_in}, KnockGone{id('p', 3)},
                    Arrived{cy_in}, KnockGone{id('p', 4)}});
}

TEST_F(HubWaiting, IsOverForAllWhenTheHostLocksTheRoom) {
  two_knock();
  send(ada, SetRoom{.locked = true});
  expect_refused(ben, Refusal::room_locked, "join");
  expect_refused(cy, Refusal::room_locked, "join");
  expect_told(ada, {RoomIs{{.locked = true, .waiting = true}}, KnockGone{id('p', 2)},
                    KnockGone{id('p', 3)}});
}

TEST_F(HubWaiting, IsOverForAllWhenNobodyIsLeftToAdmitThem) {
  two_knock();
  send(ada, Leave{});
  expect_refused(ben, Refusal::not_admitted, "join");
  expect_refused(cy, Refusal::not_admitted, "join");
  EXPECT_EQ(bench.hub.counts().rooms, 0U);
}

TEST_F(HubWaiting, IsToldToANewHostAndToOneWhoComesBack) {
  two_knock();
  send(ada, Admit{id('p', 2)});
  bench.take_all();
  send(ada, MakeHost{id('p', 2)});
  expect_told(ben, {HostIs{id('p', 2)}, Knock{id('p', 3), "Cy"}});
  expect_told(ada, {HostIs{id('p', 2)}});
  bench.disconnect(ben);
  bench.take_all();
  come_back(dot, "Ben", 2);
  EXPECT_EQ(bench.take(dot).back(), ServerMessage(Knock{id('p', 3), "Cy"}));
  send(dot, Leave{});
  EXPECT_EQ(bench.take(ada).back(), ServerMessage(Knock{id('p', 3), "Cy"}));
}

TEST_F(HubWaiting, IsNotForWhoComesBackToTheirSeat) {
  two_knock();
  send(ada, Admit{id('p', 2)});
  bench.disconnect(ben);
  bench.take_all();
  come_back(dot, "Ben", 2);
  EXPECT_EQ(let_in(dot).you, id('p', 2));
}

TEST_F(HubWaiting, GivesThePageOfAReturnerAnotherName) {
  come_back(ben, "Ben", 77);
  expect_told(ada, {Knock{id('p', 77), "Ben"}});
  send(ada, Admit{id('p', 77)});
  EXPECT_EQ(std::get<Joined>(bench.take(ben).back()).page, secret(2));
}

TEST_F(HubWaiting, LetsOneTokenWaitOnceOnly) {
  come_back(ben, "Ben", 77);
  come_back(cy, "Ben", 77);
  EXPECT_EQ(bench.take(ben).back(), ServerMessage(Refused{Refusal::not_admitted, "join"}));
  expect_told(cy, {Waiting{"studio"}});
}

}  // namespace
}  // namespace greenroom::server
