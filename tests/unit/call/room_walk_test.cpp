#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "shared/call/room.hpp"
#include "shared/signaling/names.hpp"

// A room under a long random walk, against a second telling of its rules.
namespace greenroom::call {
namespace {

using signaling::Person;
using signaling::Refusal;
using signaling::Status;

/// The rules told once more, as plainly as can be: people with the moment of their arrival,
/// unsorted.
struct PlainRoom {
  struct Guest {
    Person who;
    int arrived;
  };
  std::size_t capacity;
  std::vector<Guest> guests;
  std::string host;

  Guest* find(const std::string& id) {
    for (Guest& guest : guests) {
      if (guest.who.id == id) return &guest;
    }
    return nullptr;
  }
  const Guest* longest_present(bool away) const {
    const Guest* longest = nullptr;
    for (const Guest& guest : guests) {
      if (guest.who.away != away) continue;
      if (!longest || guest.arrived < longest->arrived) longest = &guest;
    }
    return longest;
  }
  bool taken(const Person& by) const {
    for (const Guest& guest : guests) {
      const bool same = signaling::folded_name(guest.who.name) == signaling::folded_name(by.name);
      if (same && guest.who.id != by.id) return true;
    }
    return false;
  }
  std::optional<Refusal> admit(const Person& newcomer, int now) {
    if (guests.size() == capacity) return Refusal::room_full;
    if (taken(newcomer)) return Refusal::name_taken;
    if (guests.empty()) host = newcomer.id;
    guests.insert(guests.begin(), {newcomer, now});
    return std::nullopt;
  }
  std::optional<Refusal> come_back(const Person& person) {
    Guest* guest = find(person.id);
    if (!guest) return Refusal::no_such_peer;
    if (taken(person)) return Refusal::name_taken;
    guest->who = person;
    return std::nullopt;
  }
  bool remove(const std::string& id) {
    if (std::erase_if(guests, [&](const Guest& guest) { return guest.who.id == id; }) == 0) {
      return false;
    }
    if (host != id) return true;
    const Guest* next = longest_present(false);
    if (!next) next = longest_present(true);
    host = next ? next->who.id : "";
    return true;
  }
};

class RoomWalk : public testing::TestWithParam<unsigned> {
 protected:
  std::size_t below(std::size_t bound) { return random() % bound; }
  std::string some_id() {  // mostly of somebody present
    if (plain.guests.empty() || below(4) == 0) return std::to_string(below(1000));
    return plain.guests[below(plain.guests.size())].who.id;
  }
  Person some_person(const std::string& id) { return {id, names[below(names.size())]}; }

  void admit(int step) {
    const Person newcomer = some_person(std::to_string(++next_id));
    const auto expected = plain.admit(newcomer, step);
    ASSERT_EQ(room.admit(newcomer), expected);
    ++seen[expected ? "refused " + std::to_string(static_cast<int>(*expected)) : "in"];
  }
  void come_back() {
    const Person person = some_person(some_id());
    const auto expected = plain.come_back(person);
    ASSERT_EQ(room.come_back(person), expected);
    if (!expected) ++seen["back"];
  }
  void remove() {
    const std::string id = some_id();
    const std::string host_before = room.host();
    const auto gone = room.remove(id);
    ASSERT_EQ(gone.has_value(), plain.remove(id));
    if (!gone) return;
    const bool host_left = id == host_before;
    ASSERT_EQ(gone->new_host.has_value(), host_left && !room.empty());
    if (gone->new_host) {
      ASSERT_EQ(*gone->new_host, plain.host);
    }
    ++seen[gone->new_host ? "new host" : "gone"];
  }
  void change() {
    const std::string id = some_id();
    PlainRoom::Guest* guest = plain.find(id);
    const Status status{.microphone = below(2) == 0, .camera = below(2) == 0};
    switch (below(3)) {
      case 0:
        ASSERT_EQ(room.set_status(id, status), guest != nullptr);
        if (guest) guest->who.status = status;
        return;
      case 1:
        ASSERT_EQ(room.set_away(id), guest != nullptr);
        if (guest) guest->who.away = true;
        return;
      default:
        ASSERT_EQ(room.hand_over(id), guest != nullptr);
        if (guest) plain.host = id;
    }
  }
  void compare() {
    ASSERT_LE(room.people().size(), GetParam());
    ASSERT_EQ(room.people().size(), plain.guests.size());
    ASSERT_EQ(room.host(), plain.host);
    int arrived_before = -1;
    std::set<std::string> names_here;
    for (const Person& someone : room.people()) {
      const PlainRoom::Guest* guest = plain.find(someone.id);
      ASSERT_NE(guest, nullptr);
      ASSERT_EQ(guest->who, someone);
      ASSERT_GT(guest->arrived, arrived_before);
      arrived_before = guest->arrived;
      ASSERT_TRUE(names_here.insert(signaling::folded_name(someone.name)).second);
    }
  }

  std::mt19937 random{9 + GetParam()};
  const std::vector<std::string> names = {"Ada", "ADA", "ben", "Ben", "小明", "Cy", "Dot", "Eve"};
  Room room{GetParam()};
  PlainRoom plain{GetParam(), {}, {}};
  int next_id = 1000;
  std::map<std::string, int> seen;
};

TEST_P(RoomWalk, NeverPartsFromThePlainRules) {
  for (int step = 0; step < 40'000; ++step) {
    switch (below(5)) {
      case 0:
      case 1:
        admit(step);
        break;
      case 2:
        come_back();
        break;
      case 3:
        remove();
        break;
      default:
        change();
    }
    ASSERT_NO_FATAL_FAILURE(compare()) << "step " << step;
    if (HasFatalFailure()) return;
  }
  for (const char* outcome : {"in", "back", "refused 0", "gone"}) {
    EXPECT_GT(seen[outcome], 100) << outcome;
  }
  if (GetParam() > 1) {
    EXPECT_GT(seen["refused 2"], 100);
    EXPECT_GT(seen["new host"], 100);
  }
}

INSTANTIATE_TEST_SUITE_P(Room, RoomWalk, testing::Values(1U, 2U, 4U, 5U));

}  // namespace
}  // namespace greenroom::call
