#include "server/http/router.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "tests/unit/server/temporary_folder.hpp"

namespace greenroom::server {
namespace {

class RouterTest : public testing::Test {
 protected:
  RouterTest() { folder.write("index.html", "<p>home"); }

  [[nodiscard]] Router router(StrictTransport strict = StrictTransport::no) const {
    return {{.room_capacity = 7, .strict_transport = strict}, origins, SiteFolder(folder.path())};
  }

  [[nodiscard]] HttpResponse get(std::string_view target) const {
    return router().respond({.method = "GET", .target = target, .host = "localhost:8443"});
  }

  TemporaryFolder folder;
  OriginRule origins{OriginRule::Transport::tls, {parse_origin("https://pages.example").value()}};
};

TEST_F(RouterTest, ServesThePage) { EXPECT_EQ(get("/?room=quiet-fern").status, 200U); }

TEST_F(RouterTest, IsHealthy) {
  const HttpResponse response = get("/healthz");
  EXPECT_EQ(response.status, 200U);
  EXPECT_EQ(response.text, "ok");
  EXPECT_EQ(response.header("Cache-Control"), "no-store");
}

TEST_F(RouterTest, TellsItsConfiguration) {
  const HttpResponse response = get("/api/config");
  EXPECT_EQ(response.header("Content-Type"), "application/json; charset=utf-8");
  EXPECT_EQ(response.header("Cache-Control"), "no-store");
  const auto config = nlohmann::json::parse(response.text);
  EXPECT_EQ(config["name"], "Greenroom");
  EXPECT_EQ(config["signaling"], "/ws");
  EXPECT_EQ(config["roomCapacity"], 7);
  EXPECT_EQ(config["iceServers"], nlohmann::json::array());
  EXPECT_EQ(config["iceLifetime"], 0);
  EXPECT_TRUE(config["version"].is_string());
}

TEST_F(RouterTest, TellsOfTheIceServersWithCredentialsThatLast) {
  const Router with_turn({.ice = {.turn = {"turn:a.example"},
                                  .turn_secret = "north wind",
                                  .turn_lifetime = std::chrono::seconds(600)}},
                         origins, std::nullopt);
  const auto config = nlohmann::json::parse(with_turn.respond({.target = "/api/config"}).text);
  EXPECT_EQ(config["iceLifetime"], 600);
  const auto& server = config["iceServers"].at(0);
  EXPECT_EQ(server["urls"], nlohmann::json::array({"turn:a.example"}));
  const auto expiry = std::chrono::system_clock::time_point(
      std::chrono::seconds(std::stoll(server["username"].get<std::string>())));
  const auto lasts = expiry - std::chrono::system_clock::now();
  EXPECT_GT(lasts, std::chrono::seconds(500));
  EXPECT_LE(lasts, std::chrono::seconds(600));
  EXPECT_EQ(server["credential"], turn_credentials("north wind", expiry).credential);
}

TEST_F(RouterTest, LetsOnlyPagesOfOursAndAllowedOnesReadTheConfiguration) {
  const auto allowed_for = [&](std::optional<std::string_view> origin) {
    const HttpResponse response = router().respond(
        {.method = "GET", .target = "/api/config", .host = "localhost:8443", .origin = origin});
    EXPECT_EQ(response.header("Vary"), "Origin");
    return std::string(response.header("Access-Control-Allow-Origin").value_or("none"));
  };
  EXPECT_EQ(allowed_for("https://localhost:8443"), "https://localhost:8443");
  EXPECT_EQ(allowed_for("https://pages.example"), "https://pages.example");
  EXPECT_EQ(allowed_for("https://elsewhere.example"), "none");
  EXPECT_EQ(allowed_for("null"), "none");
  EXPECT_EQ(allowed_for(std::nullopt), "none");
}

TEST_F(RouterTest, TheSignalingAddressWantsAWebSocket) {
  const HttpResponse response = get("/ws");
  EXPECT_EQ(response.status, 426U);
  EXPECT_EQ(response.header("Upgrade"), "websocket");
}

TEST_F(RouterTest, AnswersGetAndHeadOnly) {
  for (const auto* method :
       {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", ""}) {
    const HttpResponse response =
        router().respond({.method = method, .target = "/", .host = "localhost"});
    EXPECT_EQ(response.status, 405U) << method;
    EXPECT_EQ(response.header("Allow"), "GET, HEAD") << method;
  }
  EXPECT_TRUE(
      router().respond({.method = "HEAD", .target = "/healthz", .host = "localhost"}).head_only);
}

TEST_F(RouterTest, WithoutASiteOnlyTheApiAnswers) {
  const Router alone({}, origins, std::nullopt);
  EXPECT_EQ(alone.respond({.method = "GET", .target = "/", .host = "localhost"}).status, 404U);
  EXPECT_EQ(alone.respond({.method = "GET", .target = "/healthz", .host = "localhost"}).status,
            200U);
}

TEST_F(RouterTest, EveryAnswerIsSecured) {
  std::vector<HttpResponse> answers;
  for (const auto* target : {"/", "/nothing", "/../x", "*", "/healthz", "/api/config", "/ws"}) {
    answers.push_back(get(target));
  }
  answers.push_back(router().respond({.method = "POST", .target = "/", .host = "localhost"}));
  answers.push_back(router().failure(431, "x"));
  answers.push_back(
      router().redirect_to_https({.method = "GET", .target = "/", .host = "localhost"}));
  answers.push_back(
      router().redirect_to_https({.method = "GET", .target = "/", .host = std::nullopt}));
  for (const HttpResponse& answer : answers) {
    const std::string policy(answer.header("Content-Security-Policy").value());
    EXPECT_TRUE(policy.starts_with("default-src 'none';")) << policy;
    EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos) << policy;
    EXPECT_NE(policy.find("script-src 'self' 'wasm-unsafe-eval';"), std::string::npos) << policy;
    EXPECT_EQ(policy.find("unsafe-inline"), std::string::npos) << policy;
    EXPECT_EQ(policy.find("'unsafe-eval'"), std::string::npos) << policy;
    const std::string permissions(answer.header("Permissions-Policy").value());
    EXPECT_TRUE(permissions.starts_with("camera=(self), microphone=(self), display-capture=(self)"))
        << permissions;
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Referrer-Policy"), "no-referrer");
    EXPECT_EQ(answer.header("Cross-Origin-Opener-Policy"), "same-origin");
    EXPECT_EQ(answer.header("Strict-Transport-Security"), std::nullopt);
  }
}

TEST_F(RouterTest, StrictTransportIsForCertificatesTheOperatorBrought) {
  const HttpResponse response =
      router(StrictTransport::yes).respond({.method = "GET", .target = "/", .host = "localhost"});
  EXPECT_EQ(response.header("Strict-Transport-Security"), "max-age=31536000");
}

TEST_F(RouterTest, SendsPlainHttpToTheSameAddressWithHttps) {
  const HttpResponse response = router().redirect_to_https(
      {.method = "GET", .target = "/?room=quiet-fern", .host = "192.168.1.5:8443"});
  EXPECT_EQ(response.status, 308U);
  EXPECT_EQ(response.header("Location"), "https://192.168.1.5:8443/?room=quiet-fern");
}

TEST_F(RouterTest, RedirectsToNothingThatIsNoHost) {
  for (const auto* host :
       {"", "a b", "evil.example/", "user@evil.example", "a:b", "a:99999", "a\r\nX: y"}) {
    const HttpResponse response =
        router().redirect_to_https({.method = "GET", .target = "/", .host = host});
    EXPECT_EQ(response.status, 400U) << host;
    EXPECT_EQ(response.header("Location"), std::nullopt) << host;
  }
}

TEST_F(RouterTest, AFullServerSaysWhenToComeBack) {
  EXPECT_EQ(router().failure(503, "full").header("Retry-After"), "10");
}

}  // namespace
}  // namespace greenroom::server
