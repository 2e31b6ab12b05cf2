#include "shared/signaling/server_info.hpp"

#include <gtest/gtest.h>

namespace greenroom::signaling {
namespace {

TEST(ServerNamedInConfig, IsTheUrlOrNothing) {
  EXPECT_EQ(server_named_in(R"({"server":"https://meet.example:8443"})"),
            "https://meet.example:8443");
  for (const auto* text : {"", "{", "[]", "{}", R"({"server":7})", "<html>not found</html>"}) {
    EXPECT_EQ(server_named_in(text), "") << text;
  }
}

TEST(ServerInfo, IsReadFromApiConfig) {
  const auto info = server_info_from(
      R"({"name":"Greenroom","version":"1","signaling":"/ws","roomCapacity":4,"iceServers":[{"urls":"stun:a"}]})");
  ASSERT_TRUE(info);
  EXPECT_EQ(info->signaling_path, "/ws");
  EXPECT_EQ(info->room_capacity, 4U);
  EXPECT_EQ(info->ice_servers, R"([{"urls":"stun:a"}])");
}

TEST(ServerInfo, SaysForHowLongTheIceServersAreGood) {
  const auto lifetime = [](const std::string& value) {
    const auto info = server_info_from(
        R"({"signaling":"/ws","roomCapacity":4,"iceServers":[],"iceLifetime":)" + value + "}");
    return info ? static_cast<int>(info->ice_lifetime) : -1;
  };
  EXPECT_EQ(lifetime("7200"), 7200);
  EXPECT_EQ(lifetime("0"), 0);
  for (const auto* odd : {"-1", "1.5", "\"7200\"", "null"}) EXPECT_EQ(lifetime(odd), 0) << odd;
  EXPECT_EQ(
      server_info_from(R"({"signaling":"/ws","roomCapacity":4,"iceServers":[]})")->ice_lifetime,
      0U);
}

TEST(ServerInfo, IsNothingWhereSomeOtherServerAnswers) {
  for (const auto* text : {
           "",
           "<html></html>",
           "[]",
           "{}",
           R"({"signaling":"/ws","roomCapacity":4})",
           R"({"signaling":7,"roomCapacity":4,"iceServers":[]})",
           R"({"signaling":"/ws","roomCapacity":-4,"iceServers":[]})",
           R"({"signaling":"/ws","roomCapacity":4,"iceServers":{}})",
       }) {
    EXPECT_FALSE(server_info_from(text)) << text;
  }
}

}  // namespace
}  // namespace greenroom::signaling
