#include "shared/recording/quality.hpp"

#include <gtest/gtest.h>

namespace greenroom::recording {
namespace {

TEST(Quality, WordsComeBack) {
  for (const auto quality : qualities) EXPECT_EQ(quality_from(word_of(quality)), quality);
  EXPECT_EQ(quality_from("best"), std::nullopt);
}

TEST(Quality, MorePixelsCostMore) {
  EXPECT_EQ(bit_rates(Quality::standard, 1280, 720, 30).video, 2'764'800);
  EXPECT_EQ(bit_rates(Quality::high, 1280, 720, 30).video, 5'529'600);
  EXPECT_EQ(bit_rates(Quality::small, 1920, 1080, 30).video, 3'110'400);
  EXPECT_EQ(bit_rates(Quality::small, 1280, 720, 30).audio, 64'000);
}

TEST(Quality, StaysWithinWhatIsReadableAndWhatKeepsUp) {
  EXPECT_EQ(bit_rates(Quality::small, 160, 120, 5).video, 400'000);
  EXPECT_EQ(bit_rates(Quality::high, 15360, 8640, 120).video, 40'000'000);
}

TEST(Quality, AnUnknownSizeCountsAsTheUsualOne) {
  EXPECT_EQ(bit_rates(Quality::standard, 0, 0, 0).video,
            bit_rates(Quality::standard, 1280, 720, 30).video);
}

TEST(Quality, IsToldInBytesAMinute) {
  EXPECT_EQ(bytes_per_minute({8'000'000, 0}), 60e6);
  EXPECT_EQ(bytes_per_minute({2'000'000'000, 2'000'000'000}), 30e9);
}

}  // namespace
}  // namespace greenroom::recording
