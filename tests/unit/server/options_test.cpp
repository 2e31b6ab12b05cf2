#include "server/options.hpp"

#include <gtest/gtest.h>

namespace greenroom::server {
namespace {

using namespace std::chrono_literals;

const Environment home{.home = "/home/ann", .state_home = std::nullopt};

Options good(std::vector<std::string> arguments, const Environment& environment = home) {
  auto parsed = parse_options(std::move(arguments), environment);
  if (const auto* const exit = std::get_if<Exit>(&parsed)) {
    ADD_FAILURE() << exit->text;
    return {};
  }
  return std::get<Options>(std::move(parsed));
}

Exit bad(std::vector<std::string> arguments, const Environment& environment = home) {
  const auto parsed = parse_options(std::move(arguments), environment);
  const auto* const exit = std::get_if<Exit>(&parsed);
  if (exit == nullptr) {
    ADD_FAILURE() << "was accepted";
    return {};
  }
  return *exit;
}

TEST(Options, HaveDefaults) {
  const Options options = good({});
  EXPECT_EQ(options.port, 8443);
  EXPECT_FALSE(options.plain_http);
  EXPECT_FALSE(options.address);
  EXPECT_FALSE(options.site);
  EXPECT_EQ(options.state, "/home/ann/.local/state/greenroom");
  EXPECT_FALSE(options.certificate);
  EXPECT_FALSE(options.key);
  EXPECT_EQ(options.room_capacity, 4U);
  EXPECT_EQ(options.max_connections, 25'000U);
  EXPECT_TRUE(options.allowed_origins.empty());
  EXPECT_EQ(options.idle_timeout, 8s);
  EXPECT_EQ(options.seat_timeout, 30s);
  EXPECT_TRUE(options.stun.empty());
  EXPECT_TRUE(options.turn.empty());
  EXPECT_FALSE(options.turn_secret_file);
  EXPECT_EQ(options.turn_lifetime, 2h);
  EXPECT_EQ(options.log_level, log::Level::info);
}

TEST(Options, AreRead) {
  const Options options = good({"--port",
                                "0",
                                "--address",
                                "::1",
                                "--site",
                                "/srv/site",
                                "--state",
                                "/srv/state",
                                "--cert",
                                "c.pem",
                                "--key",
                                "k.pem",
                                "--room-capacity",
                                "100",
                                "--max-connections",
                                "1",
                                "--idle-timeout",
                                "600",
                                "--seat-timeout",
                                "0",
                                "--stun",
                                "stun:a.example",
                                "--stun",
                                "stuns:b.example:5349",
                                "--turn",
                                "turn:a.example:3478?transport=udp",
                                "--turn",
                                "turns:[::1]:5349?transport=tcp",
                                "--turn-secret-file",
                                "turn.secret",
                                "--turn-lifetime",
                                "300",
                                "--log-level",
                                "debug",
                                "--allow-origin",
                                "https://a.example",
                                "--allow-origin",
                                "http://b.example:81"});
  EXPECT_EQ(options.port, 0);
  EXPECT_EQ(options.address, "::1");
  EXPECT_EQ(options.site, "/srv/site");
  EXPECT_EQ(options.state, "/srv/state");
  EXPECT_EQ(options.certificate, "c.pem");
  EXPECT_EQ(options.key, "k.pem");
  EXPECT_EQ(options.room_capacity, 100U);
  EXPECT_EQ(options.max_connections, 1U);
  EXPECT_EQ(options.idle_timeout, 600s);
  EXPECT_EQ(options.seat_timeout, 0s);
  EXPECT_EQ(options.stun, (std::vector<std::string>{"stun:a.example", "stuns:b.example:5349"}));
  EXPECT_EQ(options.turn, (std::vector<std::string>{"turn:a.example:3478?transport=udp",
                                                    "turns:[::1]:5349?transport=tcp"}));
  EXPECT_EQ(options.turn_secret_file, "turn.secret");
  EXPECT_EQ(options.turn_lifetime, 300s);
  EXPECT_EQ(options.log_level, log::Level::debug);
  ASSERT_EQ(options.allowed_origins.size(), 2U);
  EXPECT_EQ(options.allowed_origins[0], (WebOrigin{"https", "a.example", 443}));
  EXPECT_EQ(options.allowed_origins[1], (WebOrigin{"http", "b.example", 81}));
  EXPECT_TRUE(good({"--http"}).plain_http);
}

TEST(Options, TheStateFolderFollowsTheEnvironment) {
  EXPECT_EQ(good({}, {.home = "/home/ann", .state_home = "/state"}).state, "/state/greenroom");
  EXPECT_EQ(good({}, {.home = "/home/ann", .state_home = ""}).state,
            "/home/ann/.local/state/greenroom");
  EXPECT_EQ(bad({}, {}).code, 2);
  EXPECT_EQ(good({"--http"}, {}).state, "");
  EXPECT_EQ(good({"--cert", "c", "--key", "k"}, {}).state, "");
  EXPECT_EQ(good({"--state", "s"}, {}).state, "s");
}

TEST(Options, TheIceServersFollowTheEnvironmentWhereTheCommandLineSaysNothing) {
  const Environment environment{.home = "/home/ann",
                                .stun = " stun:a.example\tstun:b.example ",
                                .turn = "turn:a.example",
                                .turn_secret_file = "/etc/our turn.secret",
                                .turn_lifetime = "600"};
  const Options from_environment = good({}, environment);
  EXPECT_EQ(from_environment.stun, (std::vector<std::string>{"stun:a.example", "stun:b.example"}));
  EXPECT_EQ(from_environment.turn, std::vector<std::string>{"turn:a.example"});
  EXPECT_EQ(from_environment.turn_secret_file, "/etc/our turn.secret");
  EXPECT_EQ(from_environment.turn_lifetime, 600s);

  const Options from_both = good({"--stun=stun:c.example", "--turn-lifetime", "700"}, environment);
  EXPECT_EQ(from_both.stun, std::vector<std::string>{"stun:c.example"});
  EXPECT_EQ(from_both.turn, std::vector<std::string>{"turn:a.example"});
  EXPECT_EQ(from_both.turn_lifetime, 700s);

  EXPECT_TRUE(good({}, {.home = "/home/ann", .stun = "", .turn = " "}).turn.empty());
  EXPECT_NE(bad({}, {.home = "/home/ann", .stun = "a.example"}).text.find("--stun: \"a.example\""),
            std::string::npos);
}

TEST(Options, SayWhatBelongsToATurnServer) {
  EXPECT_NE(bad({"--turn", "turn:a.example"}).text.find("--turn needs --turn-secret-file"),
            std::string::npos);
  EXPECT_NE(bad({"--turn-secret-file", "f"}).text.find("--turn-secret-file is of use with --turn"),
            std::string::npos);
  EXPECT_NE(bad({"--turn", "stun:a.example"}).text.find("is not the URL of a TURN server"),
            std::string::npos);
}

class BadOptions : public testing::TestWithParam<std::vector<std::string>> {};

TEST_P(BadOptions, EndWithTwoAndASentence) {
  const Exit exit = bad(GetParam());
  EXPECT_EQ(exit.code, 2);
  EXPECT_TRUE(exit.text.starts_with("greenroom-server: ")) << exit.text;
  EXPECT_NE(exit.text.find("--help"), std::string::npos) << exit.text;
}

using Arguments = std::vector<std::string>;
INSTANTIATE_TEST_SUITE_P(
    Each, BadOptions,
    testing::Values(
        Arguments{"--port", "65536"}, Arguments{"--port", "-1"}, Arguments{"--port", "1e3"},
        Arguments{"--port", "0x10"}, Arguments{"--port", ""}, Arguments{"--port"},
        Arguments{"--address", "localhost"}, Arguments{"--address", "1.2.3"},
        Arguments{"--room-capacity", "1"}, Arguments{"--room-capacity", "101"},
        Arguments{"--room-capacity", "four"}, Arguments{"--max-connections", "0"},
        Arguments{"--max-connections", "1000001"},
        Arguments{"--max-connections", "99999999999999999999999"}, Arguments{"--idle-timeout", "1"},
        Arguments{"--idle-timeout", "601"}, Arguments{"--idle-timeout", "2.5"},
        Arguments{"--allow-origin", "pages.example"},
        Arguments{"--allow-origin", "https://a.example/"}, Arguments{"--allow-origin", "*"},
        Arguments{"--allow-origin", "null"}, Arguments{"--log-level", "loud"},
        Arguments{"--seat-timeout", "601"}, Arguments{"--seat-timeout", "-1"},
        Arguments{"--stun", "stun.example"}, Arguments{"--stun", "turn:a.example"},
        Arguments{"--turn", "turn:"}, Arguments{"--turn", "turn:a.example"},
        Arguments{"--turn", "turn:a.example", "--turn-secret-file", "f", "--turn-lifetime", "299"},
        Arguments{"--turn", "turn:a.example", "--turn-secret-file", "f", "--turn-lifetime",
                  "86401"},
        Arguments{"--cert", "c.pem"}, Arguments{"--key", "k.pem"},
        Arguments{"--http", "--cert", "c.pem", "--key", "k.pem"}, Arguments{"--unknown"},
        Arguments{"stray"}, Arguments{"--http=maybe"}));

TEST(Options, SayWhichValueIsBadAndWhatWouldBeGood) {
  EXPECT_NE(bad({"--port", "70000"})
                .text.find("--port: \"70000\" is not a whole number from 0 to 65535."),
            std::string::npos);
}

TEST(Options, HelpExplainsEachAndVersionIsOneLine) {
  const Exit help = bad({"--help"});
  EXPECT_EQ(help.code, 0);
  for (const auto* flag :
       {"--port", "--http", "--address", "--site", "--state", "--cert", "--key", "--room-capacity",
        "--max-connections", "--allow-origin", "--idle-timeout", "--seat-timeout", "--stun",
        "--turn", "--turn-secret-file", "--turn-lifetime", "--log-level", "--version"}) {
    EXPECT_NE(help.text.find(flag), std::string::npos) << flag;
  }
  const Exit version = bad({"--version"});
  EXPECT_EQ(version.code, 0);
  EXPECT_TRUE(version.text.starts_with("greenroom-server "));
}

}  // namespace
}  // namespace greenroom::server
