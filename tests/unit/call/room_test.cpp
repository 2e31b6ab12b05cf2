#include "shared/call/room.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace greenroom::call {
namespace {

using signaling::Person;
using signaling::Refusal;
using signaling::Status;

Person person(const std::string& id, const std::string& name) { return {id, name}; }

std::vector<std::string> ids(const std::vector<Person>& people) {
  std::vector<std::string> all;
  for (const Person& someone : people) all.push_back(someone.id);
  return all;
}

using Ids = std::vector<std::string>;

class RoomOfThree : public testing::Test {
 protected:
  RoomOfThree() {
    room.admit(person("a", "Ada"));
    room.admit(person("b", "Ben"));
    room.admit(person("c", "Cy"));
  }
  Room room{3};
};

TEST(Room, IsEmptyAtFirst) {
  EXPECT_TRUE(Room(4).empty());
  EXPECT_EQ(Room(4).host(), "");
}

TEST_F(RoomOfThree, KnowsWhoCameInWhatOrder) {
  EXPECT_EQ(ids(room.people()), (Ids{"a", "b", "c"}));
  EXPECT_EQ(ids(room.others_of("b")), (Ids{"a", "c"}));
  EXPECT_EQ(ids(room.others_of("d")), (Ids{"a", "b", "c"}));
}

TEST(Room, KeepsWhatIsKnownOfAPerson) {
  Room room(4);
  const Person ada{"a", "Ada", {.microphone = true}, "page"};
  room.admit(ada);
  EXPECT_EQ(room.people(), std::vector<Person>{ada});
  ASSERT_NE(room.find("a"), nullptr);
  EXPECT_EQ(*room.find("a"), ada);
  EXPECT_EQ(room.find("b"), nullptr);
}

TEST_F(RoomOfThree, HasTheFirstInAsItsHost) { EXPECT_EQ(room.host(), "a"); }

TEST_F(RoomOfThree, IsFull) {
  EXPECT_TRUE(room.full());
  EXPECT_EQ(room.admit(person("d", "Dot")), Refusal::room_full);
  EXPECT_EQ(room.admit(person("d", "Ada")), Refusal::room_full);
  EXPECT_EQ(ids(room.people()), (Ids{"a", "b", "c"}));
}

TEST_F(RoomOfThree, HasASeatAgainWhenSomebodyLeft) {
  room.remove("b");
  EXPECT_FALSE(room.full());
  EXPECT_EQ(room.admit(person("d", "Dot")), std::nullopt);
  EXPECT_EQ(ids(room.people()), (Ids{"a", "c", "d"}));
}

TEST(Room, TakesANameOnlyOnceWhateverItsCase) {
  Room room(4);
  room.admit(person("a", "Ada 小明"));
  EXPECT_EQ(room.admit(person("b", "Ada 小明")), Refusal::name_taken);
  EXPECT_EQ(room.admit(person("b", "aDA 小明")), Refusal::name_taken);
  EXPECT_EQ(room.admit(person("b", "Ada 小红")), std::nullopt);
  EXPECT_EQ(ids(room.people()), (Ids{"a", "b"}));
}

TEST_F(RoomOfThree, KnowsWhichNamesAreTaken) {
  EXPECT_TRUE(room.has_name("BEN"));
  EXPECT_FALSE(room.has_name("BEN", "b"));
  EXPECT_TRUE(room.has_name("ben", "a"));
  EXPECT_FALSE(room.has_name("Dot"));
}

TEST(Room, GivesANameFreeWhenItsHolderLeaves) {
  Room room(4);
  room.admit(person("a", "Ada"));
  room.remove("a");
  EXPECT_EQ(room.admit(person("b", "Ada")), std::nullopt);
  EXPECT_EQ(room.host(), "b");
}

TEST_F(RoomOfThree, PassesTheHostToTheLongestPresentWhenTheHostLeaves) {
  EXPECT_EQ(room.remove("a")->new_host, "b");
  EXPECT_EQ(room.host(), "b");
  EXPECT_EQ(room.remove("b")->new_host, "c");
  EXPECT_EQ(room.host(), "c");
}

TEST_F(RoomOfThree, PassesTheHostToNobodyAwayWhereThereIsAChoice) {
  room.set_away("b");
  EXPECT_EQ(room.remove("a")->new_host, "c");
  EXPECT_EQ(room.remove("c")->new_host, "b");
}

TEST_F(RoomOfThree, KeepsItsHostWhenAnotherLeaves) {
  EXPECT_EQ(room.remove("b")->new_host, std::nullopt);
  EXPECT_EQ(room.remove("c")->new_host, std::nullopt);
  EXPECT_EQ(room.host(), "a");
}

TEST(Room, HasNobodyToPassTheHostToWhenTheLastLeaves) {
  Room room(4);
  room.admit(person("a", "Ada"));
  const auto gone = room.remove("a");
  ASSERT_TRUE(gone.has_value());
  EXPECT_EQ(gone->new_host, std::nullopt);
  EXPECT_TRUE(room.empty());
}

TEST_F(RoomOfThree, IsHandedOver) {
  EXPECT_TRUE(room.hand_over("c"));
  EXPECT_EQ(room.host(), "c");
  EXPECT_EQ(room.remove("a")->new_host, std::nullopt);
  EXPECT_EQ(room.remove("c")->new_host, "b");
}

TEST_F(RoomOfThree, KnowsNobodyElse) {
  EXPECT_FALSE(room.remove("d").has_value());
  EXPECT_FALSE(room.remove("").has_value());
  EXPECT_FALSE(room.set_status("d", {}));
  EXPECT_FALSE(room.set_away("d"));
  EXPECT_FALSE(room.hand_over("d"));
  EXPECT_EQ(room.come_back(person("d", "Dot")), Refusal::no_such_peer);
  EXPECT_EQ(ids(room.people()), (Ids{"a", "b", "c"}));
  EXPECT_EQ(room.host(), "a");
}

TEST_F(RoomOfThree, TakesAStatusForTheOnePersonItIsOf) {
  const Status on{.microphone = true, .camera = true};
  EXPECT_TRUE(room.set_status("b", on));
  EXPECT_EQ(room.people()[0].status, Status{});
  EXPECT_EQ(room.people()[1].status, on);
  EXPECT_EQ(room.people()[2].status, Status{});
}

TEST_F(RoomOfThree, KeepsThePlaceOfWhoComesBackAndTheirRole) {
  room.set_away("a");
  EXPECT_TRUE(room.find("a")->away);
  EXPECT_EQ(room.come_back({"a", "Ann", {.camera = true}, "page"}), std::nullopt);
  EXPECT_EQ(ids(room.people()), (Ids{"a", "b", "c"}));
  EXPECT_EQ(room.people()[0], (Person{"a", "Ann", {.camera = true}, "page"}));
  EXPECT_EQ(room.host(), "a");
}

TEST_F(RoomOfThree, LeavesASeatAloneWhenItsHolderComesBackUnderSomebodyElsesName) {
  room.set_away("b");
  EXPECT_EQ(room.come_back(person("b", "CY")), Refusal::name_taken);
  EXPECT_EQ(room.people()[1].name, "Ben");
  EXPECT_TRUE(room.people()[1].away);
  EXPECT_EQ(room.come_back(person("b", "BEN")), std::nullopt);
}

}  // namespace
}  // namespace greenroom::call
