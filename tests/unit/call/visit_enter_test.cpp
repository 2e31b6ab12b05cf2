#include <gtest/gtest.h>

#include "shared/call/visit.hpp"

// From the wish to the answer, and what happens when the two cross.
namespace greenroom::call {
namespace {

using namespace signaling;
using Phase = Visit::Phase;

const Person bo{"p2", "Bo"};

Joined welcome(std::vector<Person> people) {
  return {"amber-otter-42", "p1", people.front().id, "secret", 4, std::move(people)};
}

Wish wish() { return {"amber-otter-42", "Ann", false, std::nullopt}; }

TEST(VisitEntering, AnswersToEarlierWishesAreTakenForNoAnswerToThisOne) {
  Visit visit("page");
  visit.opened();
  for (int i = 0; i < 3; ++i) {
    visit.enter(wish());
    visit.leave();
  }
  visit.enter(wish());
  EXPECT_EQ(visit.received(Refused{Refusal::room_full, "join"}), VisitActions{});
  EXPECT_EQ(visit.received(Waiting{"amber-otter-42"}), VisitActions{});
  EXPECT_EQ(visit.received(welcome({bo})), VisitActions{});
  EXPECT_EQ(visit.phase(), Phase::joining);
  EXPECT_FALSE(visit.waiting());
  EXPECT_EQ(visit.received(welcome({bo})), (VisitActions{Meet{bo, true}}));
}

TEST(VisitEntering, BeingAdmittedAfterHavingGivenUpIsNoAnswerToTheNextWish) {
  Visit visit("page");
  visit.opened();
  visit.enter(wish());
  visit.received(Waiting{"amber-otter-42"});
  auto admitted = welcome({bo});
  admitted.page = "page";
  visit.leave();
  visit.enter(wish());
  EXPECT_EQ(visit.received(admitted), VisitActions{});
  EXPECT_EQ(visit.phase(), Phase::joining);
  admitted.page = "page.1";
  EXPECT_EQ(visit.received(admitted), (VisitActions{Meet{bo, true}}));
}

TEST(VisitEntering, EachStayHasAPageNameOfItsOwn) {
  Visit visit("page");
  visit.opened();
  EXPECT_EQ(visit.enter(wish()),
            (VisitActions{Send{Join{"amber-otter-42", "Ann", {}, std::nullopt, "page"}}}));
  visit.leave();
  EXPECT_EQ(visit.enter(wish()),
            (VisitActions{Send{Join{"amber-otter-42", "Ann", {}, std::nullopt, "page.1"}}}));
}

TEST(VisitEntering, KnowsThatItWaitsToBeAdmitted) {
  Visit visit;
  visit.opened();
  visit.enter(wish());
  EXPECT_FALSE(visit.waiting());
  visit.received(Waiting{"amber-otter-42"});
  EXPECT_TRUE(visit.waiting());
  EXPECT_EQ(visit.phase(), Phase::joining);
  EXPECT_EQ(visit.received(welcome({bo})), (VisitActions{Meet{bo, true}}));
  EXPECT_FALSE(visit.waiting());
}

TEST(VisitEntering, IsTurnedAwayWhileItWaits) {
  Visit visit;
  visit.opened();
  visit.enter(wish());
  visit.received(Waiting{"amber-otter-42"});
  visit.received(Refused{Refusal::not_admitted, "join"});
  EXPECT_EQ(visit.phase(), Phase::away);
  EXPECT_FALSE(visit.waiting());
  EXPECT_EQ(visit.refusal(), Refusal::not_admitted);
}

TEST(VisitEntering, KnocksAgainAfterTheConnectionDropped) {
  Visit visit;
  visit.opened();
  visit.enter(wish());
  visit.received(Waiting{"amber-otter-42"});
  visit.lost();
  EXPECT_FALSE(visit.waiting());
  EXPECT_EQ(visit.opened(), (VisitActions{Send{Join{"amber-otter-42", "Ann", {}, std::nullopt}}}));
}

TEST(VisitEntering, BringsThePasscode) {
  Visit visit;
  visit.opened();
  auto with_passcode = wish();
  with_passcode.passcode = "open sesame";
  EXPECT_EQ(
      visit.enter(with_passcode),
      (VisitActions{Send{Join{"amber-otter-42", "Ann", {}, std::nullopt, "", "open sesame"}}}));
}

TEST(VisitEntering, AnAnswerToAnEarlierWishForAnotherRoomIsNotTakenForThisOne) {
  Visit visit;
  visit.opened();
  visit.enter(wish());
  visit.leave();
  visit.enter({"other-room-11", "Ann", false, std::nullopt});
  visit.received(welcome({bo}));
  EXPECT_EQ(visit.phase(), Phase::joining);
}

}  // namespace
}  // namespace greenroom::call
