#include "shared/connectivity/checkup.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace greenroom::connectivity {
namespace {

constexpr Verdict good{Standing::good, Reason::none};

std::vector<Standing> standings(const Checkup& checkup) {
  std::vector<Standing> all;
  for (const auto step : all_steps) all.push_back(checkup.of(step).standing);
  return all;
}

TEST(Checkup, NothingRunsBeforeItBegins) {
  Checkup checkup;
  checkup.ask();
  checkup.finish(good);
  checkup.cancel();
  EXPECT_EQ(checkup.current(), std::nullopt);
  for (const auto standing : standings(checkup)) EXPECT_EQ(standing, Standing::waiting);
}

TEST(Checkup, GoesFromStepToStepWhateverEachFinds) {
  Checkup checkup;
  checkup.begin();
  std::size_t number = 0;
  for (const auto step : all_steps) {
    EXPECT_EQ(checkup.current(), step);
    const Verdict found[] = {
        good, {Standing::failed, Reason::lossy}, {Standing::absent, Reason::not_set_up}};
    const auto verdict = found[number++ % 3];
    checkup.finish(verdict);
    EXPECT_EQ(checkup.of(step), verdict);
  }
  EXPECT_EQ(checkup.current(), std::nullopt);
  checkup.finish({Standing::failed, Reason::slow});
  EXPECT_EQ(checkup.of(Step::line), (Verdict{Standing::failed, Reason::lossy}));
}

TEST(Checkup, AStepThatAsksIsStillTheCurrentOne) {
  Checkup checkup;
  checkup.begin();
  checkup.ask();
  EXPECT_EQ(checkup.current(), Step::camera);
  EXPECT_EQ(checkup.of(Step::camera).standing, Standing::asking);
  checkup.finish(good);
  EXPECT_EQ(checkup.current(), Step::microphone);
}

TEST(Checkup, OnlyAnOutcomeEndsAStep) {
  for (const auto standing :
       {Standing::waiting, Standing::running, Standing::asking, Standing::cancelled}) {
    Checkup checkup;
    checkup.begin();
    checkup.finish({standing, Reason::none});
    EXPECT_EQ(checkup.current(), Step::camera);
    EXPECT_EQ(checkup.of(Step::camera).standing, Standing::running);
  }
}

TEST(Checkup, CancellingKeepsWhatWasFound) {
  Checkup checkup;
  checkup.begin();
  checkup.finish(good);
  checkup.cancel();
  EXPECT_EQ(checkup.current(), std::nullopt);
  EXPECT_EQ(checkup.of(Step::camera), good);
  for (const auto step : all_steps) {
    if (step == Step::camera) continue;
    EXPECT_EQ(checkup.of(step).standing, Standing::cancelled);
  }
  checkup.finish(good);
  EXPECT_EQ(checkup.of(Step::microphone).standing, Standing::cancelled);
}

TEST(Checkup, BeginsAnewAtAnyTime) {
  Checkup checkup;
  checkup.begin();
  checkup.finish({Standing::failed, Reason::busy});
  checkup.begin();
  EXPECT_EQ(checkup.current(), Step::camera);
  EXPECT_EQ(checkup.of(Step::camera), (Verdict{Standing::running, Reason::none}));
}

TEST(Checkup, NeverMoreThanOneStepRunsAndTheyKeepTheirOrder) {
  std::mt19937 random(5);  // NOLINT(cert-msc51-cpp): the same walk each time
  Checkup checkup;
  for (int turn = 0; turn < 100'000; ++turn) {
    switch (random() % 16) {
      case 0:
        checkup.begin();
        break;
      case 1:
        checkup.cancel();
        break;
      case 2:
        checkup.ask();
        break;
      default:
        checkup.finish({static_cast<Standing>(random() % 7), Reason::none});
    }
    const auto all = standings(checkup);
    const auto runs = [](Standing each) {
      return each == Standing::running || each == Standing::asking;
    };
    ASSERT_LE(std::ranges::count_if(all, runs), 1);
    const auto at = std::ranges::find_if(all, runs);
    if (at == all.end()) continue;
    ASSERT_TRUE(std::all_of(at + 1, all.end(), [](auto it) { return it == Standing::waiting; }));
    ASSERT_TRUE(std::none_of(all.begin(), at, [](auto it) { return it == Standing::waiting; }));
  }
}

}  // namespace
}  // namespace greenroom::connectivity
