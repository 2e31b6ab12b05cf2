#include "server/http/entity_tag.hpp"

#include <gtest/gtest.h>

namespace greenroom::server {
namespace {

constexpr const char* tag = "\"a,b\"";

TEST(IfNoneMatch, FindsTheTagInAList) {
  for (const auto* header : {"\"a,b\"", "*", " * ", "W/\"a,b\"", "\"x\", \"a,b\"",
                             "\"x\",W/\"y\" , W/\"a,b\"", "\"a,b\", garbage", "\"x\",,\"a,b\""}) {
    EXPECT_TRUE(if_none_match_matches(header, tag)) << header;
  }
}

TEST(IfNoneMatch, FindsNothingElse) {
  for (const auto* header : {"", "\"a\"", "a,b", "\"A,B\"", "\"a,b", "\"x\" \"", "garbage, \"a,b\"",
                             "W/", "w/\"a,b\"", "\"*\"", "\"\"", "**"}) {
    EXPECT_FALSE(if_none_match_matches(header, tag)) << header;
  }
}

TEST(IfRange, WantsExactlyTheStrongTag) {
  EXPECT_TRUE(if_range_matches("\"a,b\"", tag));
  EXPECT_TRUE(if_range_matches(" \"a,b\" ", tag));
  for (const auto* header :
       {"", "W/\"a,b\"", "\"x\"", "*", "\"a,b\", \"x\"", "Wed, 21 Oct 2015 07:28:00 GMT"}) {
    EXPECT_FALSE(if_range_matches(header, tag)) << header;
  }
}

}  // namespace
}  // namespace greenroom::server
