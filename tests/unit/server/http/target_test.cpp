#include "server/http/target.hpp"

#include <gtest/gtest.h>

#include <string>

namespace greenroom::server {
namespace {

using namespace std::string_literals;

TEST(Target, PathHasNoQueryAndNoHost) {
  EXPECT_EQ(path_of("/"), "/");
  EXPECT_EQ(path_of("/a/b.js?x=/../y"), "/a/b.js");
  EXPECT_EQ(path_of("http://host:80/a?b"), "/a");
  EXPECT_EQ(path_of("https://host"), "/");
}

TEST(Target, OriginFormKeepsTheQuery) {
  EXPECT_EQ(origin_form("/?room=quiet-fern"), "/?room=quiet-fern");
  EXPECT_EQ(origin_form("http://host/?room=x"), "/?room=x");
}

TEST(Target, WhatHasNoPathIsNone) {
  for (const auto* target : {"", "*", "a", "host:443", "?x", "ftp://host/a"}) {
    EXPECT_EQ(path_of(target), std::nullopt) << target;
  }
}

TEST(SitePath, IsRelativeAndDecodedOnce) {
  EXPECT_EQ(site_path("/app.js"), "app.js");
  EXPECT_EQ(site_path("/assets/a%20b.js"), "assets/a b.js");
  EXPECT_EQ(site_path("/%E4%BD%A0.html"), "\xE4\xBD\xA0.html");
  EXPECT_EQ(site_path("/a..b"), "a..b");
}

TEST(SitePath, AFolderIsItsIndex) {
  EXPECT_EQ(site_path("/"), "index.html");
  EXPECT_EQ(site_path("/docs/"), "docs/index.html");
}

TEST(SitePath, WellKnownIsTheOneVisibleDotFolder) {
  EXPECT_EQ(site_path("/.well-known/x.txt"), ".well-known/x.txt");
  EXPECT_EQ(site_path("/.well-known2/x.txt"), std::nullopt);
}

class RefusedPath : public testing::TestWithParam<std::string> {};

TEST_P(RefusedPath, IsRefused) { EXPECT_EQ(site_path(GetParam()), std::nullopt) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(Upwards, RefusedPath,
                         testing::Values("/..", "/../x", "/a/../../x", "/a/..", "/./x", "/a/./b",
                                         "/...", "/..;/x", "/%2e%2e/x", "/%2E%2E/x", "/.%2e/x",
                                         "/%2e./x", "/a/%2e%2e/%2e%2e/x"));
INSTANTIATE_TEST_SUITE_P(Separators, RefusedPath,
                         testing::Values("//", "//x", "/a//b", "/a%2fb", "/a%2Fb", "/..%2fx",
                                         "/a\\b", "/..\\x", "/%5c..%5cx", "/%5C"));
INSTANTIATE_TEST_SUITE_P(DoubleEncodings, RefusedPath,
                         testing::Values("/%252e%252e/x", "/%25", "/%252f", "/%25252e", "/a%25b"));
INSTANTIATE_TEST_SUITE_P(Controls, RefusedPath,
                         testing::Values("/%00", "/index.html%00.js", "/%0a", "/%0d%0aX: y", "/%7f",
                                         "/a\nb"s, "/a\0b"s));
INSTANTIATE_TEST_SUITE_P(BrokenEscapes, RefusedPath,
                         testing::Values("/%", "/%2", "/%zz", "/%u002e", "/% 2e", "/a%", "/a%4"));
INSTANTIATE_TEST_SUITE_P(Hidden, RefusedPath,
                         testing::Values("/.git/config", "/.env", "/a/.htaccess", "/.", "/.a/"));
INSTANTIATE_TEST_SUITE_P(NoLeadingSlash, RefusedPath, testing::Values("", "x", "%2fx"));

}  // namespace
}  // namespace greenroom::server
