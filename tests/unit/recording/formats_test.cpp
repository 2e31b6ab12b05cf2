#include "shared/recording/formats.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace greenroom::recording {
namespace {

TEST(Formats, EachIsCalledWhatItIs) {
  for (const auto& format : formats()) {
    EXPECT_EQ(extension_of(format.type), format.extension) << format.id;
    EXPECT_EQ(find_format(format.id), &format);
  }
  EXPECT_EQ(find_format("avi"), nullptr);
}

TEST(Formats, AnExtensionComesFromTheContainerAndNotFromTheWish) {
  EXPECT_EQ(extension_of("video/webm"), ".webm");
  EXPECT_EQ(extension_of("audio/webm;codecs=opus"), ".webm");
  EXPECT_EQ(extension_of("video/x-matroska;codecs=avc1,opus"), ".mkv");
  EXPECT_EQ(extension_of("video/mp4;codecs=avc1.420020,opus"), ".mp4");
  EXPECT_EQ(extension_of("video/quicktime"), "");
  EXPECT_EQ(extension_of(""), "");
  EXPECT_EQ(extension_of("webm"), ".webm");
}

TEST(Formats, Mp4IsRecommendedWhereItCanBeRecorded) {
  const auto all = [](std::string_view) { return true; };
  EXPECT_EQ(recommended_format(all)->id, "mp4-h264-aac");
  const auto has = [](std::string_view type, std::string_view part) {
    return type.find(part) != std::string_view::npos;
  };
  // Chromium as Debian builds it, and Firefox.
  EXPECT_EQ(recommended_format([&](auto type) { return !has(type, "mp4a"); })->id, "mp4-h264");
  EXPECT_EQ(recommended_format([&](auto type) { return has(type, "webm;codecs=vp8"); })->id,
            "webm-vp8");
  EXPECT_EQ(recommended_format([](auto) { return false; }), nullptr);
}

}  // namespace
}  // namespace greenroom::recording
