#include "shared/recording/webm_scanner.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "shared/recording/webm_finish.hpp"
#include "tests/unit/recording/builder.hpp"
#include "tests/unit/recording/reference.hpp"
#include "tests/unit/recording/samples.hpp"

namespace greenroom::recording::testing {
namespace {

/// 20 ms of Opus.
constexpr std::uint8_t opus_20_ms = 0x08;

TEST(WebmScanner, KnowsTracksAndTimes) {
  const WebmScanner scanner = scanned(sample("vp9.webm"));
  ASSERT_EQ(scanner.timeline().tracks().size(), 2U);
  // Which one is first depends on what came first.
  const bool video_first = scanner.timeline().tracks()[0].media.kind == TrackKind::video;
  const MediaTrack& video = scanner.timeline().tracks()[video_first ? 0 : 1].media;
  const MediaTrack& audio = scanner.timeline().tracks()[video_first ? 1 : 0].media;
  EXPECT_EQ(video.codec, "V_VP9");
  EXPECT_EQ(video.width, 320);
  EXPECT_EQ(video.height, 240);
  EXPECT_EQ(audio.kind, TrackKind::audio);
  EXPECT_EQ(audio.codec, "A_OPUS");
  const auto blocks = reference(sample("vp9.webm")).blocks;
  EXPECT_EQ(scanner.timeline().last(), std::ranges::max(blocks, {}, &ReferenceBlock::time).time);
}

TEST(WebmScanner, FindsTheSameInPiecesOfAnySize) {
  std::mt19937 random(1);
  for (const auto& name : unfinished_samples()) {
    const File file = prepared(name);
    const File expected = finished(file);
    for (const std::size_t most : {std::size_t{1}, std::size_t{40}, std::size_t{20'000}}) {
      WebmScanner scanner;
      for (Bytes rest = file; !rest.empty();) {
        const Bytes piece = rest.first(std::min<std::size_t>(rest.size(), random() % (most + 1)));
        scanner.feed(piece);
        rest = rest.subspan(piece.size());
      }
      EXPECT_EQ(applied(finish_webm(scanner.layout()), file), expected) << name << most;
    }
  }
}

TEST(WebmScanner, TakesTheLastFrameToLastAsLongAsTheOneBefore) {
  const File file =
      join({webm_head(),
            cluster(1000, join({block(1, 0, true), block(1, 40, false), block(1, 70, false)}))});
  EXPECT_EQ(scanned(file).layout().duration, 1100);
}

TEST(WebmScanner, KnowsHowLongSoundLasts) {
  const File file = join({webm_head(), cluster(0, join({block(2, 0, true, 20, opus_20_ms),
                                                        block(2, 500, true, 20, opus_20_ms)}))});
  EXPECT_EQ(scanned(file).layout().duration, 520);
}

TEST(WebmScanner, ReadsBlockGroups) {
  const File content = join({block_group(1, 0, true, 40), block_group(1, 40, false, 55)});
  const File file = join({webm_head(), cluster(0, content)});
  const WebmLayout layout = scanned(file).layout();
  EXPECT_EQ(layout.duration, 95);
  EXPECT_EQ(layout.cues.size(), 1U);
  EXPECT_EQ(layout.media_end, file.size());
  const File cut(file.begin(), file.end() - 1);
  EXPECT_EQ(scanned(cut).layout().duration, 40);
}

TEST(WebmScanner, PassesOverWhatItDoesNotKnow) {
  const File file = join({webm_head(), element(0x11234567, File(500)), element(0x1043A770, File(9)),
                          cluster(0, join({element(0xAB, {1}), block(1, 0, true),
                                           element(0x58D7, File(70)), block(7, 900, true)}))});
  const WebmLayout layout = scanned(file).layout();
  EXPECT_FALSE(scanned(file).damaged());
  EXPECT_EQ(layout.media_end, file.size());
  EXPECT_NEAR(layout.seconds, 1.0 / 30, 1e-9);
}

TEST(WebmScanner, EndsAClusterOfWhateverSizeWhereTheNextBegins) {
  const File first = cluster(0, block(1, 0, true), 5000);
  const File file = join({webm_head(), first, cluster(40, block(1, 0, false))});
  const WebmLayout layout = scanned(file).layout();
  ASSERT_EQ(layout.clusters.size(), 2U);
  EXPECT_EQ(layout.clusters[0].size, first.size() - 12);
}

TEST(WebmScanner, RefusesWhatCannotBe) {
  const File fine = join({webm_head(), cluster(0, block(1, 0, true))});
  const std::initializer_list<File> wrong{
      header(0xA3, unknown),                 // a block of unknown size
      element(0xE7, File(9)),                // a number of nine bytes
      element(0xE7, number(UINT64_MAX, 8)),  // no time
      element(0xA3, {}),
      element(0xA3, {0x81}),              // blocks without
      element(0xA3, File(20)),            // a track's number
      element(0xA0, header(0xA1, 1000)),  // a block that is larger than its group
      {0x00},
      header(0x18538067, 10),
      webm_head()};
  for (const File& part : wrong) {
    const File file = join({fine, part, block(1, 40, false)});
    const WebmScanner scanner = scanned(file);
    EXPECT_TRUE(scanner.damaged());
    EXPECT_EQ(scanner.media_end(), fine.size());
    EXPECT_EQ(scanner.layout().length, file.size());
  }
  EXPECT_TRUE(scanned(text("RIFF")).damaged());
  EXPECT_TRUE(
      scanned(join({webm_head(), header(0x1F43B675, unknown), block(1, 0, true)})).damaged());
  EXPECT_TRUE(
      scanned(join({webm_head(), cluster(0, block(1, 0, true), 12)})).damaged());  // beyond its end
}

TEST(WebmScanner, TakesSizesBeyondFourGigabytes) {
  constexpr std::uint64_t large = (std::uint64_t{5} << 30) + 123;
  const File before = join({webm_head(), cluster(0, header(0xA3, large + 4)), {0x81, 0, 0, 0x80}});
  WebmScanner scanner;
  scanner.feed(before);
  const File zeros(std::size_t{16} << 20);
  for (std::uint64_t left = large; left > 0;) {
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(left, zeros.size()));
    EXPECT_LT(scanner.media_end(), before.size());
    scanner.feed(Bytes(zeros).first(size));
    left -= size;
  }
  scanner.feed(cluster(1000, block(1, 0, true)));
  const WebmLayout layout = scanner.layout();
  ASSERT_EQ(layout.cues.size(), 2U);
  EXPECT_EQ(layout.cues[1].cluster, before.size() + large);
  EXPECT_GT(layout.clusters[0].size, large);
  EXPECT_EQ(layout.media_end, layout.length);
}

TEST(WebmScanner, KeepsCuesApartWhenThereAreTooMany) {
  WebmScanner scanner;
  scanner.feed(webm_head());
  constexpr std::uint64_t clusters = 20'000;
  for (std::uint64_t i = 0; i < clusters; ++i) scanner.feed(cluster(i * 2000, block(1, 0, true)));
  const WebmLayout layout = scanner.layout();
  EXPECT_LE(layout.cues.size(), most_cues);
  EXPECT_GT(layout.cues.size(), most_cues / 3);
  EXPECT_EQ(layout.cues.front().time, 0);
  for (std::size_t i = 1; i < layout.cues.size(); ++i) {
    ASSERT_LE(layout.cues[i].time - layout.cues[i - 1].time, 4'100) << i;
  }
  EXPECT_EQ(layout.clusters.size(), clusters);
}

TEST(WebmScanner, GivesSoundACueEveryFewSeconds) {
  WebmScanner scanner;
  const File track = join({element(0xD7, {2}), element(0x83, {2}), element(0x86, text("A_OPUS"))});
  scanner.feed(join({element(0x1A45DFA3, {}), header(0x18538067, unknown),
                     element(0x1654AE6B, element(0xAE, track))}));
  for (int i = 0; i < 60; ++i) {
    scanner.feed(cluster(static_cast<std::uint64_t>(i) * 1000, block(2, 0, true)));
  }
  EXPECT_EQ(scanner.layout().cues.size(), 12U);
}

TEST(WebmScanner, SurvivesWhateverIsChangedInAFile) {
  std::mt19937 random(2);
  for (const auto& name : {"vp8.webm+room", "sound.webm", "ffmpeg.webm", "ffmpeg.mkv"}) {
    const File file = prepared(name);
    for (int i = 0; i < 300; ++i) {
      File changed = file;
      // Where ids and sizes are dense, as often as anywhere.
      const std::size_t range = i % 2 == 0 ? 400 : changed.size();
      for (int j = 0; j < 3; ++j) {
        changed[random() % range] = static_cast<std::uint8_t>(random());
      }
      const File once = finished(changed);
      EXPECT_EQ(finished(once), once) << name << i;
      const double seconds = scanned(once).layout().seconds;
      EXPECT_TRUE(seconds >= 0 && std::isfinite(seconds));
    }
  }
}

}  // namespace
}  // namespace greenroom::recording::testing
