#include "shared/connectivity/relays.hpp"

#include <gtest/gtest.h>

namespace greenroom::connectivity {
namespace {

constexpr std::string_view servers = R"([
  {"urls": ["stun:a.example"]},
  {"urls": ["turn:b.example", "turn:b.example?transport=tcp", "turns:b.example?transport=tcp"],
   "username": "ann", "credential": "north"},
  {"urls": "turn:c.example:3478?transport=udp", "username": "bo", "credential": "wind"}
])";

TEST(Relays, AreChosenByHowTheyAreReached) {
  EXPECT_EQ(
      relays_for(Step::udp, servers),
      R"([{"credential":"north","urls":["turn:b.example"],"username":"ann"},)"
      R"({"credential":"wind","urls":["turn:c.example:3478?transport=udp"],"username":"bo"}])");
  EXPECT_EQ(relays_for(Step::tcp, servers),
            R"([{"credential":"north","urls":["turn:b.example?transport=tcp"],"username":"ann"}])");
  EXPECT_EQ(
      relays_for(Step::tls, servers),
      R"([{"credential":"north","urls":["turns:b.example?transport=tcp"],"username":"ann"}])");
  EXPECT_EQ(relays_for(Step::tls, R"([{"urls":["turns:d.example"]}])"),
            R"([{"urls":["turns:d.example"]}])");
  // TLS over UDP is DTLS, which browsers do not speak to relays.
  EXPECT_EQ(relays_for(Step::tls, R"([{"urls":["turns:d.example?transport=udp"]}])"), "[]");
}

TEST(Relays, AllOfThemForTheLine) {
  EXPECT_EQ(relays_for(Step::line, R"([{"urls":["stun:a","turn:b","turns:c"]}])"),
            R"([{"urls":["turn:b","turns:c"]}])");
}

TEST(Relays, NoneInWhatMakesNoSense) {
  for (const std::string_view text :
       {"", "{", "{}", "[]", "[1]", "[{}]", R"([{"urls":3}])", R"([{"urls":[3,null]}])",
        R"([{"urls":"stun:a.example"}])", R"([{"urls":"https://a.example"}])"}) {
    EXPECT_EQ(relays_for(Step::line, text), "[]") << text;
  }
}

}  // namespace
}  // namespace greenroom::connectivity
