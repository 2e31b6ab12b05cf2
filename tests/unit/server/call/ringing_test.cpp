#include <set>

#include "shared/signaling/names.hpp"
#include "tests/unit/server/call/hub_fixture.hpp"

// Calls from one person to another.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else
using std::chrono::seconds;

class RingingTest : public HubTest {
 protected:
  /// Ada, Ben and Cy, with the secrets 1 to 3.
  RingingTest() {
    for (const auto& [who, name] : {std::pair{ada, "Ada"}, {ben, "Ben"}, {cy, "Cy"}}) {
      send(who, Appear{name, Presence::open});
    }
    bench.take_all();
  }
  void ring(SessionId who, int other, bool video = false) {
    send(who, Ring{id('d', other), video});
  }
  /// Ada rings Ben; the id of the call.
  std::string ada_rings_ben() {
    ring(ada, 2, true);
    bench.take(ben);
    return std::get<Ringing>(bench.take(ada).at(0)).call;
  }
  Ended ended(SessionId who) {
    const auto messages = bench.take(who);
    EXPECT_EQ(messages.size(), 1U);
    const auto* message = messages.empty() ? nullptr : std::get_if<Ended>(&messages.front());
    EXPECT_NE(message, nullptr);
    return message ? *message : Ended{};
  }
  void expect_nobody_rings() {
    expect_nobody_else_was_told_anything();
    EXPECT_EQ(bench.hub.counts().rings, 0U);
    for (int n = 1; n <= 3; ++n) EXPECT_EQ(state_of(n), Availability::free) << n;
  }
  Availability state_of(int n) {
    send(stranger, Find{});
    send(stranger, StopFinding{});
    const auto found = std::get<Found>(bench.take(stranger).at(0));
    for (const auto& each : found.people) {
      if (each.id == id('d', n)) return each.state;
    }
    ADD_FAILURE() << n << " is not in the directory";
    return {};
  }
};

TEST_F(RingingTest, IsToldToBoth) {
  ring(ada, 2, true);
  const std::string call = secret(4);
  expect_told(ada, {Ringing{call, id('d', 2), "Ben"}});
  expect_told(ben, {Rung{call, id('d', 1), "Ada", true}});
  expect_nobody_else_was_told_anything();
  EXPECT_EQ(state_of(1), Availability::busy);
  EXPECT_EQ(state_of(2), Availability::busy);
  EXPECT_EQ(state_of(3), Availability::free);
}

TEST_F(RingingTest, EndsInARoomOfItsOwnWhenItIsPickedUp) {
  const std::string call = ada_rings_ben();
  send(ben, PickUp{call});
  const auto to_ada = std::get<PickedUp>(bench.take(ada).at(0));
  const auto to_ben = std::get<PickedUp>(bench.take(ben).at(0));
  EXPECT_EQ(to_ada, (PickedUp{call, to_ben.room, true, "Ben"}));
  EXPECT_EQ(to_ben, (PickedUp{call, to_ada.room, true, "Ada"}));
  EXPECT_TRUE(is_room_code(to_ada.room));
  EXPECT_EQ(bench.hub.counts().rings, 0U);
  EXPECT_EQ(state_of(1), Availability::busy) << "on the way";
  join(ada, "Ada", to_ada.room);
  join(ben, "Ben", to_ben.room);
  EXPECT_EQ(std::get<Joined>(bench.take(ben).at(0)).people.size(), 1U);
  send(ada, Leave{});
  send(ben, Leave{});
  bench.take_all();
  expect_nobody_rings();
}

TEST_F(RingingTest, EndsWhenItIsDeclinedPerhapsWithAWord) {
  send(ben, Decline{ada_rings_ben(), "In ten minutes"});
  const auto end = ended(ada);
  EXPECT_EQ(end.reason, RingEnd::declined);
  EXPECT_EQ(end.text, "In ten minutes");
  expect_nobody_rings();
}

TEST_F(RingingTest, EndsWhenTheCallerHangsUp) {
  for (const RingEnd reason : {RingEnd::cancelled, RingEnd::no_answer}) {
    const std::string call = ada_rings_ben();
    send(ada, HangUp{call, reason});
    EXPECT_EQ(ended(ben), (Ended{call, reason}));
    expect_nobody_rings();
  }
}

TEST_F(RingingTest, EndsWhenEitherIsGone) {
  const std::string first = ada_rings_ben();
  bench.disconnect(ben);
  EXPECT_EQ(ended(ada), (Ended{first, RingEnd::gone}));
  ring(ada, 3);
  bench.take_all();
  send(ada, Vanish{});
  EXPECT_EQ(ended(cy).reason, RingEnd::gone);
  EXPECT_EQ(bench.hub.counts().rings, 0U);
}

TEST_F(RingingTest, EndsWhenAnotherSessionTakesTheEntry) {
  const std::string call = ada_rings_ben();
  send(dot, Appear{"Ben", Presence::open, secret(2)});
  EXPECT_EQ(ended(ada), (Ended{call, RingEnd::gone}));
}

TEST_F(RingingTest, EndsWhenTheCallerGoesIntoARoom) {
  const std::string call = ada_rings_ben();
  join(ada, "Ada");
  EXPECT_EQ(ended(ben), (Ended{call, RingEnd::cancelled}));
  EXPECT_EQ(bench.take(ada).back(), ServerMessage(Ended{call, RingEnd::cancelled}));
}

TEST_F(RingingTest, EndsWhenTheCalleeGoesIntoARoom) {
  const std::string call = ada_rings_ben();
  join(ben, "Ben");
  EXPECT_EQ(ended(ada), (Ended{call, RingEnd::busy}));
  EXPECT_EQ(bench.take(ben).back(), ServerMessage(Ended{call, RingEnd::busy}));
}

TEST_F(RingingTest, EndsByItselfAfterThreeMinutes) {
  const std::string call = ada_rings_ben();
  bench.wait(seconds(179));
  expect_nobody_else_was_told_anything();
  bench.wait(seconds(1));
  EXPECT_EQ(ended(ada), (Ended{call, RingEnd::no_answer}));
  EXPECT_EQ(ended(ben), (Ended{call, RingEnd::no_answer}));
  expect_nobody_rings();
}

TEST_F(RingingTest, ExpectsNobodyInTheRoomForLongerThanHalfAMinute) {
  send(ben, PickUp{ada_rings_ben()});
  bench.take_all();
  bench.wait(seconds(29));
  EXPECT_EQ(state_of(1), Availability::busy);
  bench.wait(seconds(1));
  expect_nobody_rings();
}

// ---- when it does not ring ---------------------------------------------------------------------

TEST_F(RingingTest, DoesNotRingForSomebodyBusy) {
  ada_rings_ben();
  ring(cy, 2, true);
  EXPECT_EQ(ended(cy).reason, RingEnd::busy);
  expect_told(ben, {Missed{id('d', 3), "Cy", true}});
  ring(cy, 1);
  EXPECT_EQ(ended(cy).reason, RingEnd::busy);
  expect_told(ada, {Missed{id('d', 3), "Cy", false}});
}

TEST_F(RingingTest, DoesNotRingForSomebodyInARoom) {
  join(ben, "Ben");
  bench.take_all();
  ring(ada, 2);
  EXPECT_EQ(ended(ada).reason, RingEnd::busy);
  expect_told(ben, {Missed{id('d', 1), "Ada", false}});
}

TEST_F(RingingTest, DoesNotRingForSomebodyWhoPickedUp) {
  send(ben, PickUp{ada_rings_ben()});
  bench.take_all();
  ring(cy, 2);
  EXPECT_EQ(ended(cy).reason, RingEnd::busy);
}

TEST_F(RingingTest, DoesNotRingForSomebodyWhoWantsQuiet) {
  send(ben, Appear{"Ben", Presence::quiet});
  bench.take_all();
  ring(ada, 2, true);
  EXPECT_EQ(ended(ada).reason, RingEnd::quiet);
  expect_told(ben, {Missed{id('d', 1), "Ada", true}});
  expect_nobody_else_was_told_anything();
}

TEST_F(RingingTest, KnowsNothingOfSomebodyHidden) {
  send(ben, Appear{"Ben", Presence::hidden});
  bench.take_all();
  ring(ada, 2);
  const auto of_hidden = ended(ada);
  ring(ada, 9);
  const auto of_nobody = ended(ada);
  ring(ada, 1);
  const auto of_oneself = ended(ada);
  for (const auto& end : {of_hidden, of_nobody, of_oneself}) {
    EXPECT_EQ(end.reason, RingEnd::gone);
    EXPECT_EQ(end.call.size(), 32U);
  }
  expect_nobody_else_was_told_anything();
}

TEST_F(RingingTest, LetsTheHiddenAndTheQuietRing) {
  for (const Presence presence : {Presence::hidden, Presence::quiet}) {
    send(ada, Appear{"Ada", presence});
    bench.take_all();
    send(ada, HangUp{ada_rings_ben(), RingEnd::cancelled});
    bench.take_all();
  }
}

// ---- both at once ------------------------------------------------------------------------------

TEST_F(RingingTest, IsOneCallWhenBothRingEachOther) {
  const std::string call = ada_rings_ben();
  ring(ben, 1, false);
  const auto to_ada = std::get<PickedUp>(bench.take(ada).at(0));
  EXPECT_EQ(to_ada, (PickedUp{call, to_ada.room, true, "Ben"}));
  expect_told(ben, {PickedUp{call, to_ada.room, true, "Ada"}});
  expect_nobody_else_was_told_anything();
  EXPECT_EQ(bench.hub.counts().rings, 0U);
}

// ---- refusals ----------------------------------------------------------------------------------

TEST_F(RingingTest, NeedsToBeReachable) {
  ring(stranger, 1);
  expect_refused(stranger, Refusal::not_reachable, "ring");
}

TEST_F(RingingTest, IsOneAtATime) {
  ada_rings_ben();
  ring(ada, 3);
  expect_refused(ada, Refusal::already_ringing, "ring");
  ring(ada, 2);
  expect_refused(ada, Refusal::already_ringing, "ring");
  ring(ben, 3);
  expect_refused(ben, Refusal::already_ringing, "ring");
  expect_nobody_else_was_told_anything();
}

TEST_F(RingingTest, IsForNobodyInARoom) {
  join(ada, "Ada");
  bench.take_all();
  ring(ada, 2);
  expect_refused(ada, Refusal::already_in_room, "ring");
  expect_nobody_else_was_told_anything();
}

TEST_F(RingingTest, IsNoBusinessOfAnybodyElse) {
  const std::string call = ada_rings_ben();
  const std::vector<std::pair<SessionId, ClientMessage>> meddling = {
      {cy, PickUp{call}},      {ada, PickUp{call}},  {ben, PickUp{"another"}},
      {cy, Decline{call}},     {ada, Decline{call}}, {ben, Decline{"another"}},
      {cy, HangUp{call}},      {ben, HangUp{call}},  {ada, HangUp{"another"}},
      {stranger, PickUp{call}}};
  for (const auto& [who, message] : meddling) {
    send(who, message);
    EXPECT_EQ(std::get<Refused>(bench.take(who).at(0)).code, Refusal::no_such_call);
  }
  expect_nobody_else_was_told_anything();
  send(ben, PickUp{call});
  bench.take_all();
  send(ben, PickUp{call});
  expect_refused(ben, Refusal::no_such_call, "pick-up");
}

TEST_F(RingingTest, IsNoWayToPesterSomebody) {
  send(ben, Appear{"Ben", Presence::quiet});
  bench.take_all();
  int missed = 0;
  for (int i = 0; i < 100; ++i) {
    ring(ada, 2);
    missed += static_cast<int>(bench.take(ben).size());
  }
  EXPECT_EQ(missed, 10);
  EXPECT_EQ(std::get<Refused>(bench.take(ada).back()).code, Refusal::too_fast);
  bench.wait(seconds(2));
  ring(ada, 2);
  EXPECT_EQ(bench.take(ben).size(), 1U);
}

TEST_F(RingingTest, NeverUsesAnIdOrARoomTwice) {
  std::set<std::string> all;
  for (int i = 0; i < 50; ++i) {
    const std::string call = ada_rings_ben();
    send(ben, PickUp{call});
    all.insert(call);
    all.insert(std::get<PickedUp>(bench.take(ada).at(0)).room);
    bench.wait(seconds(60));
  }
  EXPECT_EQ(all.size(), 100U);
}

}  // namespace
}  // namespace greenroom::server
