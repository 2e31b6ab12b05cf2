#include "server/log.hpp"

#include <gtest/gtest.h>

#include <string>

namespace greenroom::server::log {
namespace {

using namespace std::string_literals;

TEST(LogField, IsKeyAndValue) {
  EXPECT_EQ(Field("session", 7).text(), "session=7");
  EXPECT_EQ(Field("reason", "lost").text(), "reason=lost");
  EXPECT_EQ(Field("bytes", std::uint64_t{18446744073709551615U}).text(),
            "bytes=18446744073709551615");
}

TEST(LogField, QuotesWhatCouldLookLikeMore) {
  EXPECT_EQ(Field("why", "Too many open files").text(), "why=\"Too many open files\"");
  EXPECT_EQ(Field("why", "").text(), "why=\"\"");
  EXPECT_EQ(Field("why", "a=b").text(), "why=\"a=b\"");
  EXPECT_EQ(Field("why", "say \"hi\"").text(), "why=\"say 'hi'\"");
}

TEST(LogField, LetsNoControlCharacterIn) {
  EXPECT_EQ(Field("why", "a\r\nb\x1b[31m\x7f"s + '\0').text(), "why=a??b?[31m??");
}

}  // namespace
}  // namespace greenroom::server::log
