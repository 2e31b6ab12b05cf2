#include "server/tls/random.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace greenroom::server {
namespace {

TEST(RandomSecret, Is128BitsInHexAndNeverTheSame) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string secret = random_secret();
    EXPECT_THAT(secret, testing::MatchesRegex("[0-9a-f]{32}"));
    EXPECT_TRUE(seen.insert(secret).second);
  }
}

}  // namespace
}  // namespace greenroom::server
