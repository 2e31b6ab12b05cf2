#include "server/ice/ice_servers.hpp"

#include <gtest/gtest.h>

namespace greenroom::server {
namespace {

using namespace std::chrono_literals;
using nlohmann::ordered_json;

constexpr std::chrono::system_clock::time_point now{1'700'000'000s};

TEST(StunUrl, IsASchemeAHostAndPerhapsAPort) {
  for (const char* good : {"stun:a.example", "stun:a.example:3478", "stuns:192.0.2.1:5349",
                           "stun:[2001:db8::1]", "stun:[::1]:3478"}) {
    EXPECT_TRUE(is_stun_url(good)) << good;
  }
  for (const char* bad :
       {"", "stun", "stun:", "stun:a.example:", "stun:a.example:0", "stun:a.example:65536",
        "stun:a.example:x", "stun://a.example", "a.example", "http:a.example", "turn:a.example",
        "stun:a b", "stun:a.example?transport=udp", "stun:user@a.example", " stun:a.example",
        "STUN:a.example", "stun:::1"}) {
    EXPECT_FALSE(is_stun_url(bad)) << bad;
  }
}

TEST(TurnUrl, MayNameATransport) {
  for (const char* good : {"turn:a.example", "turn:a.example:3478?transport=udp",
                           "turns:a.example?transport=tcp", "turns:[::1]:5349?transport=tcp"}) {
    EXPECT_TRUE(is_turn_url(good)) << good;
  }
  for (const char* bad :
       {"", "turn:", "turn:?transport=udp", "stun:a.example", "turn:a.example?transport=tls",
        "turn:a.example?transport=", "turn:a.example?transport=udp&x", "turn:a.example?",
        "turn:a.example?transport=udp?transport=tcp", "turn://a.example"}) {
    EXPECT_FALSE(is_turn_url(bad)) << bad;
  }
}

TEST(TurnCredentials, AreWhatTheOpensslProgramMakesOfThem) {
  // printf '1700007200:greenroom' | openssl dgst -sha1 -hmac 'north wind' -binary | base64
  const auto credentials = turn_credentials("north wind", now + 2h);
  EXPECT_EQ(credentials.username, "1700007200:greenroom");
  EXPECT_EQ(credentials.credential, "AM2Xmq7u+RNa4aL5g2Zzill8zO0=");
}

TEST(IceServers, AreNoneUnlessThereAreSome) {
  EXPECT_EQ(ice_servers_json({}, now), ordered_json::array());
}

TEST(IceServers, AreWhatAPeerConnectionTakes) {
  IceServers servers{.stun = {"stun:a.example", "stun:b.example"},
                     .turn = {"turn:a.example", "turns:a.example"},
                     .turn_secret = "north wind"};
  servers.turn_lifetime = 2h;
  const ordered_json expected{{{"urls", {"stun:a.example", "stun:b.example"}}},
                              {{"urls", {"turn:a.example", "turns:a.example"}},
                               {"username", "1700007200:greenroom"},
                               {"credential", "AM2Xmq7u+RNa4aL5g2Zzill8zO0="}}};
  EXPECT_EQ(ice_servers_json(servers, now), expected);
}

TEST(IceServers, HaveFreshCredentialsEachTime) {
  const IceServers servers{.turn = {"turn:a.example"}, .turn_secret = "north wind"};
  const auto first = ice_servers_json(servers, now)[0];
  const auto second = ice_servers_json(servers, now + 1s)[0];
  EXPECT_NE(first["username"], second["username"]);
  EXPECT_NE(first["credential"], second["credential"]);
}

}  // namespace
}  // namespace greenroom::server
