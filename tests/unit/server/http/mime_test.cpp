#include "server/http/mime.hpp"

#include <gtest/gtest.h>

namespace greenroom::server {
namespace {

TEST(Mime, WhatBrowsersInsistOn) {
  EXPECT_EQ(mime_type("app.wasm"), "application/wasm");
  EXPECT_EQ(mime_type("app.js"), "text/javascript; charset=utf-8");
  EXPECT_EQ(mime_type("app.mjs"), "text/javascript; charset=utf-8");
  EXPECT_EQ(mime_type("app.css"), "text/css; charset=utf-8");
  EXPECT_EQ(mime_type("index.html"), "text/html; charset=utf-8");
  EXPECT_EQ(mime_type("config.json"), "application/json; charset=utf-8");
  EXPECT_EQ(mime_type("icon.svg"), "image/svg+xml; charset=utf-8");
  EXPECT_EQ(mime_type("font.woff2"), "font/woff2");
  EXPECT_EQ(mime_type("site.webmanifest"), "application/manifest+json; charset=utf-8");
  EXPECT_EQ(mime_type("clip.webm"), "video/webm");
}

TEST(Mime, TheLastExtensionCountsInAnyCase) {
  EXPECT_EQ(mime_type("a.js.map"), "application/json; charset=utf-8");
  EXPECT_EQ(mime_type("a.b/c.PNG"), "image/png");
}

TEST(Mime, TheUnknownIsBytes) {
  for (const auto* name : {"", "LICENSE", "a.", "a.exe", "js", ".", "a.js.br"}) {
    EXPECT_EQ(mime_type(name), "application/octet-stream") << name;
  }
}

}  // namespace
}  // namespace greenroom::server
