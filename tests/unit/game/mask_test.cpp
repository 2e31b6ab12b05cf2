#include "shared/game/mask.hpp"

#include <gtest/gtest.h>

#include <string>

#include "shared/signaling/utf8.hpp"

namespace greenroom::game {
namespace {

TEST(Mask, HidesLettersAndNothingElse) {
  EXPECT_EQ(mask_of("cat"), "___");
  EXPECT_EQ(mask_of("hot-air balloon"), "___-___ _______");
  EXPECT_EQ(mask_of("jack-o'-lantern"), "____-_'-_______");
  EXPECT_EQ(mask_of("冰淇淋"), "___");
  EXPECT_EQ(mask_of("é8"), "__");
  EXPECT_EQ(hidden_letters(mask_of("hot-air balloon")), 13U);
}

TEST(Mask, AHintShowsOneLetterWhereItStands) {
  const std::string word = "水 elephant";
  for (std::uint64_t random = 0; random < 9; ++random) {
    const auto mask = mask_of(word);
    const auto hint = with_hint(mask, word, random);
    EXPECT_EQ(hidden_letters(hint), hidden_letters(mask) - 1) << hint;
    EXPECT_EQ(signaling::characters_in(hint), signaling::characters_in(word)) << hint;
    EXPECT_EQ(mask_of(hint), mask_of(word)) << hint;
  }
  EXPECT_EQ(with_hint("_ ________", word, 0), "水 ________");
  EXPECT_EQ(with_hint("_ ________", word, 1), "_ e_______");
  EXPECT_EQ(with_hint("_ ________", word, 8), "_ _______t");
  EXPECT_EQ(with_hint("_ ________", word, 9), "水 ________") << "any 64 bits will do";
}

TEST(Mask, TheLastLettersStayHidden) {
  EXPECT_EQ(with_hint("___", "cat", 1), "___");
  EXPECT_EQ(with_hint("____", "bear", 1), "_e__");
  EXPECT_EQ(with_hint("_e__", "bear", 1), "_e__");
  auto mask = mask_of("elephant");
  for (std::uint64_t i = 0; i < 40; ++i) mask = with_hint(mask, "elephant", i * 7);
  EXPECT_EQ(hidden_letters(mask), 3U);
}

TEST(Mask, KnowsWhatIsAWord) {
  for (const char* text : {"a", "cat", "hot-air balloon", "冰淇淋", "été"}) {
    EXPECT_TRUE(is_word(text)) << text;
    EXPECT_TRUE(is_mask(mask_of(text))) << text;
  }
  for (const char* text : {"", " ", "-", "!?", "a_b", "a\nb", "\xFF", "a\u202E"}) {
    EXPECT_FALSE(is_word(text)) << text;
  }
  EXPECT_TRUE(is_word(std::string(32, 'a')));
  EXPECT_FALSE(is_word(std::string(33, 'a')));
  EXPECT_FALSE(is_mask(std::string(33, '_')));
  EXPECT_FALSE(is_mask(""));
}

}  // namespace
}  // namespace greenroom::game
