#include "shared/recording/about.hpp"

#include <gtest/gtest.h>

#include <string>

namespace greenroom::recording {
namespace {

const std::string id = "0123456789abcdef0123456789abcdef";

About sample() {
  return {.id = id,
          .title = "First rehearsal \xe5\xbd\xa9\xe6\x8e\x92",
          .content = Content::person,
          .name = "Bo",
          .group = "fedcba9876543210fedcba9876543210",
          .state = State::recovered,
          .started = 1795000000000.5,
          .type = "video/webm;codecs=vp9,opus",
          .extension = ".webm",
          .seconds = 12.345,
          .bytes = 5e9,
          .width = 1280,
          .height = 720};
}

TEST(About, ComesBackAsItWas) { EXPECT_EQ(about_from(to_text(sample())), sample()); }

TEST(About, WhatIsMissingHasItsDefault) {
  const auto about = about_from(R"({"id":")" + id + R"(","content":"call","state":"recording"})");
  ASSERT_TRUE(about);
  EXPECT_EQ(about->content, Content::call);
  EXPECT_EQ(about->state, State::recording);
  EXPECT_EQ(about->seconds, 0);
  EXPECT_EQ(about->title, "");
}

TEST(About, WhatCannotBeOneIsNone) {
  const auto with = [](const std::string& of, const std::string& content,
                       const std::string& state) {
    return R"({"id":")" + of + R"(","content":")" + content + R"(","state":")" + state + R"("})";
  };
  EXPECT_TRUE(about_from(with(id, "both", "finished")));
  EXPECT_FALSE(about_from(with("../../secret", "both", "finished")));
  EXPECT_FALSE(about_from(with(id, "cat", "finished")));
  EXPECT_FALSE(about_from(with(id, "both", "lost")));
  EXPECT_FALSE(about_from(""));
  EXPECT_FALSE(about_from("[]"));
  EXPECT_FALSE(about_from("{\"id\":3}"));
  const auto text = to_text(sample());
  for (std::size_t length = 0; length < text.size(); ++length) {
    EXPECT_FALSE(about_from(text.substr(0, length))) << length;
  }
}

TEST(About, NumbersOutOfRangeAreNone) {
  const auto about = about_from(R"({"id":")" + id +
                                R"(","content":"call","state":"finished","seconds":-4,
      "bytes":"many","width":1e300,"height":-2})");
  ASSERT_TRUE(about);
  EXPECT_EQ(about->seconds, 0);
  EXPECT_EQ(about->bytes, 0);
  EXPECT_EQ(about->width, 16384);
  EXPECT_EQ(about->height, 0);
}

TEST(About, AnIdNamesAFolderAndNothingElse) {
  EXPECT_TRUE(is_recording_id(id));
  EXPECT_FALSE(is_recording_id(""));
  EXPECT_FALSE(is_recording_id(id + "0"));
  EXPECT_FALSE(is_recording_id("0123456789ABCDEF0123456789abcdef"));
  EXPECT_FALSE(is_recording_id("0123456789abcdef/123456789abcdef"));
}

TEST(About, TitlesAreTidied) {
  EXPECT_EQ(tidy_title("  a title\n"), "a title");
  EXPECT_EQ(tidy_title("two\nlines"), "two lines");
  EXPECT_EQ(tidy_title("\xc2\x85next line"), "next line");
  EXPECT_EQ(tidy_title("   "), std::nullopt);
  EXPECT_EQ(tidy_title(""), std::nullopt);
  EXPECT_EQ(tidy_title("\xff"), std::nullopt);
  std::string long_one;
  for (int i = 0; i < 200; ++i) long_one += "\xe5\xbd\xa9";
  EXPECT_EQ(tidy_title(long_one)->size(), 360U);
}

}  // namespace
}  // namespace greenroom::recording
