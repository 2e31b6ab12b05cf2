#include <gtest/gtest.h>

#include "shared/call/visit.hpp"

// The host's tools, and what the others see of them.
namespace greenroom::call {
namespace {

using namespace signaling;
using Phase = Visit::Phase;
using What = Announce::What;

const Person bo{"p2", "Bo"};

/// Present as p1 with Bo.
Visit visit_with_host(const std::string& host) {
  Visit visit;
  visit.opened();
  visit.enter({"amber-otter-42", "Ann", false, std::nullopt});
  visit.received(Joined{"amber-otter-42", "p1", host, "secret", 4, {bo}});
  return visit;
}

std::vector<VisitActions> all_tools(Visit& visit) {
  return {visit.set_room({.locked = true}),
          visit.admit("p9"),
          visit.turn_away("p9"),
          visit.remove("p2"),
          visit.hand_over("p2"),
          visit.ask_mute("p2")};
}

TEST(VisitTools, SendWhatTheHostWants) {
  auto visit = visit_with_host("p1");
  const std::vector<VisitActions> expected = {
      {Send{SetRoom{.locked = true}}}, {Send{Admit{"p9"}}},
      {Send{TurnAway{"p9"}}},          {Send{Remove{"p2"}}},
      {Send{MakeHost{"p2"}}},          {Send{AskMute{"p2"}}}};
  EXPECT_EQ(all_tools(visit), expected);
}

TEST(VisitTools, AreOfNoUseToAnybodyElseNorWhileTheServerIsAway) {
  const std::vector<VisitActions> nothing(6);
  auto guest = visit_with_host("p2");
  EXPECT_EQ(all_tools(guest), nothing);
  auto host = visit_with_host("p1");
  host.lost();
  EXPECT_EQ(all_tools(host), nothing);
  host.leave();
  EXPECT_EQ(all_tools(host), nothing);
}

TEST(VisitTools, KeepThePasscodeForComingBack) {
  auto visit = visit_with_host("p1");
  visit.set_room({.passcode = "open sesame"});
  EXPECT_EQ(visit.wish().passcode, "open sesame");
  visit.set_room({.locked = true});
  EXPECT_EQ(visit.wish().passcode, "open sesame");
  visit.set_room({.passcode = ""});
  EXPECT_EQ(visit.wish().passcode, std::nullopt);
}

TEST(VisitSettings, AreWhatTheServerSays) {
  auto visit = visit_with_host("p2");
  const RoomSettings settings{.locked = true, .passcode = true, .waiting = true};
  EXPECT_EQ(visit.received(RoomIs{settings}), VisitActions{});
  EXPECT_EQ(visit.settings(), settings);
  visit.leave();
  EXPECT_EQ(visit.settings(), RoomSettings{});
}

TEST(VisitSettings, TellWhoComesIntoTheSpotlight) {
  auto visit = visit_with_host("p2");
  EXPECT_EQ(visit.received(RoomIs{{.spotlight = "p2"}}),
            (VisitActions{Announce{What::spotlight, "Bo"}}));
  EXPECT_EQ(visit.received(RoomIs{{.locked = true, .spotlight = "p2"}}), VisitActions{});
  EXPECT_EQ(visit.received(RoomIs{{.spotlight = "p1"}}),
            (VisitActions{Announce{What::spotlight, ""}}));
  EXPECT_EQ(visit.received(RoomIs{}), VisitActions{});
}

TEST(VisitKnocks, AreListedForTheHostUntilTheyAreGone) {
  auto visit = visit_with_host("p1");
  EXPECT_EQ(visit.received(Knock{"p8", "Dee"}), (VisitActions{Announce{What::knock, "Dee"}}));
  EXPECT_EQ(visit.received(Knock{"p8", "Dee"}), VisitActions{});
  visit.received(Knock{"p9", "Eve"});
  EXPECT_EQ(visit.knocks(), (std::vector<Knock>{{"p8", "Dee"}, {"p9", "Eve"}}));
  visit.received(KnockGone{"p8"});
  EXPECT_EQ(visit.knocks(), (std::vector<Knock>{{"p9", "Eve"}}));
}

TEST(VisitKnocks, AreNoneForAnybodyElse) {
  auto visit = visit_with_host("p1");
  visit.received(Knock{"p8", "Dee"});
  visit.received(HostIs{"p2"});
  EXPECT_TRUE(visit.knocks().empty());
  EXPECT_EQ(visit.received(Knock{"p8", "Dee"}), VisitActions{});
  EXPECT_TRUE(visit.knocks().empty());
}

TEST(VisitKnocks, AreToldAnewAfterTheConnectionDropped) {
  auto visit = visit_with_host("p1");
  visit.received(Knock{"p8", "Dee"});
  visit.lost();
  EXPECT_TRUE(visit.knocks().empty());
}

TEST(VisitRemoved, IsOutOfTheRoom) {
  auto visit = visit_with_host("p2");
  EXPECT_EQ(visit.received(Departed{"p1", Departure::removed}),
            (VisitActions{Part{"p2"}, Announce{What::removed, ""}}));
  EXPECT_EQ(visit.phase(), Phase::away);
  EXPECT_EQ(visit.wish().token, std::nullopt);
}

const Removal from_the_room{"amber-otter-42", "secret"};

TEST(VisitRemoved, SaysWhoItIsWhenItComesAgain) {
  auto visit = visit_with_host("p2");
  EXPECT_EQ(visit.removal(), std::nullopt);
  visit.received(Departed{"p1", Departure::removed});
  EXPECT_EQ(visit.removal(), from_the_room);
  visit.enter({"amber-otter-42", "Ann", false, std::nullopt});
  EXPECT_EQ(visit.wish().token, "secret");
  visit.received(Refused{Refusal::removed, "join"});
  EXPECT_EQ(visit.refusal(), Refusal::removed);
  EXPECT_EQ(visit.removal(), from_the_room);
  visit.enter({"another-room", "Ann", false, std::nullopt});
  EXPECT_EQ(visit.wish().token, std::nullopt) << "it is nobody's business elsewhere";
}

TEST(VisitRemoved, SaysWhoItIsAfterTheReloadOfAPage) {
  Visit visit;
  visit.remember(from_the_room);
  visit.opened();
  const auto actions = visit.enter({"amber-otter-42", "Ann", false, std::nullopt});
  EXPECT_EQ(actions, (VisitActions{Send{Join{"amber-otter-42", "Ann", {}, "secret"}}}));
}

TEST(VisitRemoved, HearsOfItOnlyWhenItIsBack) {
  auto visit = visit_with_host("p2");
  visit.lost();
  visit.opened();
  visit.received(Refused{Refusal::removed, "join"});
  EXPECT_EQ(visit.removal(), from_the_room);
}

TEST(VisitRemoved, IsForgottenByARoomThatLetsItIn) {
  auto visit = visit_with_host("p2");
  visit.received(Departed{"p1", Departure::removed});
  visit.enter({"amber-otter-42", "Ann", false, std::nullopt});
  visit.received(Joined{"amber-otter-42", "p1", "p1", "secret", 4, {}});
  EXPECT_EQ(visit.phase(), Visit::Phase::present);
  EXPECT_EQ(visit.removal(), std::nullopt);
}

TEST(VisitRemoved, IsNotWhatAnotherTabDoes) {
  auto visit = visit_with_host("p2");
  visit.received(Departed{"p1", Departure::replaced});
  EXPECT_EQ(visit.removal(), std::nullopt);
}

TEST(VisitRemoved, IsToldOfOthers) {
  auto visit = visit_with_host("p1");
  EXPECT_EQ(visit.received(Departed{"p2", Departure::removed}),
            (VisitActions{Part{"p2"}, Announce{What::removed, "Bo"}}));
}

TEST(VisitAskedMute, TellsByWhom) {
  auto visit = visit_with_host("p2");
  EXPECT_EQ(visit.received(AskedMute{"p2"}), (VisitActions{Announce{What::asked_mute, "Bo"}}));
}

}  // namespace
}  // namespace greenroom::call
