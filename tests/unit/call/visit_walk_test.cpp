#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "shared/call/visit.hpp"

// Whatever happens in whatever order, what the actions have built is what the visit says.
namespace greenroom::call {
namespace {

using namespace signaling;
using Phase = Visit::Phase;

class VisitWalk : public testing::Test {
 protected:
  int pick(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }
  bool flip() { return pick(2) == 0; }
  std::string some_id() { return "p" + std::to_string(1 + pick(5)); }
  Status status() { return {.microphone = flip(), .screen = flip(), .hand = flip()}; }
  Person person() {
    const auto n = std::to_string(2 + pick(4));
    return {"p" + n, "Name" + n, status(), "page " + std::to_string(pick(3)), pick(4) == 0};
  }
  RoomSettings settings() {
    return {.locked = flip(), .passcode = flip(), .waiting = flip(), .spotlight = some_id()};
  }
  Joined welcome() {
    Joined joined{"amber-otter-42", "p1", flip() ? "p1" : "p2", "secret", 4, {}, settings()};
    std::set<std::string> ids;
    for (int i = pick(4); i > 0; --i) {
      const auto someone = person();
      if (ids.insert(someone.id).second) joined.people.push_back(someone);
    }
    joined.page = pick(4) == 0 ? "given page" : visit_page();
    joined.fresh = flip();
    return joined;
  }
  /// As it stands in the latest wish that was sent.
  const std::string& visit_page() const { return page; }

  VisitActions something() {
    switch (pick(14)) {
      case 0:
        return visit.opened();
      case 1:
        return visit.lost();
      case 2:
        return visit.enter({"amber-otter-42", "Ann", pick(4) == 0, std::nullopt});
      case 3:
        return pick(8) == 0 ? visit.leave() : visit.give_up_waiting();
      case 4:
        return flip() ? visit.set_status(status()) : visit.raise_hand(flip());
      case 5:
        return a_tool();
      default:
        return visit.received(message());
    }
  }
  VisitActions a_tool() {
    switch (pick(6)) {
      case 0:
        return visit.set_room({.locked = flip(), .passcode = flip() ? "abc" : ""});
      case 1:
        return visit.admit(some_id());
      case 2:
        return visit.turn_away(some_id());
      case 3:
        return visit.remove(some_id());
      case 4:
        return visit.hand_over(some_id());
      default:
        return visit.ask_mute(some_id());
    }
  }
  ServerMessage message() {
    switch (pick(17)) {
      case 0:
      case 1:
        return welcome();
      case 2:
      case 3:
        return Arrived{person()};
      case 4:
        return Departed{some_id(), static_cast<Departure>(pick(4))};
      case 5:
        return Away{some_id()};
      case 6:
      case 7:
        return Back{person()};
      case 8:
        return HostIs{some_id()};
      case 9:
        return StatusOf{some_id(), status()};
      case 10:
        return RelayFrom{Relayed::offer, some_id(), "{}"};
      case 11:
        return RoomIs{settings()};
      case 12:
        return Waiting{"amber-otter-42"};
      case 13:
        return Knock{some_id(), "Name"};
      case 14:
        return KnockGone{some_id()};
      case 15:
        return AskedMute{some_id()};
      default:
        return Refused{static_cast<Refusal>(pick(22)), pick(3) == 0 ? "join" : "status"};
    }
  }

  void carry_out(const VisitActions& actions) {
    for (const auto& action : actions) {
      if (const auto* met = std::get_if<Meet>(&action)) {
        ASSERT_TRUE(links.insert(met->person.id).second) << "met twice";
        ASSERT_FALSE(met->person.away) << "met somebody who cannot answer";
      } else if (const auto* parted = std::get_if<Part>(&action)) {
        ASSERT_EQ(links.erase(parted->id), 1U) << "parted without a meeting";
      } else if (const auto* handed = std::get_if<HandOver>(&action)) {
        ASSERT_TRUE(links.contains(handed->message.from));
      } else if (const auto* resumed = std::get_if<Resume>(&action)) {
        ASSERT_TRUE(links.contains(resumed->id)) << "resumed what is not there";
      } else if (const auto* sent = std::get_if<Send>(&action)) {
        if (const auto* join = std::get_if<Join>(&sent->message)) page = join->page;
        if (const auto* create = std::get_if<Create>(&sent->message)) page = create->page;
      }
    }
  }
  void compare() {
    std::set<std::string> people;
    for (const auto& each : visit.people()) {
      ASSERT_TRUE(people.insert(each.id).second) << "in the list twice";
      ASSERT_TRUE(links.contains(each.id) || each.away) << "present without a link";
    }
    for (const auto& id : links) ASSERT_TRUE(people.contains(id)) << "a link to nobody";
    if (visit.phase() == Phase::away || visit.phase() == Phase::joining) {
      ASSERT_TRUE(people.empty());
      ASSERT_FALSE(visit.settling());
    }
    ASSERT_TRUE(visit.is_host() || visit.knocks().empty());
    ASSERT_TRUE(!visit.waiting() || visit.phase() == Phase::joining);
    ASSERT_TRUE(!visit.refusal() || visit.phase() == Phase::away);
  }

  std::mt19937 random{2026};
  Visit visit{"page"};
  std::string page;
  std::set<std::string> links;
};

TEST_F(VisitWalk, LinksAlwaysMatchThePeople) {
  for (int step = 0; step < 1'000'000; ++step) {
    ASSERT_NO_FATAL_FAILURE(carry_out(something())) << "step " << step;
    ASSERT_NO_FATAL_FAILURE(compare()) << "step " << step;
  }
}

}  // namespace
}  // namespace greenroom::call
