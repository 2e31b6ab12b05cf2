#include "shared/signaling/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace greenroom::signaling {
namespace {

/// UTF-8 by the book, of any value below 2^21, valid or not, in that many bytes.
std::string spelled(char32_t value, unsigned bytes) {
  if (bytes == 1) return std::string(1, static_cast<char>(value));
  std::string text(bytes, '\0');
  for (unsigned i = bytes - 1; i > 0; --i, value >>= 6) {
    text[i] = static_cast<char>(0x80 | (value & 0x3F));
  }
  text[0] = static_cast<char>((0xF00U >> bytes) | value);
  return text;
}

unsigned shortest(char32_t value) {
  return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

bool is_invalid(std::string_view text) {
  const CodePoint first = first_code_point(text);
  return first.value == CodePoint::invalid && first.bytes == 1;
}

TEST(Utf8, ReadsEveryCodePointThatThereIs) {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    const CodePoint first = first_code_point(spelled(value, shortest(value)) + "x");
    ASSERT_EQ(first.value, value);
    ASSERT_EQ(first.bytes, shortest(value));
  }
}

TEST(Utf8, RefusesSurrogates) {
  for (char32_t value = 0xD800; value <= 0xDFFF; ++value)
    ASSERT_TRUE(is_invalid(spelled(value, 3)));
}

TEST(Utf8, RefusesValuesPastTheLastCodePoint) {
  for (char32_t value = 0x110000; value < 0x200000; value += 0x3F) {
    ASSERT_TRUE(is_invalid(spelled(value, 4)));
  }
}

TEST(Utf8, RefusesEveryOverlongForm) {
  for (char32_t value = 0; value < 0x10000; ++value) {
    for (unsigned bytes = shortest(value) + 1; bytes <= 4; ++bytes) {
      ASSERT_TRUE(is_invalid(spelled(value, bytes))) << std::hex << unsigned{value} << ' ' << bytes;
    }
  }
}

TEST(Utf8, RefusesASequenceThatIsCutOffOrBrokenByAnotherByte) {
  for (const std::string whole : {"é", "小", "🎈"}) {
    for (std::size_t length = 1; length < whole.size(); ++length) {
      const std::string cut = whole.substr(0, length);
      EXPECT_TRUE(is_invalid(cut));
      EXPECT_TRUE(
          is_invalid(std::string_view(whole).substr(0, length)));  // the rest lies behind it
      for (const char next : {'a', '\xC3', '\xFF', '\0'}) EXPECT_TRUE(is_invalid(cut + next));
    }
  }
}

TEST(Utf8, RefusesBytesThatBeginNothing) {
  for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
    if (byte >= 0xC2 && byte <= 0xF4) continue;
    EXPECT_TRUE(is_invalid(std::string(1, static_cast<char>(byte)) + "\x80\x80\x80")) << byte;
  }
}

TEST(Utf8, CountsCharactersAndEachInvalidByteAsOne) {
  EXPECT_EQ(characters_in(""), 0U);
  EXPECT_EQ(characters_in("aé小🎈"), 4U);
  EXPECT_EQ(characters_in("a\xFF\xC3"), 3U);
}

}  // namespace
}  // namespace greenroom::signaling
