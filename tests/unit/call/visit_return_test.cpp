#include <gtest/gtest.h>

#include <string>

#include "shared/call/visit.hpp"

// What becomes of links when a connection to the server drops, a page is loaded anew, or the server
// is restarted.
namespace greenroom::call {
namespace {

using namespace signaling;
using Phase = Visit::Phase;

const std::string room = "amber-otter-42";

Person person(const std::string& id, const std::string& name, const std::string& page) {
  return {id, name, {}, page};
}
Person away(Person person) {
  person.away = true;
  return person;
}

class VisitReturning : public testing::Test {
 protected:
  /// Present as p1 with Bo and Cy, who were there before us.
  VisitReturning() {
    visit.opened();
    visit.enter({room, "Ann", false, std::nullopt, "open sesame"});
    visit.received(welcome({bo, cy}));
  }
  static Joined welcome(std::vector<Person> people, const std::string& page = "page") {
    Joined joined{room, "p1", "p2", "secret", 4, std::move(people)};
    joined.page = page;
    return joined;
  }
  /// As a server says it that was started a moment ago.
  static Joined welcome_anew(std::vector<Person> people, const std::string& host = "p1") {
    auto joined = welcome(std::move(people));
    joined.host = host;
    joined.fresh = true;
    return joined;
  }
  void drop() {
    visit.lost();
    visit.opened();
  }

  const Person bo = person("p2", "Bo", "Bo's page");
  const Person cy = person("p3", "Cy", "Cy's page");
  const Announce reconnected{Announce::What::reconnected, ""};
  Visit visit{"page"};
};

// ---- others ------------------------------------------------------------------------------------

TEST_F(VisitReturning, SomebodyWhoIsAwayKeepsTheirLink) {
  EXPECT_EQ(visit.received(Away{"p2"}), VisitActions{});
  EXPECT_TRUE(visit.people()[0].away);
  EXPECT_EQ(visit.received(Back{bo}), (VisitActions{Resume{"p2"}}));
  EXPECT_FALSE(visit.people()[0].away);
  EXPECT_EQ(visit.people()[0].id, "p2") << "and their place";
}

TEST_F(VisitReturning, SomebodyWhoseConnectionDroppedUnnoticedIsMendedAsWell) {
  EXPECT_EQ(visit.received(Back{bo}), (VisitActions{Resume{"p2"}}));
}

TEST_F(VisitReturning, SomebodyWhoLoadedThePageAnewIsMetAnew) {
  const auto again = person("p2", "Bea", "another page");
  visit.received(Away{"p2"});
  EXPECT_EQ(visit.received(Back{again}), (VisitActions{Part{"p2"}, Meet{again, false}}));
  EXPECT_EQ(visit.people()[0].name, "Bea");
}

TEST_F(VisitReturning, APageWithoutANameIsMetAnewEachTime) {
  const auto nameless = person("p2", "Bo", "");
  EXPECT_EQ(visit.received(Back{nameless}), (VisitActions{Part{"p2"}, Meet{nameless, false}}));
  EXPECT_EQ(visit.received(Back{nameless}), (VisitActions{Part{"p2"}, Meet{nameless, false}}));
}

TEST_F(VisitReturning, WhoComesBackIsToldOfWhatBegins) {
  auto recording = bo;
  recording.status = {.screen = true, .recording = true};
  EXPECT_EQ(visit.received(Back{recording}),
            (VisitActions{Resume{"p2"}, Announce{Announce::What::shares, "Bo"},
                          Announce{Announce::What::records, "Bo"}}));
}

TEST_F(VisitReturning, WhoIsAwayWhenWeComeIsMetWhenTheyAreBack) {
  Visit newcomer("page");
  newcomer.opened();
  newcomer.enter({room, "Ann", false, std::nullopt});
  EXPECT_EQ(newcomer.received(welcome({away(bo), cy})), (VisitActions{Meet{cy, true}}));
  EXPECT_EQ(newcomer.people().size(), 2U);
  EXPECT_EQ(newcomer.received(RelayFrom{Relayed::offer, "p2", "{}"}), VisitActions{});
  EXPECT_EQ(newcomer.received(Back{bo}), (VisitActions{Meet{bo, false}}));
}

TEST_F(VisitReturning, WhoIsAwayAndDoesNotComeBackWasLost) {
  visit.received(Away{"p2"});
  EXPECT_EQ(visit.received(Departed{"p2", Departure::lost}),
            (VisitActions{Part{"p2"}, Announce{Announce::What::lost, "Bo"}}));
}

// ---- ourselves ---------------------------------------------------------------------------------

TEST_F(VisitReturning, WeBringWhatTheServerMayHaveForgotten) {
  visit.lost();
  EXPECT_EQ(visit.phase(), Phase::returning);
  EXPECT_EQ(visit.opened(), (VisitActions{Send{Join{room,
                                                    "Ann",
                                                    {},
                                                    "secret",
                                                    "page",
                                                    "open sesame",
                                                    {{"p2", "Bo's page"}, {"p3", "Cy's page"}}}}}));
}

TEST_F(VisitReturning, WeKeepOurLinksToTheSamePages) {
  drop();
  EXPECT_EQ(visit.received(welcome({bo, cy})),
            (VisitActions{Resume{"p2"}, Resume{"p3"}, reconnected}));
  EXPECT_FALSE(visit.settling());
}

TEST_F(VisitReturning, WeMeetWhomWeDoNotKnowAndPartWithWhoIsGone) {
  drop();
  const auto reloaded = person("p2", "Bo", "another page");
  const auto dee = person("p4", "Dee", "Dee's page");
  EXPECT_EQ(
      visit.received(welcome({reloaded, dee})),
      (VisitActions{Part{"p2"}, Meet{reloaded, true}, Meet{dee, true}, Part{"p3"}, reconnected}));
}

TEST_F(VisitReturning, WeKeepALinkToSomebodyWhoIsAway) {
  drop();
  EXPECT_EQ(visit.received(welcome({away(bo), cy})), (VisitActions{Resume{"p3"}, reconnected}));
  EXPECT_EQ(visit.received(Back{bo}), (VisitActions{Resume{"p2"}}));
}

TEST_F(VisitReturning, WeMakeEverythingAnewWhenTheServerHasNamedOurPageAnew) {
  drop();
  EXPECT_EQ(visit.received(welcome({bo}, "given name")),
            (VisitActions{Part{"p2"}, Part{"p3"}, Meet{bo, true}, reconnected}));
  visit.lost();
  EXPECT_EQ(visit.opened(),
            (VisitActions{Send{Join{
                room, "Ann", {}, "secret", "given name", "open sesame", {{"p2", "Bo's page"}}}}}));
}

TEST_F(VisitReturning, WeMakeEverythingAnewUnderANewId) {
  drop();
  auto joined = welcome({bo});
  joined.you = "p9";
  EXPECT_EQ(visit.received(joined),
            (VisitActions{Part{"p2"}, Part{"p3"}, Meet{bo, true}, reconnected}));
  EXPECT_EQ(visit.self(), "p9");
}

TEST_F(VisitReturning, WeAreInNoRoomWhenWeMustWaitToBeAdmittedAgain) {
  drop();
  EXPECT_EQ(visit.received(Waiting{room}), (VisitActions{Part{"p2"}, Part{"p3"}}));
  EXPECT_EQ(visit.phase(), Phase::joining);
  EXPECT_TRUE(visit.waiting());
}

TEST_F(VisitReturning, WeAreInTheLobbyWhenTheRoomTakesUsNoMore) {
  drop();
  EXPECT_EQ(visit.received(Refused{Refusal::room_locked, "join"}),
            (VisitActions{Part{"p2"}, Part{"p3"}}));
  EXPECT_EQ(visit.refusal(), Refusal::room_locked);
}

// ---- a server that was restarted ---------------------------------------------------------------

TEST_F(VisitReturning, ThoseWhoAreNotThereYetAreWaitedFor) {
  drop();
  EXPECT_EQ(visit.received(welcome_anew({})), (VisitActions{reconnected}));
  EXPECT_TRUE(visit.settling());
  EXPECT_EQ(visit.people(), (std::vector<Person>{away(bo), away(cy)}));
  EXPECT_EQ(visit.received(Arrived{cy}), (VisitActions{Resume{"p3"}}));
  EXPECT_EQ(visit.people(), (std::vector<Person>{cy, away(bo)})) << "in the server's order";
}

TEST_F(VisitReturning, ThoseWhoDoNotComeAreGivenUp) {
  drop();
  visit.received(welcome_anew({}));
  visit.received(Arrived{cy});
  EXPECT_EQ(visit.give_up_waiting(),
            (VisitActions{Part{"p2"}, Announce{Announce::What::lost, "Bo"}}));
  EXPECT_FALSE(visit.settling());
  EXPECT_EQ(visit.people(), std::vector<Person>{cy});
  EXPECT_EQ(visit.give_up_waiting(), VisitActions{});
  EXPECT_EQ(visit.received(Arrived{bo}),
            (VisitActions{Meet{bo, false}, Announce{Announce::What::arrived, "Bo"}}));
}

TEST_F(VisitReturning, WhoComesBackFromAnotherPageIsMetAnew) {
  drop();
  visit.received(welcome_anew({}));
  const auto reloaded = person("p3", "Cy", "another page");
  EXPECT_EQ(visit.received(Arrived{reloaded}), (VisitActions{Part{"p3"}, Meet{reloaded, false}}));
}

TEST_F(VisitReturning, NobodyIsGivenUpWhileTheServerIsAwayAgain) {
  drop();
  visit.received(welcome_anew({}));
  visit.lost();
  EXPECT_FALSE(visit.settling());
  EXPECT_EQ(visit.give_up_waiting(), VisitActions{});
  visit.opened();
  EXPECT_EQ(visit.received(welcome({cy})), (VisitActions{Resume{"p3"}, reconnected}))
      << "Bo may still come";
  EXPECT_TRUE(visit.settling());
}

TEST_F(VisitReturning, NobodyIsWaitedForByANewcomer) {
  Visit newcomer("page");
  newcomer.opened();
  newcomer.enter({room, "Ann", false, std::nullopt});
  newcomer.received(welcome_anew({}));
  EXPECT_FALSE(newcomer.settling());
}

TEST_F(VisitReturning, TheHostByAccidentHandsTheRoomBack) {
  drop();
  visit.received(welcome_anew({}));
  EXPECT_TRUE(visit.is_host());
  EXPECT_EQ(visit.received(Arrived{cy}), (VisitActions{Resume{"p3"}}));
  EXPECT_EQ(visit.received(Arrived{bo}), (VisitActions{Resume{"p2"}, Send{MakeHost{"p2"}}}));
}

class VisitOfAHost : public VisitReturning {
 protected:
  VisitOfAHost() {
    visit.received(HostIs{"p1"});
    visit.set_room({.passcode = "abracadabra"});
    visit.received(RoomIs{{.locked = true, .passcode = true, .waiting = true, .spotlight = "p2"}});
    drop();
  }
};

TEST_F(VisitOfAHost, SetsTheRoomAsItWasWhenAllHadTimeToComeBack) {
  visit.received(welcome_anew({}));
  EXPECT_EQ(visit.settings(), RoomSettings{});
  visit.received(Arrived{bo});
  visit.received(Arrived{cy});
  EXPECT_EQ(visit.give_up_waiting(),
            (VisitActions{Send{SetRoom{
                .locked = true, .passcode = "abracadabra", .waiting = true, .spotlight = "p2"}}}));
}

TEST_F(VisitOfAHost, SetsNothingAsItWasThatCannotBe) {
  visit.received(welcome_anew({}));
  visit.received(RoomIs{{.locked = true, .passcode = true, .waiting = true}});
  EXPECT_EQ(visit.give_up_waiting(),
            (VisitActions{Part{"p2"}, Announce{Announce::What::lost, "Bo"}, Part{"p3"},
                          Announce{Announce::What::lost, "Cy"}}));
}

TEST_F(VisitOfAHost, SetsNothingAsItWasThatWasSetSince) {
  visit.received(welcome_anew({bo, cy}));
  visit.set_room({.waiting = true});
  EXPECT_EQ(visit.give_up_waiting(), VisitActions{});
}

TEST_F(VisitOfAHost, LeavesItToTheNewHost) {
  visit.received(welcome_anew({bo, cy}, "p2"));
  EXPECT_EQ(visit.give_up_waiting(), VisitActions{});
}

TEST_F(VisitOfAHost, SetsNothingAnewWhereTheServerStillKnows) {
  visit.received(welcome({bo, cy}));
  EXPECT_EQ(visit.give_up_waiting(), VisitActions{});
}

}  // namespace
}  // namespace greenroom::call
