#include "shared/call/missed_calls.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace greenroom::call {
namespace {

MissedCalls calls_of(int count) {
  MissedCalls calls;
  for (int i = 0; i < count; ++i) calls.add({"Ann " + std::to_string(i), 1000.0 * i, i % 2 == 0});
  return calls;
}

TEST(MissedCalls, NewestFirst) {
  const auto calls = calls_of(2);
  ASSERT_EQ(calls.all().size(), 2U);
  EXPECT_EQ(calls.all().front(), (MissedCall{"Ann 1", 1000, false, false}));
}

TEST(MissedCalls, ForgetsTheOldest) {
  const auto calls = calls_of(60);
  ASSERT_EQ(calls.all().size(), MissedCalls::most);
  EXPECT_EQ(calls.all().front().name, "Ann 59");
  EXPECT_EQ(calls.all().back().name, "Ann 10");
}

TEST(MissedCalls, ANameThatIsNoneIsNotKept) {
  MissedCalls calls;
  calls.add({"", 1, false, false});
  calls.add({"a\nb", 1, false, false});
  calls.add({std::string(41, 'x'), 1, false, false});
  EXPECT_TRUE(calls.all().empty());
}

TEST(MissedCalls, SeenUntilTheNext) {
  auto calls = calls_of(3);
  EXPECT_EQ(calls.unseen(), 3U);
  calls.mark_seen();
  EXPECT_EQ(calls.unseen(), 0U);
  calls.add({"Bo", 9, true, false});
  EXPECT_EQ(calls.unseen(), 1U);
}

TEST(MissedCalls, OneIsRemovedOrAll) {
  auto calls = calls_of(3);
  calls.remove(1);
  ASSERT_EQ(calls.all().size(), 2U);
  EXPECT_EQ(calls.all().back().name, "Ann 0");
  calls.remove(2);
  EXPECT_EQ(calls.all().size(), 2U);
  calls.clear();
  EXPECT_TRUE(calls.all().empty());
}

TEST(MissedCalls, ComeBackFromTheirText) {
  auto calls = calls_of(50);
  calls.mark_seen();
  MissedCall wide{"", 1.7e12, true, false};
  for (int i = 0; i < 40; ++i) wide.name += "\xf0\x9f\x98\x80";
  for (int i = 0; i < 50; ++i) calls.add(wide);
  calls.add({"\xe5\xb0\x8f\xe6\x98\x8e \"\\", 2, false, false});
  EXPECT_EQ(missed_calls_from(to_text(calls)), calls);
  EXPECT_EQ(missed_calls_from(to_text({})), MissedCalls{});
}

TEST(MissedCalls, WhatCannotBeOneIsLeftOut) {
  const auto* const text = R"([
    7, null, {}, {"name": "Ann"}, {"name": 5, "time": 1}, {"name": "Ann", "time": "1"},
    {"name": " ", "time": 1}, {"name": "Ann", "time": 1e999},
    {"name": "Bo", "time": 5, "video": "yes", "seen": 1, "more": []}])";
  const auto calls = missed_calls_from(text);
  // JSON has no number as great as 1e999: such a text is none.
  EXPECT_TRUE(calls.all().empty());
  auto without = std::string(text);
  without.erase(without.find("{\"name\": \"Ann\", \"time\": 1e999},"), 31);
  const auto rest = missed_calls_from(without);
  ASSERT_EQ(rest.all().size(), 1U);
  EXPECT_EQ(rest.all().front(), (MissedCall{"Bo", 5, false, false}));
}

TEST(MissedCalls, WhatIsNoListIsEmpty) {
  for (const std::string text : {"", "{}", "7", "[", "\xff", "[[[[[[", "null"}) {
    EXPECT_EQ(missed_calls_from(text), MissedCalls{}) << text;
  }
  EXPECT_EQ(missed_calls_from("[" + std::string(100'000, ' ') + "]"), MissedCalls{});
}

TEST(MissedCalls, NoMoreThanThereMayBe) {
  std::string text = "[";
  for (int i = 0; i < 500; ++i) text += R"({"name":"A","time":1},)";
  text.back() = ']';
  EXPECT_EQ(missed_calls_from(text).all().size(), MissedCalls::most);
}

TEST(MissedCalls, DamagedTextsAreReadAsFarAsTheyGo) {
  std::mt19937 random(17);
  const auto sound = to_text(calls_of(5));
  for (int i = 0; i < 5000; ++i) {
    auto text = sound;
    for (auto n = random() % 4; n-- > 0;)
      text[random() % text.size()] = static_cast<char>(random());
    text.resize(text.size() - random() % 20);
    const auto calls = missed_calls_from(text);
    ASSERT_EQ(missed_calls_from(to_text(calls)), calls);
  }
}

}  // namespace
}  // namespace greenroom::call
