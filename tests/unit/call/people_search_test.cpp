#include "shared/call/people_search.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/signaling/limits.hpp"

namespace greenroom::call {
namespace {

using namespace signaling;
using Sent = std::vector<ClientMessage>;

const Listed ann{"d1", "ann", Availability::free};
const Listed bo{"d2", "Bo", Availability::busy};
const Listed cy{"d3", "cy", Availability::quiet};

PeopleSearch found(std::vector<Listed> people = {ann, bo}, unsigned total = 2) {
  PeopleSearch search;
  search.opened();
  search.find("");
  search.received(Found{std::move(people), total});
  return search;
}

std::vector<Listed> many(std::size_t count) {
  std::vector<Listed> people;
  for (std::size_t i = 0; i < count; ++i) {
    people.push_back({"d" + std::to_string(i), "P " + std::to_string(100 + i), {}});
  }
  return people;
}

TEST(PeopleSearch, AsksAndListsTheAnswer) {
  PeopleSearch search;
  search.opened();
  EXPECT_FALSE(search.looking());
  EXPECT_EQ(search.find("a"), (Sent{Find{"a"}}));
  EXPECT_TRUE(search.waiting());
  search.received(Found{{ann, bo}, 70});
  EXPECT_FALSE(search.waiting());
  EXPECT_EQ(search.people(), (std::vector<Listed>{ann, bo}));
  EXPECT_EQ(search.total(), 70U);
}

TEST(PeopleSearch, StaysInOrderOfTheNamesWhateverTheirCase) {
  auto search = found({cy, ann}, 2);
  search.received(Seen{bo});
  EXPECT_EQ(search.people(), (std::vector<Listed>{ann, bo, cy}));
  EXPECT_EQ(search.total(), 3U);
}

TEST(PeopleSearch, WhoChangesIsListedOnceAndInTheirNewPlace) {
  auto search = found({ann, bo, cy}, 3);
  search.received(Seen{{"d1", "Zoe", Availability::quiet}});
  ASSERT_EQ(search.people().size(), 3U);
  EXPECT_EQ(search.people().back(), (Listed{"d1", "Zoe", Availability::quiet}));
  EXPECT_EQ(search.total(), 3U);
}

TEST(PeopleSearch, WhoGoesIsGone) {
  auto search = found();
  search.received(Gone{"d1"});
  EXPECT_EQ(search.people(), std::vector<Listed>{bo});
  EXPECT_EQ(search.total(), 1U);
  search.received(Gone{"d9"});
  EXPECT_EQ(search.total(), 1U);
}

TEST(PeopleSearch, ListsNoMoreThanItMay) {
  auto search = found(many(60), 60);
  EXPECT_EQ(search.people().size(), limits::listed_people);
  EXPECT_EQ(search.total(), 60U);
  search.received(Seen{{"d900", "A", {}}});
  EXPECT_EQ(search.people().size(), limits::listed_people);
  EXPECT_EQ(search.total(), 61U);
}

TEST(PeopleSearch, ATotalThatCannotBeIsNotBelieved) {
  EXPECT_EQ(found({ann, bo}, 0).total(), 2U);
  EXPECT_EQ(found({ann, ann}, 0).people().size(), 1U);
}

TEST(PeopleSearch, TheAnswerToTheLastQuestionCounts) {
  auto search = found();
  search.find("b");
  search.find("c");
  search.received(Found{{bo}, 1});
  EXPECT_EQ(search.people().size(), 2U) << "what was there stays";
  search.received(Seen{bo});
  search.received(Gone{"d1"});
  EXPECT_EQ(search.people().size(), 2U) << "news of an earlier search";
  search.received(Found{{cy}, 1});
  EXPECT_EQ(search.people(), std::vector<Listed>{cy});
}

TEST(PeopleSearch, ARefusalIsAnAnswer) {
  PeopleSearch search;
  search.opened();
  search.find("a");
  search.received(Refused{Refusal::too_fast, "find"});
  EXPECT_FALSE(search.waiting());
  search.received(Refused{Refusal::too_fast, "find"});
  search.find("b");
  search.received(Refused{Refusal::no_such_call, "ring"});
  EXPECT_TRUE(search.waiting());
}

TEST(PeopleSearch, AsksAgainWhenTheSocketIsBack) {
  auto search = found();
  search.find("a");
  search.lost();
  EXPECT_TRUE(search.waiting());
  EXPECT_EQ(search.people().size(), 2U);
  EXPECT_EQ(search.opened(), (Sent{Find{"a"}}));
  search.received(Found{{ann}, 1});
  EXPECT_EQ(search.people(), std::vector<Listed>{ann});
}

TEST(PeopleSearch, AsksOnlyWhereThereIsSomebodyToAsk) {
  PeopleSearch search;
  EXPECT_EQ(search.find("a"), Sent{});
  EXPECT_EQ(search.stop(), Sent{});
  EXPECT_EQ(search.opened(), Sent{});
}

TEST(PeopleSearch, StopsAndForgets) {
  auto search = found();
  search.find("x");
  EXPECT_EQ(search.stop(), (Sent{StopFinding{}}));
  EXPECT_TRUE(search.people().empty());
  EXPECT_EQ(search.total(), 0U);
  search.received(Found{{ann}, 1});
  EXPECT_TRUE(search.people().empty()) << "the answer crossed it";
  search.received(Seen{ann});
  EXPECT_TRUE(search.people().empty());
  EXPECT_EQ(search.stop(), Sent{});
  search.find("a");
  search.received(Found{{ann}, 1});
  EXPECT_EQ(search.people(), std::vector<Listed>{ann});
}

TEST(PeopleSearch, ATextIsCutToWhatMayBeSent) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "\xe5\xb0\x8f";
  PeopleSearch search;
  search.opened();
  EXPECT_EQ(search.find(text), (Sent{Find{text.substr(0, 120)}}));
  EXPECT_EQ(search.text(), text.substr(0, 120));
}

}  // namespace
}  // namespace greenroom::call
