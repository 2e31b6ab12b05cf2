#include "shared/game/guess.hpp"

#include <gtest/gtest.h>

#include <string>

namespace greenroom::game {
namespace {

TEST(Guess, IsRightInWhateverFormItIsTyped) {
  for (const char* guess :
       {"ice cream", "Ice Cream", "ICE CREAM", "ice-cream", "ice  cream", "  ice cream ",
        "ice \t cream", "ice - cream", "ice cream!", "\"ice cream\"", "ice cream。",
        "「ice cream」", "ｉｃｅ　ｃｒｅａｍ", "ＩＣＥ－ＣＲＥＡＭ？",
        "ice\xC2\xA0"
        "cream",
        "ice–cream", "…ice cream…"}) {
    EXPECT_EQ(judge(guess, "ice cream"), Verdict::right) << guess;
  }
  EXPECT_EQ(judge("ÇA ÉTÉ", "ça été"), Verdict::right);
  EXPECT_EQ(judge("jack-o’-lantern", "Jack-o'-lantern"), Verdict::right);
  EXPECT_EQ(judge("冰淇淋！", "冰淇淋"), Verdict::right);
  EXPECT_EQ(judge("《西游记》", "西游记"), Verdict::right);
}

TEST(Guess, NeedsNoAccents) {
  EXPECT_EQ(folded("ÀÖØÝÿ àöøý"), U"aooyy aooy");
  EXPECT_EQ(folded("Řeřicha Łódź İĞŞ ĲŒſ"), U"rericha lodz igs ĲŒs");
  EXPECT_EQ(folded("cafe\u0301"), U"cafe") << "an accent behind its letter";
  EXPECT_EQ(folded("ÆÐÞß"), U"æðþß") << "letters of their own";
  EXPECT_NE(folded("×"), folded("÷")) << "they stand like a capital and its small letter";
  EXPECT_EQ(judge("creme brulee", "crème brûlée"), Verdict::right);
  EXPECT_EQ(judge("CRÈME BRÛLÉE", "creme brulee"), Verdict::right);
  EXPECT_EQ(judge("\u0301", "cat"), Verdict::wrong);
}

TEST(Guess, IsCloseWhenOneLetterIsWrongTooManyOrMissing) {
  for (const char* guess : {"elephan", "lephant", "eleephant", "elephants", "elephent", "Xlephant",
                            "elephanX", "ELEPHENT", "el ephant"}) {
    EXPECT_EQ(judge(guess, "elephant"), Verdict::close) << guess;
  }
  for (const char* guess : {"elepha", "elephantss", "elehpant", "ant", "Xlephanx", "tiger", "e"}) {
    EXPECT_EQ(judge(guess, "elephant"), Verdict::wrong) << guess;
  }
}

TEST(Guess, NothingIsCloseToAShortWord) {
  EXPECT_EQ(judge("cap", "cat"), Verdict::wrong);
  EXPECT_EQ(judge("bear", "beer"), Verdict::close) << "four letters are enough";
  EXPECT_EQ(judge("熊狗", "熊猫"), Verdict::wrong);
  EXPECT_EQ(judge("守猪待兔", "守株待兔"), Verdict::close);
}

TEST(Guess, ThatHasTheWordInItIsCloseSoThatNobodyReadsIt) {
  EXPECT_EQ(judge("a cat", "cat"), Verdict::close);
  EXPECT_EQ(judge("cat food, cat!", "cat"), Verdict::close);
  EXPECT_EQ(judge("an ice-cream cone", "ice cream"), Verdict::close);
  EXPECT_EQ(judge("category", "cat"), Verdict::wrong) << "another word";
  EXPECT_EQ(judge("concat", "cat"), Verdict::wrong);
  EXPECT_EQ(judge("concat cat", "cat"), Verdict::close) << "the second one";
  EXPECT_EQ(judge("是熊猫吗", "熊猫"), Verdict::close) << "written without spaces";
}

TEST(Guess, OfPunctuationAloneIsWrong) {
  for (const char* guess : {"", " ", "!", "。。", "-", "\xFF"}) {
    EXPECT_EQ(judge(guess, "cat"), Verdict::wrong) << guess;
    EXPECT_EQ(judge("cat", guess), Verdict::wrong) << guess;
  }
  EXPECT_EQ(judge("!", "?"), Verdict::wrong) << "both fold to nothing";
}

TEST(Guess, IsOneLineOf64Characters) {
  EXPECT_TRUE(is_guess(std::string(64, 'a')));
  EXPECT_FALSE(is_guess(std::string(65, 'a')));
  std::string long_one;
  for (int i = 0; i < 64; ++i) long_one += "猫";
  EXPECT_TRUE(is_guess(long_one));
  for (const char* text : {"", " ", "a\nb", "a\tb", "a\x01", "\xFF", "a\u202E"}) {
    EXPECT_FALSE(is_guess(text)) << text;
  }
}

TEST(Guess, TidiesWhatIsTyped) {
  EXPECT_EQ(tidy_guess("  cat \n"), "cat");
  EXPECT_EQ(tidy_guess("a\nb\tc"), "a b c");
  EXPECT_EQ(tidy_guess(std::string(200, 'x')), std::string(64, 'x'));
  EXPECT_EQ(tidy_guess(" \n\t"), "");
  EXPECT_EQ(tidy_guess("a\u202E"
                       "b"),
            "ab");
  for (const char* typed : {"cat", "a\r\nb", "猫", "\xFF\xFE", "a\xFF", " é "}) {
    const auto guess = tidy_guess(typed);
    EXPECT_TRUE(guess.empty() || is_guess(guess)) << typed;
  }
}

}  // namespace
}  // namespace greenroom::game
