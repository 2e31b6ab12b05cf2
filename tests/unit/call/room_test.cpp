#include "shared/call/room.hpp"

#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

namespace greenroom::call {
namespace {

using signaling::Person;
using signaling::Refusal;
using signaling::Status;

Person person(const std::string& id, const std::string& name) { return {id, name, {}}; }

std::vector<std::string> ids(const std::vector<Person>& people) {
  std::vector<std::string> all;
  for (const Person& someone : people) all.push_back(someone.id);
  return all;
}

/// "in: a b", "in for another: a b" or the refusal's number, so that a test is one line.
std::string words(const std::variant<Room::Admitted, Refusal>& outcome) {
  if (const auto* refusal = std::get_if<Refusal>(&outcome)) {
    return *refusal == Refusal::room_full    ? "full"
           : *refusal == Refusal::name_taken ? "name taken"
                                             : "another refusal";
  }
  const auto& admitted = std::get<Room::Admitted>(outcome);
  std::string text = admitted.replaced ? "in for another:" : "in:";
  for (const std::string& id : ids(admitted.others)) text += " " + id;
  return text;
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

TEST(Room, IsEmptyAtFirst) { EXPECT_TRUE(Room(4).empty()); }

TEST(Room, TellsANewcomerWhoIsThereLongestPresentFirst) {
  Room room(4);
  EXPECT_EQ(words(room.admit(person("a", "Ada"))), "in:");
  EXPECT_EQ(words(room.admit(person("b", "Ben"))), "in: a");
  EXPECT_EQ(words(room.admit(person("c", "Cy"))), "in: a b");
}

TEST(Room, KeepsWhatIsKnownOfAPerson) {
  Room room(4);
  const Person ada{"a", "Ada", {.microphone = true, .camera = false}};
  room.admit(ada);
  EXPECT_EQ(room.people(), std::vector<Person>{ada});
  EXPECT_EQ(std::get<Room::Admitted>(room.admit(person("b", "Ben"))).others.front(), ada);
}

TEST(Room, HasTheFirstInAsItsHost) {
  Room room(4);
  room.admit(person("a", "Ada"));
  room.admit(person("b", "Ben"));
  EXPECT_EQ(room.host(), "a");
}

TEST_F(RoomOfThree, IsFull) {
  EXPECT_EQ(words(room.admit(person("d", "Dot"))), "full");
  EXPECT_EQ(ids(room.people()), (Ids{"a", "b", "c"}));
}

TEST_F(RoomOfThree, IsCalledFullEvenToAnotherOfTheSameName) {
  EXPECT_EQ(words(room.admit(person("d", "Ada"))), "full");
}

TEST_F(RoomOfThree, HasASeatAgainWhenSomebodyLeft) {
  room.remove("b");
  EXPECT_EQ(words(room.admit(person("d", "Dot"))), "in: a c");
}

TEST(Room, TakesANameOnlyOnceWhateverItsCase) {
  Room room(4);
  room.admit(person("a", "Ada 小明"));
  EXPECT_EQ(words(room.admit(person("b", "Ada 小明"))), "name taken");
  EXPECT_EQ(words(room.admit(person("b", "aDA 小明"))), "name taken");
  EXPECT_EQ(words(room.admit(person("b", "Ada 小红"))), "in: a");
  EXPECT_EQ(ids(room.people()), (Ids{"a", "b"}));
}

TEST(Room, GivesANameFreeWhenItsHolderLeaves) {
  Room room(4);
  room.admit(person("a", "Ada"));
  room.remove("a");
  EXPECT_EQ(words(room.admit(person("b", "Ada"))), "in:");
}

TEST_F(RoomOfThree, PassesTheHostToTheLongestPresentWhenTheHostLeaves) {
  EXPECT_EQ(room.remove("a")->new_host, "b");
  EXPECT_EQ(room.host(), "b");
  EXPECT_EQ(room.remove("b")->new_host, "c");
  EXPECT_EQ(room.host(), "c");
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

TEST_F(RoomOfThree, KnowsNobodyElse) {
  EXPECT_FALSE(room.remove("d").has_value());
  EXPECT_FALSE(room.remove("").has_value());
  EXPECT_FALSE(room.set_status("d", {}));
  EXPECT_EQ(ids(room.people()), (Ids{"a", "b", "c"}));
}

TEST_F(RoomOfThree, TakesAStatusForTheOnePersonItIsOf) {
  const Status on{.microphone = true, .camera = true};
  EXPECT_TRUE(room.set_status("b", on));
  EXPECT_EQ(room.people()[0].status, Status{});
  EXPECT_EQ(room.people()[1].status, on);
  EXPECT_EQ(room.people()[2].status, Status{});
}

TEST_F(RoomOfThree, LetsSomebodyBackIntoTheirSeatThoughItIsFull) {
  EXPECT_EQ(words(room.admit(person("b2", "Ben"), "b")), "in for another: a c");
}

TEST_F(RoomOfThree, KeepsTheirPlaceInTheOrderForWhoeverComesBack) {
  room.admit(person("b2", "Ben"), "b");
  EXPECT_EQ(ids(room.people()), (Ids{"a", "b2", "c"}));
  EXPECT_EQ(room.remove("a")->new_host, "b2");
}

TEST_F(RoomOfThree, KeepsTheHostWhoComesBackAsItsHost) {
  EXPECT_EQ(words(room.admit(person("a2", "Ada"), "a")), "in for another: b c");
  EXPECT_EQ(room.host(), "a2");
}

TEST_F(RoomOfThree, LetsSomebodyComeBackUnderAnotherName) {
  EXPECT_EQ(words(room.admit(person("b2", "Bea"), "b")), "in for another: a c");
  EXPECT_EQ(room.people()[1].name, "Bea");
  room.remove("c");
  EXPECT_EQ(words(room.admit(person("d", "Ben"))), "in: a b2");
}

TEST_F(RoomOfThree, LeavesASeatAloneWhenItsHolderComesBackUnderSomebodyElsesName) {
  EXPECT_EQ(words(room.admit(person("b2", "CY"), "b")), "name taken");
  EXPECT_EQ(ids(room.people()), (Ids{"a", "b", "c"}));
}

TEST_F(RoomOfThree, TreatsWhoComesBackToASeatThatIsGoneAsAnyOther) {
  EXPECT_EQ(words(room.admit(person("d2", "Dot"), "d")), "full");
  room.remove("a");
  EXPECT_EQ(words(room.admit(person("a2", "Ada"), "a")), "in: b c");
  EXPECT_EQ(room.host(), "b");
}

TEST(Room, LetsTheOnlyPersonOfARoomForOneComeBack) {
  Room room(1);
  room.admit(person("a", "Ada"));
  EXPECT_EQ(words(room.admit(person("b", "Ben"))), "full");
  EXPECT_EQ(words(room.admit(person("a2", "Ada"), "a")), "in for another:");
  EXPECT_EQ(room.host(), "a2");
}

}  // namespace
}  // namespace greenroom::call
