#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "shared/call/room.hpp"
#include "shared/signaling/names.hpp"

// A room under a long random walk, against a second telling of its rules.
namespace greenroom::call {
namespace {

using signaling::Person;
using signaling::Refusal;
using signaling::Status;

std::string word_of(const std::variant<Room::Admitted, Refusal>& outcome) {
  if (const auto* admitted = std::get_if<Room::Admitted>(&outcome)) {
    return admitted->replaced ? "in for another" : "in";
  }
  return std::get<Refusal>(outcome) == Refusal::room_full ? "full" : "name taken";
}

/// The rules told once more, as plainly as can be: people with the moment of their arrival,
/// unsorted.
struct PlainRoom {
  struct Guest {
    Person who;
    int arrived;
  };
  std::size_t capacity;
  std::vector<Guest> guests;

  Guest* find(const std::string& id) {
    for (Guest& guest : guests) {
      if (guest.who.id == id) return &guest;
    }
    return nullptr;
  }
  const Guest* longest_present() const {
    const Guest* longest = nullptr;
    for (const Guest& guest : guests) {
      if (!longest || guest.arrived < longest->arrived) longest = &guest;
    }
    return longest;
  }
  std::string admit(const Person& newcomer, const std::string& in_place_of, int now) {
    Guest* former = find(in_place_of);
    if (!former && guests.size() == capacity) return "full";
    for (const Guest& guest : guests) {
      if (&guest == former) continue;
      if (signaling::folded_name(guest.who.name) == signaling::folded_name(newcomer.name)) {
        return "name taken";
      }
    }
    if (former) {
      former->who = newcomer;
      return "in for another";
    }
    guests.insert(guests.begin(), {newcomer, now});
    return "in";
  }
  bool remove(const std::string& id) {
    return std::erase_if(guests, [&](const Guest& guest) { return guest.who.id == id; }) == 1;
  }
};

class RoomWalk : public testing::TestWithParam<unsigned> {};

TEST_P(RoomWalk, NeverPartsFromThePlainRules) {
  const unsigned capacity = GetParam();
  Room room(capacity);
  PlainRoom plain{capacity, {}};
  std::mt19937 random(9 + capacity);
  const auto below = [&random](std::size_t bound) { return random() % bound; };
  const std::vector<std::string> names = {"Ada", "ADA", "ben", "Ben", "小明", "Cy", "Dot", "Eve"};
  int next_id = 1000;
  const auto some_id = [&] {  // mostly of somebody present
    if (plain.guests.empty() || below(4) == 0) return std::to_string(below(1000));
    return plain.guests[below(plain.guests.size())].who.id;
  };
  std::map<std::string, int> seen;

  for (int step = 0; step < 40'000; ++step) {
    const std::string host_before = room.empty() ? "" : room.host();
    switch (below(4)) {
      case 0:
      case 1: {
        const std::string in_place_of = below(2) == 0 ? some_id() : "";
        const std::string id = std::to_string(++next_id);
        const Person newcomer{id, names[below(names.size())], {}};
        const std::string expected = plain.admit(newcomer, in_place_of, step);
        ASSERT_EQ(word_of(room.admit(newcomer, in_place_of)), expected);
        ++seen[expected];
        break;
      }
      case 2: {
        const std::string id = some_id();
        const auto gone = room.remove(id);
        ASSERT_EQ(gone.has_value(), plain.remove(id));
        if (!gone) break;
        const bool host_left = id == host_before;
        ASSERT_EQ(gone->new_host.has_value(), host_left && !room.empty());
        if (gone->new_host) {
          ASSERT_EQ(*gone->new_host, plain.longest_present()->who.id);
        }
        ++seen[gone->new_host ? "new host" : "gone"];
        break;
      }
      default: {
        const std::string id = some_id();
        const Status status{.microphone = below(2) == 0, .camera = below(2) == 0};
        PlainRoom::Guest* guest = plain.find(id);
        ASSERT_EQ(room.set_status(id, status), guest != nullptr);
        if (guest) guest->who.status = status;
      }
    }

    ASSERT_LE(room.people().size(), capacity);
    ASSERT_EQ(room.people().size(), plain.guests.size());
    ASSERT_EQ(room.empty(), plain.guests.empty());
    if (!room.empty()) {
      ASSERT_EQ(room.host(), plain.longest_present()->who.id);
    }
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
  for (const char* outcome : {"in", "in for another", "full", "gone"}) {
    EXPECT_GT(seen[outcome], 100) << outcome;
  }
  if (capacity > 1) {
    EXPECT_GT(seen["name taken"], 100);
    EXPECT_GT(seen["new host"], 100);
  }
}

INSTANTIATE_TEST_SUITE_P(Room, RoomWalk, testing::Values(1U, 2U, 4U, 5U));

}  // namespace
}  // namespace greenroom::call
