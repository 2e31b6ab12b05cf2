#include "server/net/addresses.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace greenroom::server {
namespace {

TEST(Addresses, KnowsOneWhenItSeesOne) {
  for (const auto* text : {"127.0.0.1", "0.0.0.0", "::", "::1", "fe80::1"})
    EXPECT_TRUE(is_ip_address(text)) << text;
  for (const auto* text :
       {"", "localhost", "1.2.3", "1.2.3.4.5", "[::1]", "127.0.0.1:80", "256.0.0.1"}) {
    EXPECT_FALSE(is_ip_address(text)) << text;
  }
}

TEST(Addresses, OfTheNetworkAreNotLoopback) {
  const std::vector<std::string> all = lan_addresses();
  for (const std::string& address : all) {
    EXPECT_TRUE(is_ip_address(address)) << address;
    EXPECT_FALSE(address.starts_with("127.")) << address;
  }
  const std::optional<std::string> main = main_lan_address();
  EXPECT_EQ(main.has_value(), !all.empty());
  if (main) {
    EXPECT_THAT(all, testing::Contains(*main));
  }
}

}  // namespace
}  // namespace greenroom::server
