#include "shared/signaling/names.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "shared/signaling/limits.hpp"

namespace greenroom::signaling {
namespace {

std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

TEST(RoomCode, IsThreeToSixtyFourLettersDigitsAndHyphens) {
  for (const std::string& code :
       {std::string("abc"), std::string("a1b"), std::string("000"), std::string("a-b"),
        std::string("a--b"), std::string("amber-otter-42"), std::string(64, 'a')}) {
    EXPECT_TRUE(is_room_code(code)) << code;
  }
  for (const std::string& code :
       {std::string(), std::string("a"), std::string("ab"), std::string(65, 'a'),
        std::string("-ab"), std::string("ab-"), std::string("---"), std::string("a b"),
        std::string("a_b"), std::string("Abc"), std::string("abC"), std::string("a.b"),
        std::string("a/b"), std::string("äbc"), std::string("小明房"), std::string("ab\n"),
        std::string("ab\0c", 4)}) {
    EXPECT_FALSE(is_room_code(code)) << code;
  }
}

TEST(RoomCode, HoldsNoOtherByte) {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    EXPECT_EQ(is_room_code(std::string("a") + c + "b"), allowed || c == '-') << byte;
    EXPECT_EQ(is_room_code(std::string("ab") + c), allowed) << byte;
    EXPECT_EQ(is_room_code(c + std::string("ab")), allowed) << byte;
  }
}

TEST(PersonName, IsAnyVisibleTextOfOneToFortyCharacters) {
  for (const std::string& name :
       {std::string("A"), std::string("Ada Lovelace"), std::string("小明"), std::string("🎈"),
        std::string("❤\uFE0F Zoë"), std::string("👍🏽"), std::string("O'Brien-Łuksza, Jr."),
        std::string("محمد"), std::string("नमस्ते"), std::string("a  b"),
        std::string("山田\u3000太郎"), std::string("\"<b>\\"), std::string("7"),
        std::string(40, 'x'), repeated("🎈", 40), repeated("明", 40)}) {
    EXPECT_TRUE(is_person_name(name)) << name;
  }
}

TEST(PersonName, IsNotEmptyNorTooLong) {
  EXPECT_FALSE(is_person_name(""));
  EXPECT_FALSE(is_person_name(std::string(41, 'x')));
  EXPECT_FALSE(is_person_name(repeated("🎈", 41)));
  EXPECT_FALSE(is_person_name(std::string(60'000, 'x')));
}

TEST(PersonName, HasNoWhiteSpaceAtItsEnds) {
  for (const std::string space :
       {" ", "\u00A0", "\u1680", "\u2003", "\u202F", "\u205F", "\u3000"}) {
    EXPECT_FALSE(is_person_name(space));
    EXPECT_FALSE(is_person_name(space + "Ada"));
    EXPECT_FALSE(is_person_name("Ada" + space));
    EXPECT_TRUE(is_person_name("Ada" + space + "L")) << space;
  }
}

TEST(PersonName, HoldsNothingThatIsInvisibleOrTurnsTextAround) {
  for (const std::string& hidden : std::vector<std::string>{std::string(1, '\0'),
                                                            "\t",
                                                            "\n",
                                                            "\r",
                                                            "\x1B",
                                                            "\x7F",
                                                            "\u0080",
                                                            "\u009F",
                                                            "\u00AD",
                                                            "\u034F",
                                                            "\u061C",
                                                            "\u115F",
                                                            "\u1160",
                                                            "\u180E",
                                                            "\u200B",
                                                            "\u200C",
                                                            "\u200D",
                                                            "\u200E",
                                                            "\u200F",
                                                            "\u2028",
                                                            "\u2029",
                                                            "\u202A",
                                                            "\u202B",
                                                            "\u202C",
                                                            "\u202D",
                                                            "\u202E",
                                                            "\u2060",
                                                            "\u2064",
                                                            "\u2066",
                                                            "\u2067",
                                                            "\u2068",
                                                            "\u2069",
                                                            "\u206F",
                                                            "\u2800",
                                                            "\u3164",
                                                            "\uFE00",
                                                            "\uFEFF",
                                                            "\uFFA0",
                                                            "\uFFF9",
                                                            "\U0001D173",
                                                            "\U000E0001",
                                                            "\U000E0100"}) {
    EXPECT_FALSE(is_person_name(hidden));
    EXPECT_FALSE(is_person_name("A" + hidden + "da"));
    EXPECT_FALSE(is_person_name("Ada" + hidden));
  }
}

TEST(PersonName, IsMoreThanAnEmojiSelector) {
  EXPECT_FALSE(is_person_name("\uFE0F"));
  EXPECT_FALSE(is_person_name("\uFE0F\uFE0F"));
  EXPECT_FALSE(is_person_name("\uFE0F Ada"));
}

TEST(PersonName, IsValidUtf8) {
  for (const std::string bytes : {"\xFF", "\x80", "\xC3", "\xC0\x80", "\xC1\xBF", "\xE0\x80\xAF",
                                  "\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80",
                                  "\xF0\x80\x80\x80", "\xF8\x88\x80\x80\x80", "\xF0\x9F\x8E"}) {
    EXPECT_FALSE(is_person_name(bytes));
    EXPECT_FALSE(is_person_name("Ada" + bytes));
    EXPECT_FALSE(is_person_name(bytes + "Ada"));
  }
}

TEST(TidyRoomCode, BringsWhatWasTypedOrPastedNearToACode) {
  struct Case {
    std::string typed;
    std::string tidy;
  };
  for (const auto& [typed, tidy] : std::vector<Case>{
           {"amber-otter-42", "amber-otter-42"},
           {"Amber Otter 42", "amber-otter-42"},
           {"  amber_otter__42\n", "amber-otter-42"},
           {"AMBER\u3000otter\u00A042", "amber-otter-42"},
           {"a--b", "a--b"},
           {"-amber-", "amber"},
           {"https://host/?room=amber-otter-42", "amber-otter-42"},
           {"https://host:8443/sub/?lang=en&room=amber-otter-42&x=1#top", "amber-otter-42"},
           {"https://host/?room=Amber-Otter-42#y", "amber-otter-42"},
           {"Come in: https://host/?room=amber-otter-42 now", "amber-otter-42"},
           {"https://host/?bedroom=x&room=abc", "abc"},
           {"https://host/?room=", ""},
           {"room=abc", "room=abc"},
           {"", ""},
           {" _ ", ""},
           {"---", ""},
           {"小 明", "小-明"},
           {"\xFF\xC3", "\xFF\xC3"},
       }) {
    EXPECT_EQ(tidy_room_code(typed), tidy) << typed;
  }
}

TEST(TidyPersonName, RemovesOuterWhiteSpaceAndFoldsInner) {
  EXPECT_EQ(tidy_person_name("  Ada \t\n Lovelace\u3000"), "Ada Lovelace");
  EXPECT_EQ(tidy_person_name("小\u3000\u3000明"), "小 明");
  EXPECT_EQ(tidy_person_name(" \u2003\n"), "");
  EXPECT_EQ(tidy_person_name(""), "");
  EXPECT_EQ(tidy_person_name("a\xFFz"), "a\xFFz");
}

TEST(TidyPersonName, CutsAtFortyCharacters) {
  EXPECT_EQ(tidy_person_name(repeated("🎈", 50)), repeated("🎈", 40));
  EXPECT_EQ(tidy_person_name(std::string(39, 'x') + " yz"), std::string(39, 'x'));
  EXPECT_EQ(tidy_person_name(std::string(38, 'x') + " yz"), std::string(38, 'x') + " y");
  EXPECT_EQ(tidy_person_name(std::string(40, 'x') + " y"), std::string(40, 'x'));
}

TEST(Tidying, LeavesWhatIsRightAsItIsAndWhatItTidiedToo) {
  const std::vector<std::string> pieces = {"a", "7",  "-",  "B",      "_",    " ",      "\t",
                                           "é", "小", "🎈", "\u3000", "\xFF", "?room=", "&"};
  std::mt19937 random(6);
  int codes = 0;
  int names = 0;
  for (int i = 0; i < 50'000; ++i) {
    const std::size_t variety = 3 + random() % (pieces.size() - 2);
    std::string typed;
    for (std::size_t n = random() % 50; n > 0; --n) typed += pieces[random() % variety];
    if (is_room_code(typed)) {
      ++codes;
      ASSERT_EQ(tidy_room_code(typed), typed);
    }
    const std::string name = tidy_person_name(typed);
    if (typed.find('\xFF') == typed.npos && !name.empty()) {
      ++names;
      ASSERT_TRUE(is_person_name(name)) << typed;
    }
    ASSERT_EQ(tidy_person_name(name), name);
  }
  EXPECT_GT(codes, 100);
  EXPECT_GT(names, 1000);
}

TEST(FoldedName, IsTheSameForNamesThatDifferInAsciiCaseOnly) {
  EXPECT_EQ(folded_name("ADA lovelace"), folded_name("Ada Lovelace"));
  EXPECT_EQ(folded_name("小明 É"), "小明 É");
  EXPECT_EQ(folded_name("@[`{"), "@[`{");
  EXPECT_NE(folded_name("Ada"), folded_name("Adah"));
}

TEST(NumberedName, IsAnotherNameForWhoseNameIsTaken) {
  EXPECT_EQ(numbered_name("Ann", 2), "Ann 2");
  EXPECT_EQ(numbered_name("小明", 12), "小明 12");
  EXPECT_EQ(numbered_name("Ann 2", 3), "Ann 3");
  EXPECT_EQ(numbered_name("Ann2", 3), "Ann2 3");
  EXPECT_EQ(numbered_name("2", 3), "2 3");
  EXPECT_EQ(numbered_name("Ann B 7", 8), "Ann B 8");
}

TEST(NumberedName, IsAPersonsNameHoweverLongTheOther) {
  std::string longest;
  for (std::size_t i = 0; i < limits::name_characters; ++i) longest += i == 37 ? " " : "🎈";
  ASSERT_TRUE(is_person_name(longest));
  for (const unsigned number : {2U, 10U, 4'294'967'295U}) {
    const std::string other = numbered_name(longest, number);
    EXPECT_TRUE(is_person_name(other)) << other;
    EXPECT_TRUE(other.ends_with("🎈 " + std::to_string(number))) << other;
  }
}

}  // namespace
}  // namespace greenroom::signaling
