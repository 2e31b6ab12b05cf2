#include "server/signaling/origin.hpp"

#include <gtest/gtest.h>

#include <string>

namespace greenroom::server {
namespace {

using Transport = OriginRule::Transport;

TEST(Origin, ReadsWhatBrowsersSend) {
  EXPECT_EQ(parse_origin("https://example.org"), (WebOrigin{"https", "example.org", 443}));
  EXPECT_EQ(parse_origin("http://example.org"), (WebOrigin{"http", "example.org", 80}));
  EXPECT_EQ(parse_origin("HTTPS://Example.ORG:8443"), (WebOrigin{"https", "example.org", 8443}));
  EXPECT_EQ(parse_origin("http://127.0.0.1:1"), (WebOrigin{"http", "127.0.0.1", 1}));
  EXPECT_EQ(parse_origin("https://[::1]:65535"), (WebOrigin{"https", "[::1]", 65535}));
  EXPECT_EQ(parse_origin("https://[FE80::1]"), (WebOrigin{"https", "[fe80::1]", 443}));
}

TEST(Origin, NothingElseIsOne) {
  using namespace std::string_literals;
  for (const std::string& text : {""s,
                                  "null"s,
                                  "example.org"s,
                                  "//example.org"s,
                                  "https://"s,
                                  "https:///"s,
                                  "https://example.org/"s,
                                  "https://example.org/path"s,
                                  "https://user@example.org"s,
                                  "https://user:pass@example.org"s,
                                  "https://example.org:"s,
                                  "https://example.org:0"s,
                                  "https://example.org:65536"s,
                                  "https://example.org:8443x"s,
                                  "https://example.org:+1"s,
                                  "https://example.org:-1"s,
                                  "https://:8443"s,
                                  "ftp://example.org"s,
                                  "file://"s,
                                  "chrome-extension://abc"s,
                                  "wss://example.org"s,
                                  "https://a b"s,
                                  "https://a\nb"s,
                                  "https://a\0b"s,
                                  "https://["s,
                                  "https://[]"s,
                                  "https://[::1"s,
                                  "https://[::1]x"s,
                                  "https://[::1]:"s,
                                  "https://a?b"s,
                                  "https://a#b"s,
                                  "https://a,https://b"s,
                                  "https://"s + std::string(300, 'a'),
                                  " https://a"s,
                                  "https://a "s}) {
    EXPECT_EQ(parse_origin(text), std::nullopt) << text;
  }
}

struct Case {
  Transport transport;
  const char* origin;
  const char* host;
  bool accepted;
};

TEST(OriginRule, Table) {
  constexpr auto tls = Transport::tls;
  constexpr auto plain = Transport::plain;
  for (const Case& example : {
           Case{tls, "https://localhost:8443", "localhost:8443", true},
           Case{tls, "https://LOCALHOST:8443", "LocalHost:8443", true},
           Case{tls, "https://example.org", "example.org", true},
           Case{tls, "https://example.org:443", "example.org", true},
           Case{tls, "https://example.org", "example.org:443", true},
           Case{tls, "https://[::1]:8443", "[::1]:8443", true},
           Case{tls, "http://localhost:8443", "localhost:8443", false},
           Case{tls, "https://localhost:8444", "localhost:8443", false},
           Case{tls, "https://localhost", "localhost:8443", false},
           Case{tls, "https://127.0.0.1:8443", "localhost:8443", false},
           Case{tls, "https://evil.example", "localhost:8443", false},
           Case{tls, "https://localhost.evil.example:8443", "localhost:8443", false},
           Case{tls, "https://evil-localhost:8443", "localhost:8443", false},
           Case{tls, "https://localhost:8443/", "localhost:8443", false},
           Case{tls, "https://localhost:8443", "", false},
           Case{tls, "https://localhost:8443", "localhost:8443, evil.example", false},
           Case{tls, "null", "localhost:8443", false},
           Case{tls, "null", "null", false},
           Case{tls, "", "localhost:8443", false},
           Case{tls, "", "", false},
           Case{plain, "http://localhost:8080", "localhost:8080", true},
           Case{plain, "http://localhost", "localhost", true},
           // Behind a proxy that adds TLS and keeps the Host.
           Case{plain, "https://example.org", "example.org", true},
           Case{plain, "https://example.org:8443", "example.org:8443", true},
           Case{plain, "https://example.org", "example.org:443", true},
           Case{plain, "https://example.org", "example.org:80", false},
           Case{plain, "http://example.org", "example.org:443", false},
           Case{plain, "https://evil.example", "example.org", false},
           Case{plain, "null", "example.org", false},
       }) {
    const OriginRule rule(example.transport, {});
    EXPECT_EQ(rule.accepts(example.origin, example.host), example.accepted)
        << example.origin << " at " << example.host
        << (example.transport == tls ? " over TLS" : "");
  }
}

TEST(OriginRule, WhatIsNoBrowserSendsNoOrigin) {
  EXPECT_TRUE(OriginRule(Transport::tls, {}).accepts(std::nullopt, "localhost"));
  EXPECT_TRUE(OriginRule(Transport::tls, {}).accepts(std::nullopt, ""));
}

TEST(OriginRule, AllowsWhatItWasToldTo) {
  const OriginRule rule(Transport::tls, {parse_origin("https://pages.example").value(),
                                         parse_origin("http://localhost:5173").value()});
  EXPECT_TRUE(rule.accepts("https://pages.example", "meet.example"));
  EXPECT_TRUE(rule.accepts("https://PAGES.example:443", "meet.example"));
  EXPECT_TRUE(rule.accepts("http://localhost:5173", "meet.example"));
  EXPECT_TRUE(rule.accepts("https://meet.example", "meet.example"));
  EXPECT_FALSE(rule.accepts("http://pages.example", "meet.example"));
  EXPECT_FALSE(rule.accepts("https://pages.example:8443", "meet.example"));
  EXPECT_FALSE(rule.accepts("https://sub.pages.example", "meet.example"));
  EXPECT_FALSE(rule.accepts("https://localhost:5173", "meet.example"));
}

}  // namespace
}  // namespace greenroom::server
