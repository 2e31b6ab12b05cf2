#include "tests/unit/server/call/hub_fixture.hpp"

// Connections that drop, and people who come back: to their seat, or to a server that was
// restarted.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_F(HubTest, TellsTheOthersWhoIsAway) {
  fill_studio();
  bench.disconnect(cy);
  expect_told(ada, {Away{id('p', 3)}});
  expect_told(ben, {Away{id('p', 3)}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, KeepsASeatForThirtySecondsAndNoLonger) {
  fill_studio();
  bench.disconnect(ada);
  bench.wait(milliseconds(29'999));
  EXPECT_EQ(bench.hub.counts().people, 3U);
  bench.take_all();
  bench.wait(milliseconds(1));
  for (const SessionId other : {ben, cy}) {
    expect_told(other, {Departed{id('p', 1), Departure::lost}, HostIs{id('p', 2)}});
  }
  expect_nobody_else_was_told_anything();
  EXPECT_EQ(bench.hub.counts().people, 2U);
}

TEST_F(HubTest, CountsWhoIsAwayAndKeepsTheirName) {
  fill_studio();
  bench.disconnect(cy);
  bench.take_all();
  join(dot, "Dot");
  expect_refused(dot, Refusal::room_full, "join");
  send(ben, Leave{});
  bench.take_all();
  join(dot, "Cy");
  expect_refused(dot, Refusal::name_taken, "join");
  join(dot, "Dot");
  expect_told(dot, {joined(4, 1, {ada_in, away(cy_in)}, "page of Dot")});
}

TEST_F(HubTest, LeavesTheHostWhoIsAwayTheHost) {
  fill_studio();
  bench.disconnect(ada);
  bench.wait(seconds(20));
  send(ben, SetRoom{.locked = true});
  bench.take(cy);
  expect_told(ben, {Away{id('p', 1)}, Refused{Refusal::not_host, "set-room"}});
  come_back(dot, "Ada", 1);
  EXPECT_EQ(std::get<Joined>(bench.take(dot).at(0)).host, id('p', 1));
}

TEST_F(HubTest, PassesTheHostOnToSomebodyPresentBeforeSomebodyAway) {
  fill_studio();
  bench.disconnect(ben);
  bench.take_all();
  send(ada, Leave{});
  expect_told(cy, {Departed{id('p', 1), Departure::left}, HostIs{id('p', 3)}});
}

TEST_F(HubTest, GivesASeatBackWithIdTokenAndPlace) {
  fill_studio();
  bench.disconnect(ben);
  bench.wait(seconds(20));
  bench.take_all();
  come_back(dot, "Ben", 2);
  expect_told(dot, {joined(2, 1, {ada_in, cy_in}, "page of Ben")});
  expect_told(ada, {Back{ben_in}});
  expect_told(cy, {Back{ben_in}});
  expect_nobody_else_was_told_anything();
  bench.wait(seconds(60));
  expect_nobody_else_was_told_anything();
  send(ada, Leave{});
  expect_told(cy, {Departed{id('p', 1), Departure::left}, HostIs{id('p', 2)}});
}

TEST_F(HubTest, SaysOfWhoComesBackWhatIsTrueNow) {
  fill_studio();
  bench.disconnect(ben);
  bench.take_all();
  const Status status{.microphone = true, .camera = true};
  send(dot, Join{"studio", "Bea", status, secret(2), "a new page"});
  const Person bea{id('p', 2), "Bea", status, "a new page"};
  expect_told(ada, {Back{bea}});
  expect_told(dot, {joined(2, 1, {ada_in, cy_in}, "a new page")});
}

TEST_F(HubTest, CountsTheThirtySecondsAnewEachTime) {
  fill_studio();
  bench.disconnect(ben);
  bench.wait(seconds(29));
  come_back(ben, "Ben", 2);
  bench.wait(seconds(1));
  bench.disconnect(ben);
  bench.wait(seconds(29));
  EXPECT_EQ(bench.hub.counts().people, 3U);
  bench.wait(seconds(1));
  EXPECT_EQ(bench.hub.counts().people, 2U);
}

TEST_F(HubTest, TakesASeatOverFromASessionThatStillLives) {
  fill_studio();
  come_back(dot, "Ben", 2, "another tab");
  Person ben_again = ben_in;
  ben_again.page = "another tab";
  expect_told(ben, {Departed{id('p', 2), Departure::replaced}});
  expect_told(dot, {joined(2, 1, {ada_in, cy_in}, "another tab")});
  expect_told(ada, {Back{ben_again}});
  expect_told(cy, {Back{ben_again}});
  expect_nobody_else_was_told_anything();

  send(ben, SetStatus{});
  expect_refused(ben, Refusal::not_in_room, "status");
  bench.disconnect(ben);
  expect_nobody_else_was_told_anything();
  send(ada, RelayTo{Relayed::offer, id('p', 2), "{}"});
  expect_told(dot, {RelayFrom{Relayed::offer, id('p', 1), "{}"}});
}

TEST_F(HubTest, RefusesASeatToItsHolderUnderSomebodyElsesName) {
  fill_studio();
  come_back(dot, "Cy", 2);
  expect_refused(dot, Refusal::name_taken, "join");
  send(ben, RelayTo{Relayed::offer, id('p', 1), "{}"});
  expect_told(ada, {RelayFrom{Relayed::offer, id('p', 2), "{}"}});
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, LetsTheOnlyOneInARoomComeBack) {
  join(ada, "Ada");
  bench.disconnect(ada);
  bench.take_all();
  come_back(ben, "Ada", 1);
  expect_told(ben, {joined_fresh(1, 1, {}, "page of Ada")});
  EXPECT_EQ(bench.hub.counts().people, 1U);
}

TEST_F(HubTest, RelaysNothingToSomebodyWhoIsAway) {
  fill_studio();
  bench.disconnect(ben);
  bench.take_all();
  send(ada, RelayTo{Relayed::offer, id('p', 2), "{}"});
  expect_refused(ada, Refusal::no_such_peer, "offer");
  expect_nobody_else_was_told_anything();
}

TEST_F(HubTest, TakesTheLossOfASessionThatIsInNoRoomCalmly) {
  fill_studio();
  bench.disconnect(stranger);
  bench.disconnect(ben);
  bench.take_all();
  bench.disconnect(ben);
  expect_nobody_else_was_told_anything();
  EXPECT_EQ(bench.hub.counts().people, 3U);
}

// ---- a server that has forgotten the token ------------------------------------------------------

TEST_F(HubTest, KeepsTheTokenAndTheIdOfSomebodyItHasForgotten) {
  come_back(ada, "Ada", 77);
  expect_told(ada, {joined_fresh(77, 77, {}, "page of Ada")});
}

TEST_F(HubTest, LeavesPagesTheirNameWhileTheRoomIsFresh) {
  come_back(ada, "Ada", 77);
  bench.wait(milliseconds(7999));
  bench.take_all();
  come_back(ben, "Ben", 78);
  expect_told(ben, {joined_fresh(78, 77, {person(77, "Ada")}, "page of Ben")});
  expect_told(ada, {Arrived{person(78, "Ben")}});
}

TEST_F(HubTest, LeavesPagesTheirNameWhereBothHoldTheLink) {
  const Links to_ada{{id('p', 77), "page of Ada"}};
  const Links to_ben{{id('p', 78), "page of Ben"}};
  send(ada, Join{"studio", "Ada", {}, secret(77), "page of Ada", std::nullopt, to_ben});
  send(ben, Join{"studio", "Ben", {}, secret(78), "page of Ben", std::nullopt, to_ada});
  EXPECT_EQ(std::get<Joined>(bench.take(ben).at(0)).page, "page of Ben");
}

TEST_F(HubTest, NamesAPageAnewWhereOnlyOneHoldsTheLink) {
  const auto page_given = [&](const Links& of_ada, const Links& of_ben) {
    send(ada, Join{"studio", "Ada", {}, secret(77), "page of Ada", std::nullopt, of_ada});
    send(ben, Join{"studio", "Ben", {}, secret(78), "page of Ben", std::nullopt, of_ben});
    const auto page = std::get<Joined>(bench.take(ben).back()).page;
    send(ada, Leave{});
    send(ben, Leave{});
    return page;
  };
  const Links to_ada{{id('p', 77), "page of Ada"}};
  const Links to_ben{{id('p', 78), "page of Ben"}};
  EXPECT_NE(page_given({}, to_ada), "page of Ben");
  EXPECT_NE(page_given(to_ben, {}), "page of Ben");
  EXPECT_EQ(page_given({{id('p', 78), "an earlier page"}}, {}), "page of Ben");
  EXPECT_EQ(page_given({}, {{id('p', 77), "an earlier page"}}), "page of Ben");
}

TEST_F(HubTest, NamesThePageAnewOfSomebodyWhoWasGivenUp) {
  fill_studio();
  bench.disconnect(ben);
  bench.wait(seconds(30));
  bench.take_all();
  come_back(ben, "Ben", 2);
  Person ben_again = ben_in;
  ben_again.page = secret(4);
  expect_told(ben, {joined(2, 1, {ada_in, cy_in}, secret(4))});
  expect_told(ada, {Arrived{ben_again}});
}

TEST_F(HubTest, NamesThePageAgainOfSomebodyWhoDidNotHearOfIt) {
  fill_studio();
  bench.disconnect(ben);
  bench.wait(seconds(30));
  come_back(ben, "Ben", 2);
  bench.disconnect(ben);
  bench.take_all();
  come_back(ben, "Ben", 2);
  EXPECT_EQ(std::get<Joined>(bench.take(ben).at(0)).page, secret(4));
  EXPECT_EQ(std::get<Back>(bench.take(ada).at(0)).person.page, secret(4));
}

TEST_F(HubTest, MakesAFreshTokenForOneThatItNeverMade) {
  join(ada, "Ada");
  const std::string good = secret(77);
  for (const std::string& token :
       {std::string("x"), good.substr(1), good + std::string(33, '0'), "g" + good.substr(1),
        "A" + good.substr(1), good.substr(1) + " "}) {
    send(ben, Join{"studio", "Ben", {}, token});
    const auto answer = std::get<Joined>(bench.take(ben).at(0));
    EXPECT_NE(answer.token, token);
    EXPECT_EQ(answer.token.size(), 32U);
    send(ben, Leave{});
  }
}

TEST_F(HubTest, GivesNobodyTheIdOfSomebodyElse) {
  join(ada, "Ada");
  bench.take_all();
  // The digest of these tests looks at the end only, so this is another token with Ada's id.
  send(ben, Join{"studio", "Ben", {}, "f" + secret(1).substr(1)});
  EXPECT_EQ(std::get<Joined>(bench.take(ben).at(0)).you, id('p', 2));
  EXPECT_EQ(std::get<Arrived>(bench.take(ada).at(0)).person.name, "Ben");
}

TEST_F(HubTest, ForgetsATokenWhenItsHolderLeaves) {
  fill_studio();
  send(ben, Leave{});
  bench.take_all();
  come_back(dot, "Dot", 2);
  Person dot_in{id('p', 2), "Dot", {}, secret(4)};
  expect_told(ada, {Arrived{dot_in}});
}

}  // namespace
}  // namespace greenroom::server
