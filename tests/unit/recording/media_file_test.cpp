#include "shared/recording/media_file.hpp"

#include <gtest/gtest.h>

#include "tests/unit/recording/builder.hpp"
#include "tests/unit/recording/samples.hpp"

namespace greenroom::recording::testing {
namespace {

TEST(MediaFile, KnowsContainersByTheirTypes) {
  EXPECT_EQ(container_of_type("video/webm;codecs=vp9,opus"), Container::webm);
  EXPECT_EQ(container_of_type("Audio/WebM; codecs=opus"), Container::webm);
  EXPECT_EQ(container_of_type("video/x-matroska;codecs=avc1"), Container::matroska);
  EXPECT_EQ(container_of_type("video/mp4"), Container::mp4);
  EXPECT_EQ(container_of_type("video/webmish"), std::nullopt);
  EXPECT_EQ(container_of_type(""), std::nullopt);
}

TEST(MediaFile, KnowsContainersByTheirBeginnings) {
  const auto of = [](std::string_view name) {
    return container_of(Bytes(sample(name)).first(container_beginning));
  };
  EXPECT_EQ(of("vp8.webm"), Container::webm);
  EXPECT_EQ(of("ffmpeg.webm"), Container::webm);
  EXPECT_EQ(of("h264.mkv"), Container::matroska);
  EXPECT_EQ(of("ffmpeg.mkv"), Container::matroska);
  EXPECT_EQ(of("h264.mp4"), Container::mp4);
  EXPECT_EQ(of("ffmpeg.mp4"), Container::mp4);
  EXPECT_EQ(container_of({}), std::nullopt);
  EXPECT_EQ(container_of(text("RIFF....WAVE")), std::nullopt);
}

TEST(MediaFile, HasOneFaceForAll) {
  for (const std::string name : {"vp8.webm", "h264.mkv", "h264.mp4"}) {
    SCOPED_TRACE(name);
    const File file = sample(name);
    MediaScanner scanner(*container_of(file));
    EXPECT_EQ(scanner.seconds(), 0);
    scanner.feed(file);
    EXPECT_NEAR(scanner.seconds(), 2.6, 0.3);
    EXPECT_EQ(scanner.media_end(), file.size());
    EXPECT_FALSE(scanner.damaged());
    EXPECT_EQ(scanner.tracks().size(), 2U);
    const FinishPlan plan = scanner.finish();
    EXPECT_EQ(plan.length(), file.size());
    EXPECT_EQ(plan.seconds(), scanner.seconds());
    EXPECT_EQ(plan.patches() > 0, !name.ends_with("mp4"));
  }
}

}  // namespace
}  // namespace greenroom::recording::testing
