#include "shared/recording/webm_head.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/recording/builder.hpp"
#include "tests/unit/recording/reference.hpp"
#include "tests/unit/recording/samples.hpp"

namespace greenroom::recording::testing {
namespace {

struct Written {
  File file;
  std::optional<HeadProblem> problem;
};

Written written(Bytes file, std::size_t piece) {
  WebmHead head;
  Written result;
  for (; !file.empty(); file = file.subspan(std::min(piece, file.size()))) {
    const auto [first, rest] = head.feed(file.first(std::min(piece, file.size())));
    result.file.insert(result.file.end(), first.begin(), first.end());
    result.file.insert(result.file.end(), rest.begin(), rest.end());
  }
  const auto held = head.end();
  result.file.insert(result.file.end(), held.begin(), held.end());
  result.problem = head.problem();
  return result;
}

TEST(WebmHead, MakesRoomAndLeavesTheRestAsItIs) {
  for (const auto& name : chromium_samples()) {
    const File before = sample(name);
    const auto [after, problem] = written(before, before.size());
    EXPECT_EQ(problem, std::nullopt) << name;
    EXPECT_EQ(reference(after).order.substr(0, 3), "VIT") << name;
    const std::size_t cluster = reference(before).clusters.front();
    EXPECT_TRUE(std::equal(before.begin() + static_cast<std::ptrdiff_t>(cluster), before.end(),
                           after.end() - static_cast<std::ptrdiff_t>(before.size() - cluster),
                           after.end()))
        << name;
  }
}

TEST(WebmHead, TakesPiecesOfAnySize) {
  const File file = sample("vp8.webm");
  const File expected = written(file, file.size()).file;
  for (std::size_t piece = 1; piece < 300; piece += 7) {
    EXPECT_EQ(written(file, piece).file, expected) << piece;
  }
}

TEST(WebmHead, TakesOutWhatWouldBeWrong) {
  const File info = join({element(0xBF, File(4)), element(0x2AD7B1, number(1'000'000, 3)),
                          element(0x4489, number(0, 8))});
  const File file =
      join({element(0x1A45DFA3, {}), header(0x18538067, unknown), element(0x114D9B74, File(30)),
            element(0x1549A966, info), cluster(0, block(1, 0, true))});
  const Reference found = reference(written(file, 10).file);
  EXPECT_EQ(found.order, "VIC");
  EXPECT_FALSE(found.duration);
}

TEST(WebmHead, PassesOnWhatItCannotChange) {
  const File media = cluster(0, block(1, 0, true));
  const File head = webm_head();
  const File ebml = element(0x1A45DFA3, {});
  const File segment = header(0x18538067, unknown);
  const std::initializer_list<File> wrong{
      text("This is a recording of another kind."),
      join({ebml, header(0x18538067, 1000), element(0x1549A966, {}), media}),  // of known size
      join({ebml, segment, media}),                                            // no Info
      join({ebml, segment, element(0x1549A966, {1, 2, 3}), media}),
      join({head, element(0x1C53BB6B, File(9)), media}),  // Cues that come first
      join({head, {0x00}, media}),
      join({ebml, segment, header(0x1549A966, unknown), media})};
  for (const File& file : wrong) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{50}, file.size()}) {
      const auto [after, problem] = written(file, piece);
      EXPECT_EQ(problem, HeadProblem::unexpected);
      EXPECT_EQ(after, file);
    }
  }
}

TEST(WebmHead, HoldsBackOnlySoMuch) {
  const File file =
      join({webm_head(), element(0xEC, File(longest_webm_head)), cluster(0, block(1, 0, true))});
  for (const std::size_t piece : {std::size_t{1}, std::size_t{1000}, file.size()}) {
    const auto [after, problem] = written(file, piece);
    EXPECT_EQ(problem, HeadProblem::too_long);
    EXPECT_EQ(after, file);
  }
}

TEST(WebmHead, GivesBackWhatItHoldsWhenNoClusterComes) {
  const auto [after, problem] = written(webm_head(), 20);
  EXPECT_EQ(after, webm_head());
  EXPECT_EQ(problem, std::nullopt);
}

}  // namespace
}  // namespace greenroom::recording::testing
