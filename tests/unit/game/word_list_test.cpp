#include "shared/game/word_list.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "shared/game/guess.hpp"

namespace greenroom::game {
namespace {

using testing::TestWithParam;

std::string text_of_list(const std::string& language) {
  const auto root = std::filesystem::path(__FILE__).parent_path() / ".." / ".." / "..";
  std::ifstream in(root / "web" / "words" / (language + ".json"));
  return {std::istreambuf_iterator<char>(in), {}};
}

class WordLists : public TestWithParam<const char*> {};

TEST_P(WordLists, Have240WordsInOrder) {
  const auto text = text_of_list(GetParam());
  const auto words = read_words(text);
  EXPECT_EQ(words.size(), 240U);
  EXPECT_EQ(words.size(), nlohmann::json::parse(text).size()) << "something is no word";
  EXPECT_TRUE(std::ranges::is_sorted(words));
}

TEST_P(WordLists, HaveNoWordThatIsAnotherOneTypedDifferently) {
  const auto words = read_words(text_of_list(GetParam()));
  for (const auto& word : words) {
    for (const auto& other : words) {
      if (word == other) continue;
      EXPECT_NE(judge(word, other), Verdict::right) << word << " " << other;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, WordLists, testing::Values("en", "zh-CN"));

TEST(WordList, LeavesOutWhatIsNoWord) {
  EXPECT_EQ(read_words(R"(["cat", "", "a_b", 7, null, ["x"], "\u0001", "狗"])"),
            (std::vector<std::string>{"cat", "狗"}));
  for (const char* text : {"", "{}", "\"cat\"", "[", "[\"cat\",]", "null"}) {
    EXPECT_TRUE(read_words(text).empty()) << text;
  }
}

TEST(WordList, OffersDifferentWordsAndOldOnesLast) {
  std::mt19937_64 engine(1);
  const Random random = [&] { return engine(); };
  const std::vector<std::string> words{"a", "b", "c", "d", "e", "f"};
  std::set<std::string> seen;
  for (int i = 0; i < 200; ++i) {
    const auto some = some_words(words, {"a", "b", "c", "d"}, 3, random);
    ASSERT_EQ(some.size(), 3U);
    ASSERT_EQ(std::set<std::string>(some.begin(), some.end()).size(), 3U);
    ASSERT_EQ((std::set<std::string>{some[0], some[1]}), (std::set<std::string>{"e", "f"}));
    seen.insert(some[2]);
  }
  EXPECT_EQ(seen, (std::set<std::string>{"a", "b", "c", "d"}));
  EXPECT_EQ(some_words({"a", "b"}, {}, 3, random).size(), 2U);
  EXPECT_TRUE(some_words({}, {}, 3, random).empty());
}

TEST(WordList, OffersEveryWordAlike) {
  std::mt19937_64 engine(2);
  const Random random = [&] { return engine(); };
  const std::vector<std::string> words{"a", "b", "c", "d", "e", "f", "g", "h"};
  std::map<std::string, int> offered;
  for (int i = 0; i < 8000; ++i) {
    for (const auto& word : some_words(words, {}, 3, random)) ++offered[word];
  }
  for (const auto& word : words) EXPECT_NEAR(offered[word], 3000, 200) << word;
}

}  // namespace
}  // namespace greenroom::game
