#include "shared/recording/mp4_scanner.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/unit/recording/builder.hpp"
#include "tests/unit/recording/samples.hpp"

namespace greenroom::recording::testing {
namespace {

Mp4Scanner scanned_mp4(Bytes file, std::size_t piece = 4096) {
  Mp4Scanner scanner;
  for (; !file.empty(); file = file.subspan(std::min(piece, file.size()))) {
    scanner.feed(file.first(std::min(piece, file.size())));
  }
  return scanner;
}

/// One track of video with a thousand ticks in a second, whose samples in fragments last 40.
File head() {
  const File version(4);
  const File track =
      join({box("tkhd", join({File(12), number(1, 4), File(60)})),
            box("mdia", join({box("mdhd", join({File(12), number(1000, 4), File(8)})),
                              box("hdlr", join({File(8), text("vide"), File(12)}))}))});
  const File defaults =
      box("trex", join({version, number(1, 4), number(1, 4), number(40, 4), File(8)}));
  return join(
      {box("ftyp", text("iso5")), box("moov", join({box("trak", track), box("mvex", defaults)}))});
}

/// Of `samples` samples from `time` on, with no data that would belong to them.
File moof(std::uint64_t time, std::uint64_t samples) {
  return box("moof", box("traf", join({box("tfhd", join({File(4), number(1, 4)})),
                                       box("tfdt", join({{1, 0, 0, 0}, number(time, 8)})),
                                       box("trun", join({File(4), number(samples, 4)}))})));
}

TEST(Mp4Scanner, KnowsWhatBrowsersRecord) {
  for (const auto& [name, codec] : {std::pair{"h264.mp4", "avc1"}, std::pair{"vp9.mp4", "vp09"}}) {
    const File file = sample(name);
    const Mp4Scanner scanner = scanned_mp4(file);
    EXPECT_FALSE(scanner.damaged());
    EXPECT_EQ(scanner.media_end(), file.size());
    EXPECT_NEAR(scanner.seconds(), 2.6, 0.3);
    ASSERT_EQ(scanner.tracks().size(), 2U);
    const auto video = std::ranges::find(scanner.tracks(), TrackKind::video,
                                         [](const Mp4Track& track) { return track.media.kind; });
    ASSERT_NE(video, scanner.tracks().end());
    EXPECT_EQ(video->media.codec, codec);
    EXPECT_EQ(video->media.width, 320);
    EXPECT_EQ(video->media.height, 240);
    EXPECT_TRUE(scanner.finish().seekable());
    EXPECT_EQ(scanner.finish().length(), file.size());
    EXPECT_EQ(scanner.finish().patches(), 0U);
  }
}

TEST(Mp4Scanner, KnowsWhatFfmpegMakes) {
  for (const auto& name : {"ffmpeg.mp4", "ffmpeg-fragmented.mp4"}) {
    const File file = sample(name);
    const Mp4Scanner scanner = scanned_mp4(file);
    EXPECT_FALSE(scanner.damaged()) << name;
    EXPECT_EQ(scanner.finish().length(), file.size()) << name;
    EXPECT_NEAR(scanner.seconds(), 3, 0.11) << name;
  }
}

/// Where the pairs of moof and mdat end, by the sizes of the boxes alone.
std::vector<std::size_t> fragment_ends(const File& file) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at + 8 <= file.size();) {
    const std::string type(file.begin() + static_cast<std::ptrdiff_t>(at) + 4,
                           file.begin() + static_cast<std::ptrdiff_t>(at) + 8);
    at += static_cast<std::size_t>(big_endian(Bytes(file).subspan(at, 4)));
    if (type == "moov" || type == "mdat") ends.push_back(at);
  }
  return ends;
}

TEST(Mp4Scanner, KeepsEveryWholeFragmentWhereverTheFileEnds) {
  for (const auto& name : {"h264.mp4", "ffmpeg-fragmented.mp4"}) {
    const File file = sample(name);
    const auto ends = fragment_ends(file);
    ASSERT_GE(ends.size(), 3U);
    const std::size_t first = ends[ends.size() - 3];
    Mp4Scanner scanner = scanned_mp4(Bytes(file).first(first));
    double seconds = 0;
    std::size_t expected = first;
    for (std::size_t size = first; size < ends.back(); ++size) {
      if (size > first) scanner.feed(Bytes(file).subspan(size - 1, 1));
      if (std::ranges::find(ends, size) != ends.end()) {
        EXPECT_GT(scanner.seconds(), seconds);
        expected = size;
      } else {
        ASSERT_EQ(scanner.seconds(), seconds) << size;
      }
      ASSERT_EQ(scanner.media_end(), expected) << size;
      seconds = scanner.seconds();
    }
  }
}

TEST(Mp4Scanner, FindsTheSameInPiecesOfAnySize) {
  const File file = sample("h264.mp4");
  const Mp4Scanner whole = scanned_mp4(file, file.size());
  for (const std::size_t piece : {1U, 3U, 17U, 1000U}) {
    EXPECT_EQ(scanned_mp4(file, piece).seconds(), whole.seconds());
    EXPECT_EQ(scanned_mp4(file, piece).media_end(), whole.media_end());
  }
}

TEST(Mp4Scanner, AddsUpFragments) {
  const File file = join({head(), moof(0, 25), box("mdat", {}), box("styp", {}), moof(1000, 50),
                          box("mdat", File(9))});
  EXPECT_EQ(scanned_mp4(file).seconds(), 3);
  const File cut(file.begin(), file.end() - 1);
  EXPECT_EQ(scanned_mp4(cut).seconds(), 1);
  EXPECT_EQ(scanned_mp4(cut).media_end(), head().size() + moof(0, 25).size() + 8);
  EXPECT_EQ(scanned_mp4(cut).finish().length(), scanned_mp4(cut).media_end());
}

TEST(Mp4Scanner, TakesDataThatReachesToTheEnd) {
  const File file = join({head(), moof(0, 25), {0, 0, 0, 0}, text("mdat"), File(100)});
  EXPECT_EQ(scanned_mp4(file).seconds(), 1);
  EXPECT_EQ(scanned_mp4(file).media_end(), file.size());
}

TEST(Mp4Scanner, TakesSizesBeyondFourGigabytes) {
  constexpr std::uint64_t large = std::uint64_t{5} << 30;
  Mp4Scanner scanner;
  const File before =
      join({head(), moof(0, 25), number(1, 4), text("mdat"), number(large + 16, 8)});
  scanner.feed(before);
  const File zeros(std::size_t{16} << 20);
  for (std::uint64_t fed = 0; fed < large; fed += zeros.size()) {
    EXPECT_EQ(scanner.seconds(), 0);
    scanner.feed(zeros);
  }
  EXPECT_EQ(scanner.seconds(), 1);
  EXPECT_EQ(scanner.media_end(), before.size() + large);
}

TEST(Mp4Scanner, RefusesWhatCannotBe) {
  const File fine = join({head(), moof(0, 25), box("mdat", File(9))});
  const File many = join({File(4), number(UINT32_MAX, 4)});
  const File timed = join({{0, 0, 1, 0}, number(UINT32_MAX, 4)});
  const std::initializer_list<File> wrong{File(16),
                                          join({number(7, 4), text("mdat"), File(9)}),
                                          join({number(1, 4), text("mdat"), number(15, 8)}),
                                          join({number(1, 4), text("mdat"), number(UINT64_MAX, 8)}),
                                          join({number(largest_fragment + 9, 4), text("moof")}),
                                          box("moof", box("traf", box("trun", timed))),
                                          box("moof", {1, 2, 3})};
  for (const File& part : wrong) {
    const Mp4Scanner scanner = scanned_mp4(join({fine, part, moof(1000, 1), box("mdat", {})}));
    EXPECT_TRUE(scanner.damaged());
    EXPECT_EQ(scanner.media_end(), fine.size());
    EXPECT_EQ(scanner.seconds(), 1);
  }
  EXPECT_TRUE(scanned_mp4(text("RIFF....WAVE")).damaged());
  EXPECT_FALSE(scanned_mp4(join({fine, box("moof", box("traf", box("trun", many)))})).damaged());
}

TEST(Mp4Scanner, SurvivesWhateverIsChangedInAFile) {
  std::mt19937 random(3);
  for (const auto& name : {"h264.mp4", "ffmpeg.mp4", "ffmpeg-fragmented.mp4"}) {
    const File file = sample(name);
    for (int i = 0; i < 300; ++i) {
      File changed = file;
      const std::size_t range = i % 2 == 0 ? 1500 : changed.size();
      for (int j = 0; j < 3; ++j) {
        changed[random() % range] = static_cast<std::uint8_t>(random());
      }
      const FinishPlan plan = scanned_mp4(changed).finish();
      ASSERT_LE(plan.length(), changed.size());
      EXPECT_TRUE(std::isfinite(plan.seconds()) && plan.seconds() >= 0);
      changed.resize(static_cast<std::size_t>(plan.length()));
      EXPECT_EQ(scanned_mp4(changed).seconds(), plan.seconds());
    }
  }
}

}  // namespace
}  // namespace greenroom::recording::testing
