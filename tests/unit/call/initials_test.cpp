#include "shared/call/initials.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace greenroom::call {
namespace {

TEST(Initials, AreTheFirstLettersOfTheFirstAndTheLastName) {
  EXPECT_EQ(initials_of("Ann Berg"), "AB");
  EXPECT_EQ(initials_of("Ann Marie Berg"), "AB");
  EXPECT_EQ(initials_of("ann"), "a");
  EXPECT_EQ(initials_of("\xc3\x85sa \xc3\x96"
                        "berg"),
            "\xc3\x85\xc3\x96");
  EXPECT_EQ(initials_of(""), "");
}

TEST(Initials, OfAChineseNameAreItsLastCharacter) {
  EXPECT_EQ(initials_of("\xe7\x8e\x8b\xe5\xb0\x8f\xe6\x98\x8e"), "\xe6\x98\x8e");
  EXPECT_EQ(initials_of("\xe7\x8e\x8b Ming"), "\xe7\x8e\x8b");
}

TEST(Initials, ColoursAreTheSameForTheSameName) {
  EXPECT_EQ(hue_of("Ann"), hue_of("ann"));
  std::set<int> hues;
  for (int i = 0; i < 100; ++i) hues.insert(hue_of("Person " + std::to_string(i)));
  EXPECT_EQ(hues.size(), 8U);
  EXPECT_GE(*hues.begin(), 0);
  EXPECT_LT(*hues.rbegin(), 8);
}

}  // namespace
}  // namespace greenroom::call
