#include "shared/call/room_code.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "shared/call/room_words.hpp"
#include "shared/signaling/names.hpp"

namespace greenroom::call {
namespace {

struct Parts {
  std::string first;
  std::string second;
  std::string number;
};

Parts parts_of(const std::string& code) {
  const std::size_t one = code.find('-');
  const std::size_t two = code.find('-', one + 1);
  return {code.substr(0, one), code.substr(one + 1, two - one - 1), code.substr(two + 1)};
}

bool stands_in(std::span<const std::string_view> words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

TEST(RoomWords, AreShortLowerCaseAndSortedWithNoneTwice) {
  for (const auto words : {first_words(), second_words()}) {
    EXPECT_GE(words.size(), 256U);
    EXPECT_TRUE(std::ranges::adjacent_find(words, std::greater_equal{}) == words.end());
    for (const std::string_view word : words) {
      EXPECT_TRUE(word.size() >= 3 && word.size() <= 8) << word;
      EXPECT_TRUE(std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; })) << word;
    }
  }
}

TEST(RoomWords, StandInOneListOnly) {
  const std::set<std::string_view> first(first_words().begin(), first_words().end());
  for (const std::string_view word : second_words()) EXPECT_FALSE(first.contains(word)) << word;
}

TEST(RoomWords, MakeMoreThanTwentyThreeBitsOfCodes) {
  const auto codes = static_cast<double>(first_words().size() * second_words().size() * 90);
  EXPECT_GT(std::log2(codes), 23);
}

TEST(RoomCode, IsTwoWordsAndANumber) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 2000; ++i) {
    const std::string code = room_code(random());
    const Parts parts = parts_of(code);
    ASSERT_TRUE(stands_in(first_words(), parts.first)) << code;
    ASSERT_TRUE(stands_in(second_words(), parts.second)) << code;
    ASSERT_TRUE(parts.number >= "10" && parts.number <= "99" && parts.number.size() == 2) << code;
    ASSERT_TRUE(signaling::is_room_code(code)) << code;
  }
}

TEST(RoomCode, IsTheSameForTheSameNumber) {
  EXPECT_EQ(room_code(1234567890123456789U), room_code(1234567890123456789U));
}

TEST(RoomCode, TakesEveryNumberThereIs) {
  EXPECT_TRUE(signaling::is_room_code(room_code(0)));
  EXPECT_TRUE(signaling::is_room_code(room_code(~std::uint64_t{0})));
}

TEST(RoomCode, DrawsEachPartOnItsOwn) {
  const std::uint64_t firsts = first_words().size();
  const std::uint64_t seconds = second_words().size();
  const std::string first(first_words()[0]);
  const std::string second(second_words()[0]);
  EXPECT_EQ(room_code(0), first + "-" + second + "-10");
  EXPECT_EQ(room_code(1), std::string(first_words()[1]) + "-" + second + "-10");
  EXPECT_EQ(room_code(firsts), first + "-" + std::string(second_words()[1]) + "-10");
  EXPECT_EQ(room_code(firsts * seconds), first + "-" + second + "-11");
  EXPECT_EQ(room_code(firsts * seconds * 90), room_code(0));
}

TEST(RoomCode, UsesEveryWordAndEveryNumber) {
  std::set<std::string> first;
  std::set<std::string> second;
  std::set<std::string> numbers;
  std::mt19937_64 random(8);
  for (int i = 0; i < 20'000; ++i) {
    const Parts parts = parts_of(room_code(random()));
    first.insert(parts.first);
    second.insert(parts.second);
    numbers.insert(parts.number);
  }
  EXPECT_EQ(first.size(), first_words().size());
  EXPECT_EQ(second.size(), second_words().size());
  EXPECT_EQ(numbers.size(), 90U);
}

}  // namespace
}  // namespace greenroom::call
