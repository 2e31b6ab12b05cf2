#include "server/http/static_files.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <optional>
#include <string>

#include "tests/unit/server/temporary_folder.hpp"

namespace greenroom::server {
namespace {

constexpr const char* hashed = "/assets/app-B7x_k2Qz.js";

class StaticFiles : public testing::Test {
 protected:
  StaticFiles() {
    folder.write("outside.txt", "secret");
    folder.write("site/index.html", "<p>home");
    folder.write("site/docs/index.html", "<p>docs");
    folder.write("site/empty.txt", "");
    folder.write("site/digits.txt", "0123456789");
    folder.write("site/assets/app-B7x_k2Qz.js", "plain plain plain");
    folder.write("site/assets/app-B7x_k2Qz.js.br", "brotli");
    folder.write("site/assets/app-B7x_k2Qz.js.gz", "gzipped");
    site.emplace(folder.path() / "site");
  }

  HttpResponse get(std::string_view path, HttpRequest request = {}) const {
    if (request.method.empty()) request.method = "GET";
    request.target = path;
    return serve_static(*site, path, request);
  }

  static std::string body_of(const HttpResponse& response) {
    if (!response.file) return response.text;
    std::string body(response.file->length, '\0');
    const auto offset = static_cast<off_t>(response.file->offset);
    EXPECT_EQ(::pread(response.file->file.get(), body.data(), body.size(), offset),
              static_cast<ssize_t>(body.size()));
    return body;
  }

  TemporaryFolder folder;
  std::optional<SiteFolder> site;
};

TEST_F(StaticFiles, ServesAFileWithItsTypeAndTag) {
  const HttpResponse response = get("/digits.txt");
  EXPECT_EQ(response.status, 200U);
  EXPECT_EQ(body_of(response), "0123456789");
  EXPECT_EQ(response.header("Content-Type"), "text/plain; charset=utf-8");
  EXPECT_EQ(response.header("Accept-Ranges"), "bytes");
  EXPECT_EQ(response.header("Vary"), std::nullopt);
  ASSERT_TRUE(response.header("ETag"));
  EXPECT_TRUE(response.header("ETag")->starts_with('"'));
}

TEST_F(StaticFiles, AFolderWithASlashIsItsIndexAndWithoutIsNothing) {
  EXPECT_EQ(body_of(get("/")), "<p>home");
  EXPECT_EQ(body_of(get("/docs/")), "<p>docs");
  EXPECT_EQ(get("/docs").status, 404U);
}

TEST_F(StaticFiles, TheUnknownIsNotFound) {
  for (const auto* path :
       {"/nothing", "/nothing.js", "/assets/", "/index.html/x", "/digits.txt/"}) {
    EXPECT_EQ(get(path).status, 404U) << path;
  }
}

TEST_F(StaticFiles, WhatCouldLeadOutIsRefused) {
  for (const auto* path : {"/../outside.txt", "/%2e%2e/outside.txt", "/%252e%252e/outside.txt",
                           "/docs/../../outside.txt", "/..%5coutside.txt", "/index.html%00"}) {
    EXPECT_EQ(get(path).status, 400U) << path;
  }
}

TEST_F(StaticFiles, ALinkOutOfTheFolderIsNotThere) {
  std::filesystem::create_symlink(folder.path() / "outside.txt", folder.path() / "site/out.txt");
  std::filesystem::create_symlink("../outside.txt", folder.path() / "site/relative.txt");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() / "site/up");
  EXPECT_EQ(get("/out.txt").status, 404U);
  EXPECT_EQ(get("/relative.txt").status, 404U);
  EXPECT_EQ(get("/up/outside.txt").status, 404U);
}

TEST_F(StaticFiles, ACompressedFormThatIsALinkOutOfTheFolderIsNotUsed) {
  std::filesystem::create_symlink(folder.path() / "outside.txt",
                                  folder.path() / "site/digits.txt.br");
  EXPECT_EQ(body_of(get("/digits.txt", {.accept_encoding = "br"})), "0123456789");
}

TEST_F(StaticFiles, AFolderBesideTheSiteWithTheSameBeginningIsOutside) {
  folder.write("site-2/x.txt", "secret");
  std::filesystem::create_symlink(folder.path() / "site-2/x.txt", folder.path() / "site/x.txt");
  EXPECT_EQ(get("/x.txt").status, 404U);
}

TEST_F(StaticFiles, ALinkInsideTheFolderIsFollowed) {
  std::filesystem::create_symlink("digits.txt", folder.path() / "site/same.txt");
  EXPECT_EQ(body_of(get("/same.txt")), "0123456789");
}

TEST_F(StaticFiles, APipeIsNotThereAndNobodyWaitsForIt) {
  ASSERT_EQ(::mkfifo((folder.path() / "site/pipe").c_str(), 0600), 0);
  EXPECT_EQ(get("/pipe").status, 404U);
}

TEST_F(StaticFiles, SendsTheFormTheClientLikesBest) {
  const HttpResponse brotli = get(hashed, {.accept_encoding = "gzip, br"});
  EXPECT_EQ(body_of(brotli), "brotli");
  EXPECT_EQ(brotli.header("Content-Encoding"), "br");
  EXPECT_EQ(brotli.header("Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(brotli.header("Vary"), "Accept-Encoding");

  const HttpResponse gzip = get(hashed, {.accept_encoding = "gzip, br;q=0"});
  EXPECT_EQ(body_of(gzip), "gzipped");
  EXPECT_EQ(gzip.header("Content-Encoding"), "gzip");

  const HttpResponse plain = get(hashed);
  EXPECT_EQ(body_of(plain), "plain plain plain");
  EXPECT_EQ(plain.header("Content-Encoding"), std::nullopt);
  EXPECT_EQ(plain.header("Vary"), "Accept-Encoding");
}

TEST_F(StaticFiles, EachFormHasItsOwnTag) {
  const std::string brotli(get(hashed, {.accept_encoding = "br"}).header("ETag").value());
  const std::string gzip(get(hashed, {.accept_encoding = "gzip"}).header("ETag").value());
  const std::string plain(get(hashed).header("ETag").value());
  EXPECT_NE(brotli, gzip);
  EXPECT_NE(brotli, plain);
  EXPECT_NE(gzip, plain);
  EXPECT_EQ(get(hashed, {.accept_encoding = "gzip", .if_none_match = brotli}).status, 200U);
}

TEST_F(StaticFiles, AKnownTagIsNotSentAgain) {
  const std::string tag(get("/digits.txt").header("ETag").value());
  for (const std::string& header : {tag, "W/" + tag, "\"x\", " + tag, std::string("*")}) {
    const HttpResponse response = get("/digits.txt", {.if_none_match = header});
    EXPECT_EQ(response.status, 304U) << header;
    EXPECT_FALSE(response.file) << header;
    EXPECT_EQ(response.header("ETag"), tag) << header;
    EXPECT_EQ(response.header("Cache-Control"), "no-cache") << header;
  }
  EXPECT_EQ(get("/digits.txt", {.if_none_match = "\"other\""}).status, 200U);
}

TEST_F(StaticFiles, AChangedFileHasAnotherTag) {
  const std::string before(get("/digits.txt").header("ETag").value());
  folder.write("site/digits.txt", "01234567890");
  EXPECT_EQ(get("/digits.txt", {.if_none_match = before}).status, 200U);
}

TEST_F(StaticFiles, SendsARange) {
  const HttpResponse response = get("/digits.txt", {.range = "bytes=2-4"});
  EXPECT_EQ(response.status, 206U);
  EXPECT_EQ(body_of(response), "234");
  EXPECT_EQ(response.header("Content-Range"), "bytes 2-4/10");
  EXPECT_EQ(body_of(get("/digits.txt", {.range = "bytes=-3"})), "789");
}

TEST_F(StaticFiles, ARangeOutsideTheFileIsNotSatisfiable) {
  const HttpResponse response = get("/digits.txt", {.range = "bytes=10-"});
  EXPECT_EQ(response.status, 416U);
  EXPECT_EQ(response.header("Content-Range"), "bytes */10");
  EXPECT_EQ(get("/empty.txt", {.range = "bytes=0-"}).status, 416U);
}

TEST_F(StaticFiles, SeveralRangesAndNonsenseGetTheWholeFile) {
  for (const auto* range : {"bytes=0-1,3-4", "bytes=x", "lines=1-2"}) {
    EXPECT_EQ(get("/digits.txt", {.range = range}).status, 200U) << range;
  }
}

TEST_F(StaticFiles, ARangeOfAnOlderFileGetsTheWholeNewOne) {
  const std::string tag(get("/digits.txt").header("ETag").value());
  EXPECT_EQ(get("/digits.txt", {.if_range = tag, .range = "bytes=0-1"}).status, 206U);
  for (const std::string& other :
       {std::string("\"other\""), "W/" + tag, std::string("Wed, 21 Oct 2015 07:28:00 GMT")}) {
    EXPECT_EQ(get("/digits.txt", {.if_range = other, .range = "bytes=0-1"}).status, 200U) << other;
  }
}

TEST_F(StaticFiles, AKnownTagGoesBeforeARange) {
  EXPECT_EQ(get("/digits.txt", {.if_none_match = "*", .range = "bytes=0-1"}).status, 304U);
}

TEST_F(StaticFiles, ARangeIsOneOfTheFormThatIsSent) {
  const HttpResponse response = get(hashed, {.accept_encoding = "br", .range = "bytes=0-1"});
  EXPECT_EQ(response.status, 206U);
  EXPECT_EQ(body_of(response), "br");
  EXPECT_EQ(response.header("Content-Range"), "bytes 0-1/6");
  EXPECT_EQ(response.header("Content-Encoding"), "br");
}

TEST_F(StaticFiles, HeadSaysWhatGetWouldAndIgnoresRanges) {
  const HttpResponse head = get("/digits.txt", {.method = "HEAD", .range = "bytes=0-1"});
  EXPECT_EQ(head.status, 200U);
  ASSERT_TRUE(head.file);
  EXPECT_EQ(head.file->length, 10U);
}

TEST_F(StaticFiles, OnlyNamesMadeFromContentAreKeptForEver) {
  EXPECT_EQ(get(hashed).header("Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(get("/").header("Cache-Control"), "no-cache");
  EXPECT_EQ(get("/digits.txt").header("Cache-Control"), "no-cache");
}

TEST(NamedByContent, IsAHashOfEightUnderAssets) {
  for (const auto* name : {"assets/app-B7x_k2Qz.js", "assets/index-DiwrgTda.css",
                           "assets/a-12345678.wasm", "assets/app--7x_k2Qz.js",
                           "assets/app-B7x-k2Qz.js.map", "assets/sub/app-B7x_k2Qz.worker.js"}) {
    EXPECT_TRUE(is_named_by_content(name)) << name;
  }
  for (const auto* name :
       {"app-B7x_k2Qz.js", "assets/app.js", "assets/app-settings.js", "assets/app-B7x_k2Q.js",
        "assets/app-B7x_k2Qzz.js", "assets/appB7x_k2Qz.js", "assets/-B7x_k2Qz.js",
        "assets/app-B7x_k2Qz", "assets/app-B7x k2Qz.js", "my/assets/app-B7x_k2Qz.js", "assets/"}) {
    EXPECT_FALSE(is_named_by_content(name)) << name;
  }
}

TEST(SiteFolderAtStart, WantsAnIndex) {
  const TemporaryFolder folder;
  EXPECT_THROW(SiteFolder(folder.path()), std::runtime_error);
  EXPECT_THROW(SiteFolder(folder.path() / "none"), std::runtime_error);
  folder.write("index.html", "x");
  EXPECT_NO_THROW(SiteFolder(folder.path()));
  EXPECT_THROW(SiteFolder(folder.path() / "index.html"), std::runtime_error);
}

}  // namespace
}  // namespace greenroom::server
