#include "server/call/secrets.hpp"

#include <gtest/gtest.h>

#include <set>

#include "shared/signaling/names.hpp"

namespace greenroom::server {
namespace {

TEST(SameSecret, IsWhereEveryByteIs) {
  EXPECT_TRUE(same_secret("", ""));
  EXPECT_TRUE(same_secret("abc", "abc"));
  for (const char* other : {"", "ab", "abcd", "abd", "bbc", "ABC"}) {
    EXPECT_FALSE(same_secret("abc", other)) << other;
  }
}

TEST(CallRoomCode, HoldsEveryBitOfTheSecret) {
  EXPECT_EQ(call_room_code(std::string(32, '0')), "call-aaaaaaaaaaaaaaaaaaaaaaaaaa");
  EXPECT_EQ(call_room_code(std::string(32, 'f')),
            "call-7777777777777777777777777" + std::string("4"));
  // The vectors of RFC 4648, in lower case, fill the end with the same zeros.
  EXPECT_TRUE(call_room_code("666f6f62617200000000000000000000").starts_with("call-mzxw6ytboi"));
  std::set<std::string> codes;
  for (int bit = 0; bit < 128; ++bit) {
    std::string secret(32, '0');
    secret[static_cast<std::size_t>(bit / 4)] = "1248"[bit % 4];
    const std::string code = call_room_code(secret);
    EXPECT_TRUE(signaling::is_room_code(code)) << code;
    EXPECT_EQ(code.size(), 5U + 26U);
    codes.insert(code);
  }
  EXPECT_EQ(codes.size(), 128U);
}

}  // namespace
}  // namespace greenroom::server
