#include "shared/recording/webm_finish.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "tests/unit/recording/reference.hpp"
#include "tests/unit/recording/samples.hpp"

namespace greenroom::recording::testing {
namespace {

std::vector<std::uint64_t> tracks_and_times(const Reference& file) {
  std::vector<std::uint64_t> all;
  for (const ReferenceBlock& block : file.blocks) {
    all.push_back(block.track);
    all.push_back(static_cast<std::uint64_t>(block.time));
  }
  return all;
}

/// What has to be true of every finished file that had a block in it.
void expect_valid(const File& file) {
  const Reference found = reference(file);
  ASSERT_EQ(found.segment_end, file.size());
  ASSERT_EQ(found.end, file.size());
  EXPECT_EQ(found.known_sizes.size(), found.clusters.size());
  for (std::size_t i = 0; i + 1 < found.clusters.size(); ++i) {
    EXPECT_EQ(found.known_sizes[i], found.clusters[i + 1]);
  }
  for (const ReferenceCue& cue : found.cues) {
    const bool points_at_a_block = std::ranges::any_of(found.blocks, [&](const auto& block) {
      return block.begin == cue.block && block.cluster == cue.cluster && block.track == cue.track &&
             block.time == static_cast<std::int64_t>(cue.time);
    });
    EXPECT_TRUE(points_at_a_block) << cue.time;
  }
}

TEST(WebmFinish, MakesRecordingsSeekable) {
  for (const auto& name : chromium_samples()) {
    SCOPED_TRACE(name);
    const File before = prepared(name + "+room");
    const FinishPlan plan = finish_webm(scanned(before).layout());
    EXPECT_TRUE(plan.seekable());
    const File file = applied(plan, before);
    expect_valid(file);
    const Reference found = reference(file);
    EXPECT_EQ(found.order.substr(0, 3), "SIT");
    EXPECT_EQ(found.order.back(), 'Q');
    EXPECT_EQ(tracks_and_times(found), tracks_and_times(reference(before)));
    ASSERT_TRUE(found.duration);
    EXPECT_DOUBLE_EQ(*found.duration / 1000, plan.seconds());
    ASSERT_EQ(found.seeks.size(), 3U);
    constexpr std::array<std::uint64_t, 3> ids{0x1549A966, 0x1654AE6B, 0x1C53BB6B};
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const Bytes there = Bytes(file).subspan(static_cast<std::size_t>(found.seeks[i]), 4);
      EXPECT_EQ(big_endian(there), ids[i]);
    }
  }
}

TEST(WebmFinish, GivesACueForEachSecondsKeyFrame) {
  const Reference found = reference(finished(prepared("vp9.webm+room")));
  ASSERT_GE(found.cues.size(), 2U);
  EXPECT_LE(found.cues.front().time, 200U);
  for (std::size_t i = 1; i < found.cues.size(); ++i) {
    EXPECT_NEAR(static_cast<double>(found.cues[i].time - found.cues[i - 1].time), 1000, 200);
  }
}

TEST(WebmFinish, DoesWhatItCanWhereThereIsNoRoom) {
  for (const auto& name : {"vp8.webm", "sound.webm", "ffmpeg-live.webm", "ffmpeg-piped.webm"}) {
    SCOPED_TRACE(name);
    const File before = sample(name);
    const FinishPlan plan = finish_webm(scanned(before).layout());
    EXPECT_FALSE(plan.seekable());
    const File file = applied(plan, before);
    expect_valid(file);
    EXPECT_FALSE(reference(file).cues.empty());
  }
}

TEST(WebmFinish, LeavesWhatIsFinishedAsItIs) {
  for (const auto& name : {"ffmpeg.webm", "ffmpeg.mkv"}) {
    const File file = sample(name);
    const FinishPlan plan = finish_webm(scanned(file).layout());
    EXPECT_EQ(plan.length(), file.size()) << name;
    EXPECT_EQ(plan.patches(), 0U) << name;
    EXPECT_TRUE(plan.seekable()) << name;
  }
  for (const auto& name : unfinished_samples()) {
    const File once = finished(prepared(name));
    EXPECT_EQ(finish_webm(scanned(once).layout()).patches(), 0U) << name;
    EXPECT_EQ(finished(once), once) << name;
  }
}

TEST(WebmFinish, AgreesWithFfmpegAboutTheDurationToWithinAFrame) {
  constexpr double sound_frame = 22;  // ms; ffmpeg knows that it filled up the last one
  for (const auto& name : {"ffmpeg.webm", "ffmpeg.mkv"}) {
    const File file = sample(name);
    const auto said = reference(file).duration;
    ASSERT_TRUE(said);
    EXPECT_NEAR(scanned(file).layout().duration, *said, sound_frame) << name;
  }
}

File cut(const File& file, std::size_t size) {
  return {file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)};
}

/// From where on files are cut.
std::size_t last_cluster(const File& file) { return reference(file).clusters.back(); }

/// `whole`, cut after `size` bytes and finished, as `file`.
void expect_all_blocks_of(const Reference& whole, std::size_t size, const File& file) {
  Reference expected = whole;
  std::erase_if(expected.blocks, [size](const auto& block) { return block.end > size; });
  const Reference found = reference(file);
  EXPECT_EQ(tracks_and_times(found), tracks_and_times(expected));
  EXPECT_EQ(found.segment_end, file.size());
  EXPECT_EQ(found.end, file.size());
  EXPECT_EQ(found.clusters.size(), found.known_sizes.size());
  EXPECT_EQ(found.blocks.back().cluster, found.clusters.back());
}

bool same(const FinishPlan& one, const FinishPlan& other) {
  bool same = one.length() == other.length() && one.patches() == other.patches();
  for (std::size_t i = 0; same && i < one.patches(); ++i) {
    const Patch patch = one.patch(i);
    const Patch counterpart = other.patch(i);
    same = patch.offset == counterpart.offset && patch.bytes == counterpart.bytes;
  }
  return same;
}

TEST(WebmFinish, KeepsEveryWholeBlockWhereverTheFileEnds) {
  constexpr std::size_t plans_apart = 32;  // where nothing has changed since the last
  for (const auto& name : unfinished_samples()) {
    SCOPED_TRACE(name);
    const File whole = prepared(name);
    const Reference all = reference(whole);
    const std::size_t first = std::max(all.clusters.back(), all.blocks.front().end);
    WebmScanner scanner = scanned(Bytes(whole).first(first));
    FinishPlan plan;
    std::size_t kept_before = 0;
    for (std::size_t size = first; size <= whole.size(); ++size) {
      if (size > first) scanner.feed(Bytes(whole).subspan(size - 1, 1));
      const auto kept = static_cast<std::size_t>(std::ranges::count_if(
          all.blocks, [size](const ReferenceBlock& block) { return block.end <= size; }));
      ASSERT_FALSE(scanner.damaged()) << size;
      const double end = scanner.timeline().end();
      if (kept != kept_before) {
        plan = finish_webm(scanner.layout());
        expect_all_blocks_of(all, size, applied(plan, cut(whole, size)));
        ASSERT_FALSE(HasFailure()) << size;
      } else if (size % plans_apart == 0) {
        ASSERT_TRUE(same(plan, finish_webm(scanner.layout()))) << size;
      }
      ASSERT_EQ(scanner.media_end(), plan.length()) << size;
      ASSERT_EQ(scanner.timeline().seconds(end), plan.seconds()) << size;
      kept_before = kept;
    }
  }
}

TEST(WebmFinish, RecoversAFinishedFileThatWasCut) {
  for (const auto& name : {"ffmpeg.webm", "ffmpeg.mkv", "vp8.webm+room"}) {
    SCOPED_TRACE(name);
    const File whole =
        std::string_view(name).starts_with("ffmpeg") ? sample(name) : finished(prepared(name));
    for (std::size_t size = last_cluster(whole) + 200; size < whole.size(); size += 97) {
      const File part = cut(whole, size);
      const File file = finished(part);
      expect_valid(file);
      EXPECT_EQ(reference(file).blocks.size(), reference(part).blocks.size());
      EXPECT_EQ(finished(file), file);
    }
  }
}

/// `changes` of all there are; 0: what is cut is not even cut.
File interrupted(const FinishPlan& plan, const File& file, std::size_t changes) {
  if (changes == 0) return file;
  FinishPlan part(plan.length(), plan.seconds(), plan.seekable());
  std::vector<Patch> patches;
  for (std::size_t i = 0; i + 1 < changes; ++i) patches.push_back(plan.patch(i));
  part.set_patches(std::move(patches), {}, {});
  return applied(part, file);
}

TEST(WebmFinish, IsDoneOnceMoreWhereItWasInterrupted) {
  for (const auto& name : unfinished_samples()) {
    SCOPED_TRACE(name);
    File file = prepared(name);
    for (const std::size_t lost : {std::size_t{0}, std::size_t{700}}) {
      file.resize(file.size() - lost);
      const FinishPlan plan = finish_webm(scanned(file).layout());
      const File expected = applied(plan, file);
      for (std::size_t changes = 0; changes <= plan.patches(); ++changes) {
        EXPECT_EQ(finished(interrupted(plan, file, changes)), expected) << changes;
      }
    }
  }
}

TEST(WebmFinish, IsDoneOnceMoreWhereWritingTheCuesWasInterrupted) {
  const File file = prepared("vp9.webm+room");
  const File expected = finished(file);
  const Patch cues = finish_webm(scanned(file).layout()).patch(0);
  for (std::size_t size = 0; size < cues.bytes.size(); ++size) {
    File partly = file;
    partly.insert(partly.end(), cues.bytes.begin(),
                  cues.bytes.begin() + static_cast<std::ptrdiff_t>(size));
    EXPECT_EQ(finished(partly), expected) << size;
  }
}

TEST(WebmFinish, CutsOffWhatIsNoPartOfAFile) {
  const File file = prepared("vp8.webm+room");
  for (const int byte : {0x00, 0xFF, 0x01, 0x1A}) {
    File longer = file;
    longer.insert(longer.end(), 5000, static_cast<std::uint8_t>(byte));
    EXPECT_EQ(finished(longer), finished(file)) << byte;
  }
  File zeros = file;
  zeros.resize(file.size() + 1);
  EXPECT_TRUE(scanned(zeros).damaged());
}

TEST(WebmFinish, ChangesNothingInWhatItCutsOff) {
  WebmLayout layout;
  layout.length = 600;
  layout.media_end = 100;
  layout.duration = layout.seconds = 5;
  layout.checksums = {10, 500};
  const FinishPlan plan = finish_webm(layout);
  EXPECT_EQ(plan.length(), 100U);
  for (std::size_t i = 0; i < plan.patches(); ++i) EXPECT_LE(plan.patch(i).offset, 100U) << i;
}

TEST(WebmFinish, LeavesAFileWithoutABlockAlone) {
  const File whole = prepared("vp8.webm+room");
  const std::size_t first_block = reference(whole).blocks.front().end;
  for (std::size_t size = 0; size < first_block; ++size) {
    const File part = cut(whole, size);
    const FinishPlan plan = finish_webm(scanned(part).layout());
    EXPECT_EQ(plan.length(), size);
    EXPECT_EQ(plan.patches(), 0U);
    EXPECT_EQ(plan.seconds(), 0);
  }
}

}  // namespace
}  // namespace greenroom::recording::testing
