#include "shared/channel/line_text.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "shared/channel/limits.hpp"

namespace greenroom::channel {
namespace {

TEST(LineText, TakesWhatPeopleWrite) {
  for (const char* text : {"a", "Hello, you!", "two\nlines", "\tcode", "你好，世界", "שלום\u200F!",
                           "می\u200Cخواهم", "👩‍👩‍👧 family", "❤\uFE0F",
                           "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
                           " leading and trailing ", "क्\u200Dष"}) {
    EXPECT_TRUE(is_line_text(text)) << text;
  }
}

TEST(LineText, RefusesWhatTurnsHidesOrControls) {
  for (const char* text :
       {"",         " ",        "\n\n",     "\u3000",   "\u200D",       "\uFE0F\u200E",
        "a\rb",     "a\x01",    "a\x7F",    "a\u0085b", "a\u2028b",     "a\u202Eb",
        "a\u202Ab", "a\u2066b", "a\u2069b", "a\u200Bb", "a\u00ADb",     "a\uFEFFb",
        "\u3164",   "\u2800",   "a\xFF",    "\xC0\x80", "\xED\xA0\x80", "a\xE4\xBD"}) {
    EXPECT_FALSE(is_line_text(text)) << text;
  }
  EXPECT_FALSE(is_line_text(std::string_view("a\0b", 3)));
}

TEST(LineText, IsCountedInCharacters) {
  std::string balloons;
  for (std::size_t i = 0; i < limits::line_characters; ++i) balloons += "🎈";
  EXPECT_TRUE(is_line_text(balloons));
  EXPECT_FALSE(is_line_text(balloons + "x"));
  EXPECT_EQ(tidy_line_text(balloons + "xyz"), balloons);
}

TEST(TidyLineText, TakesAwayWhatMayNotStand) {
  EXPECT_EQ(tidy_line_text("  \n a\u202Eb\x01 c \n\u00A0"), "ab c");
  EXPECT_EQ(tidy_line_text("one\r\ntwo\rthree\nfour"), "one\ntwo\nthree\nfour");
  EXPECT_EQ(tidy_line_text("a\xFF\xC0z"), "az");
  EXPECT_EQ(tidy_line_text("\r\n\r\n"), "");
  EXPECT_EQ(tidy_line_text(" \u200D "), "");
  EXPECT_EQ(tidy_line_text(""), "");
}

TEST(TidyLineText, GivesALineOrNothingForAnyTyping) {
  const std::vector<std::string> pieces = {"a",      " ",      "\n",   "\r",    "\r\n", "\t",
                                           "\u200D", "\u202E", "明",   "🎈",    "\xFF", "\xE4",
                                           "\u3000", "\u2028", "\x01", "\uFE0F"};
  std::mt19937 random(7);
  for (int i = 0; i < 50'000; ++i) {
    std::string typed;
    for (auto count = random() % 12; count > 0; --count) typed += pieces[random() % pieces.size()];
    const auto text = tidy_line_text(typed);
    ASSERT_TRUE(text.empty() || is_line_text(text)) << testing::PrintToString(typed);
    ASSERT_EQ(tidy_line_text(text), text) << testing::PrintToString(typed);
    if (is_line_text(typed)) {
      ASSERT_FALSE(text.empty()) << testing::PrintToString(typed);
    }
  }
}

}  // namespace
}  // namespace greenroom::channel
