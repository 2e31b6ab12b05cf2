#include "shared/channel/words.hpp"

#include <gtest/gtest.h>

#include <set>

namespace greenroom::channel {
namespace {

/// Every value up to the last has a word of its own that reads back as it.
template <typename Value>
void expect_words(Value last, std::optional<Value> (*from)(std::string_view)) {
  std::set<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Value>(i);
    EXPECT_FALSE(word_of(value).empty()) << i;
    EXPECT_TRUE(words.insert(word_of(value)).second) << word_of(value);
    EXPECT_EQ(from(word_of(value)), value);
  }
  EXPECT_TRUE(word_of(static_cast<Value>(static_cast<int>(last) + 1)).empty());
  EXPECT_EQ(from(""), std::nullopt);
  EXPECT_EQ(from("Clap"), std::nullopt);
}

TEST(ChannelWords, AreThereForEveryValueAndReadBack) {
  expect_words(Reaction::party, reaction_from);
  expect_words(Picture::screen, picture_from);
  expect_words(FileRefusal::not_possible, file_refusal_from);
  expect_words(FileEnd::senseless, file_end_from);
}

}  // namespace
}  // namespace greenroom::channel
