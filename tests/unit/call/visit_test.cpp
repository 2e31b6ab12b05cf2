#include "shared/call/visit.hpp"

#include <gtest/gtest.h>

#include <string>

namespace greenroom::call {
namespace {

using namespace signaling;
using Phase = Visit::Phase;

const Person bo{"p2", "Bo", {true, true}};
const Person cy{"p3", "Cy", {false, true}};

Joined welcome(std::vector<Person> people = {}) {
  const auto host = people.empty() ? "p1" : people.front().id;
  return {"amber-otter-42", "p1", host, "secret", 4, std::move(people)};
}

Wish wish() { return {"amber-otter-42", "Ann", false, std::nullopt}; }

Visit present(std::vector<Person> people = {}) {
  Visit visit;
  visit.opened();
  visit.enter(wish());
  visit.received(welcome(std::move(people)));
  return visit;
}

TEST(Visit, AsksToJoinAtOnceWhenConnected) {
  Visit visit;
  visit.opened();
  EXPECT_EQ(visit.enter(wish()),
            (VisitActions{Send{Join{"amber-otter-42", "Ann", {}, std::nullopt}}}));
  EXPECT_EQ(visit.phase(), Phase::joining);
}

TEST(Visit, AsksAsSoonAsTheServerIsThere) {
  Visit visit;
  EXPECT_EQ(visit.enter(wish()), VisitActions{});
  visit.set_status({true, false});
  EXPECT_EQ(visit.opened(),
            (VisitActions{Send{Join{"amber-otter-42", "Ann", {true, false}, std::nullopt}}}));
}

TEST(Visit, AFreshRoomIsCreatedSoThatNobodyLandsAmongStrangers) {
  Visit visit;
  visit.opened();
  EXPECT_EQ(visit.enter({"amber-otter-42", "Ann", true, std::nullopt}),
            (VisitActions{Send{Create{"amber-otter-42", "Ann", {}}}}));
  visit.received(welcome());
  visit.lost();
  EXPECT_EQ(visit.opened(), (VisitActions{Send{Join{"amber-otter-42", "Ann", {}, "secret"}}}))
      << "it is not fresh any more";
}

TEST(Visit, TheNewcomerOffersToEverybodyWhoIsThere) {
  Visit visit;
  visit.opened();
  visit.enter(wish());
  EXPECT_EQ(visit.received(welcome({bo, cy})), (VisitActions{Meet{bo, true}, Meet{cy, true}}));
  EXPECT_EQ(visit.phase(), Phase::present);
  EXPECT_EQ(visit.self(), "p1");
  EXPECT_EQ(visit.host(), "p2");
  EXPECT_EQ(visit.people(), (std::vector<Person>{bo, cy}));
}

TEST(Visit, WaitsForTheOfferOfWhoComesLater) {
  auto visit = present();
  EXPECT_EQ(visit.received(Arrived{bo}),
            (VisitActions{Meet{bo, false}, Announce{Announce::What::arrived, "Bo"}}));
  EXPECT_EQ(visit.received(Arrived{bo}), VisitActions{}) << "only once";
}

TEST(Visit, PartsWithWhoLeaves) {
  auto visit = present({bo, cy});
  EXPECT_EQ(visit.received(Departed{"p2", Departure::left}),
            (VisitActions{Part{"p2"}, Announce{Announce::What::left, "Bo"}}));
  EXPECT_EQ(visit.received(Departed{"p3", Departure::lost}),
            (VisitActions{Part{"p3"}, Announce{Announce::What::lost, "Cy"}}));
  EXPECT_EQ(visit.received(Departed{"p9", Departure::left}), VisitActions{});
  EXPECT_TRUE(visit.people().empty());
}

TEST(Visit, AReloadOfSomebodyIsToldAsAnArrivalOnly) {
  auto visit = present({bo});
  EXPECT_EQ(visit.received(Departed{"p2", Departure::replaced}), (VisitActions{Part{"p2"}}));
}

TEST(Visit, KnowsWhoIsHost) {
  auto visit = present({bo, cy});
  EXPECT_EQ(visit.received(HostIs{"p3"}), (VisitActions{Announce{Announce::What::host, "Cy"}}));
  EXPECT_EQ(visit.received(HostIs{"p1"}),
            (VisitActions{Announce{Announce::What::you_are_host, ""}}));
  EXPECT_EQ(visit.received(HostIs{"p1"}), VisitActions{});
  EXPECT_EQ(visit.host(), "p1");
}

TEST(Visit, KeepsEverybodysStatus) {
  auto visit = present({bo});
  visit.received(StatusOf{"p2", {false, true}});
  EXPECT_EQ(visit.people()[0].status, (Status{false, true}));
  EXPECT_EQ(visit.received(StatusOf{"p9", {}}), VisitActions{});
}

TEST(Visit, TellsWhoBeginsToShareOrToRecordOnce) {
  auto visit = present({bo});
  const Announce shares{Announce::What::shares, "Bo"};
  const Announce records{Announce::What::records, "Bo"};
  const Status sharing{.microphone = true, .camera = true, .screen = true};
  Status both = sharing;
  both.recording = true;
  EXPECT_EQ(visit.received(StatusOf{"p2", sharing}), (VisitActions{shares}));
  EXPECT_EQ(visit.received(StatusOf{"p2", sharing}), VisitActions{});
  EXPECT_EQ(visit.received(StatusOf{"p2", both}), (VisitActions{records}));
  EXPECT_EQ(visit.received(StatusOf{"p2", bo.status}), VisitActions{}) << "its end is seen";
  EXPECT_EQ(visit.received(StatusOf{"p2", both}), (VisitActions{shares, records}));
  EXPECT_EQ(visit.people()[0].status, both);
}

TEST(Visit, TellsWhoRecordsAlreadyWhenWeMeet) {
  const Person dee{"p4", "Dee", {.screen = true, .recording = true}};
  const Person eve{"p5", "Eve", {.screen = true, .recording = true}};
  Visit visit;
  visit.opened();
  visit.enter(wish());
  EXPECT_EQ(
      visit.received(welcome({bo, dee})),
      (VisitActions{Meet{bo, true}, Meet{dee, true}, Announce{Announce::What::records, "Dee"}}));
  EXPECT_EQ(visit.received(Arrived{eve}),
            (VisitActions{Meet{eve, false}, Announce{Announce::What::arrived, "Eve"},
                          Announce{Announce::What::records, "Eve"}}));
}

TEST(Visit, TellsItsOwnStatusOnlyWhenItChanges) {
  auto visit = present();
  EXPECT_EQ(visit.set_status({true, true}), (VisitActions{Send{SetStatus{{true, true}}}}));
  EXPECT_EQ(visit.set_status({true, true}), VisitActions{});
}

TEST(Visit, KeepsTheHandBesideWhatIsSent) {
  auto visit = present();
  EXPECT_EQ(visit.raise_hand(true), (VisitActions{Send{SetStatus{{.hand = true}}}}));
  EXPECT_EQ(visit.raise_hand(true), VisitActions{});
  EXPECT_EQ(visit.set_status({.camera = true}),
            (VisitActions{Send{SetStatus{{.camera = true, .hand = true}}}}));
  EXPECT_EQ(visit.raise_hand(false), (VisitActions{Send{SetStatus{{.camera = true}}}}));
  visit.raise_hand(true);
  visit.leave();
  EXPECT_FALSE(visit.status().hand) << "it is not raised in the next room";
}

TEST(Visit, TellsWhoRaisesAHand) {
  auto visit = present({bo});
  const Announce raises{Announce::What::raises_hand, "Bo"};
  EXPECT_EQ(visit.received(StatusOf{"p2", {.hand = true}}), (VisitActions{raises}));
  EXPECT_EQ(visit.received(StatusOf{"p2", {.hand = true}}), VisitActions{});
  EXPECT_EQ(visit.received(StatusOf{"p2", {}}), VisitActions{});
}

TEST(Visit, HandsOverOnlyWhatPeopleInTheRoomSend) {
  auto visit = present({bo});
  const RelayFrom offer{Relayed::offer, "p2", "{}"};
  EXPECT_EQ(visit.received(offer), (VisitActions{HandOver{offer}}));
  EXPECT_EQ(visit.received(RelayFrom{Relayed::offer, "p9", "{}"}), VisitActions{});
}

TEST(Visit, ARefusalBringsBackToTheLobbyWithItsReason) {
  Visit visit;
  visit.opened();
  visit.enter(wish());
  EXPECT_EQ(visit.received(Refused{Refusal::room_full, "join"}), VisitActions{});
  EXPECT_EQ(visit.phase(), Phase::away);
  EXPECT_EQ(visit.refusal(), Refusal::room_full);
  visit.enter(wish());
  EXPECT_EQ(visit.refusal(), std::nullopt);
}

TEST(Visit, RefusalsOfOtherMessagesDoNotEndAVisit) {
  auto visit = present({bo});
  visit.received(Refused{Refusal::no_such_peer, "candidate"});
  visit.received(Refused{Refusal::too_fast, ""});
  EXPECT_EQ(visit.phase(), Phase::present);

  Visit joining;
  joining.opened();
  joining.enter(wish());
  joining.received(Refused{Refusal::not_in_room, "status"});
  EXPECT_EQ(joining.phase(), Phase::joining);
}

TEST(Visit, LinksGoOnWhileTheServerIsAwayAndAreMadeAnewWhenItIsBack) {
  auto visit = present({bo});
  EXPECT_EQ(visit.lost(), VisitActions{});
  EXPECT_EQ(visit.phase(), Phase::returning);
  EXPECT_EQ(visit.people(), std::vector<Person>{bo});
  EXPECT_EQ(visit.opened(), (VisitActions{Send{Join{"amber-otter-42", "Ann", {}, "secret"}}}));
  auto again = welcome({cy});
  again.you = "p7";
  EXPECT_EQ(visit.received(again),
            (VisitActions{Part{"p2"}, Meet{cy, true}, Announce{Announce::What::reconnected, ""}}));
  EXPECT_EQ(visit.self(), "p7");
}

TEST(Visit, LeavingPartsWithAllAndForgetsTheSeat) {
  auto visit = present({bo, cy});
  EXPECT_EQ(visit.leave(), (VisitActions{Send{Leave{}}, Part{"p2"}, Part{"p3"}}));
  EXPECT_EQ(visit.phase(), Phase::away);
  EXPECT_EQ(visit.wish().token, std::nullopt);
  EXPECT_EQ(visit.leave(), VisitActions{});
}

TEST(Visit, AnAnswerThatComesAfterLeavingIsNoWayBackIn) {
  Visit visit;
  visit.opened();
  visit.enter(wish());
  visit.leave();
  EXPECT_EQ(visit.received(welcome({bo})), (VisitActions{Send{Leave{}}})) << "we are not to stay";
  EXPECT_EQ(visit.phase(), Phase::away);
}

TEST(Visit, ATabWhoseSeatWasTakenByAnotherLetsGo) {
  auto visit = present({bo});
  EXPECT_EQ(visit.received(Departed{"p1", Departure::replaced}),
            (VisitActions{Part{"p2"}, Announce{Announce::What::moved, ""}}));
  EXPECT_EQ(visit.phase(), Phase::away);
}

}  // namespace
}  // namespace greenroom::call
