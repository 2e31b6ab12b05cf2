#include "shared/connectivity/verdict.hpp"

#include <gtest/gtest.h>

#include <set>

namespace greenroom::connectivity {
namespace {

using media::Problem;

constexpr Verdict good{Standing::good, Reason::none};

constexpr Verdict failed(Reason reason) { return {Standing::failed, reason}; }

TEST(Verdict, OnADeviceTellsItsProblemInTheSameWord) {
  EXPECT_EQ(verdict_on_device(std::nullopt), good);
  for (int each = 0; each <= static_cast<int>(Problem::unknown); ++each) {
    const auto problem = static_cast<Problem>(each);
    const auto verdict = verdict_on_device(problem);
    EXPECT_EQ(verdict.standing, Standing::failed);
    EXPECT_EQ(word_of(verdict.reason), media::word_of(problem));
  }
}

TEST(Verdict, OnSoundIsGoodAsSoonAsSomethingIsHeard) {
  EXPECT_EQ(verdict_on_sound(0.5, 0), good);
  EXPECT_EQ(verdict_on_sound(0.5, sound_patience + 1), good);
  EXPECT_EQ(verdict_on_sound(0.1, sound_patience - 0.1), std::nullopt);
  EXPECT_EQ(verdict_on_sound(0.1, sound_patience), failed(Reason::silent));
}

TEST(Verdict, OnARelayWaitsForAnotherOfItsKindBeforeItFails) {
  EXPECT_EQ(verdict_on_relay({.open = true, .error = 401, .seconds = 99}), good);
  EXPECT_EQ(verdict_on_relay({.open = false, .error = 401, .seconds = 1}), std::nullopt);
  for (const int error : {401, 403}) {
    EXPECT_EQ(verdict_on_relay({.open = false, .error = error, .seconds = relay_patience}),
              failed(Reason::refused));
  }
  for (const int error : {0, 701, 486}) {
    EXPECT_EQ(verdict_on_relay({.open = false, .error = error, .seconds = relay_patience}),
              failed(Reason::no_answer));
  }
}

LineTrial line(unsigned sent, unsigned arrived, double seconds) {
  return {.open = true,
          .sent = sent,
          .arrived = arrived,
          .bytes = arrived * 1000.0,
          .seconds = seconds};
}

constexpr double line_end = line_time + line_settling;

TEST(Verdict, OnALineIsToldWhenAllHasHadTimeToArrive) {
  EXPECT_EQ(verdict_on_line(line(100, 100, line_end - 0.1)), std::nullopt);
  EXPECT_EQ(verdict_on_line(line(1250, 1250, line_end)), good);
  EXPECT_EQ(verdict_on_line(line(1250, 1190, line_end)), good);
  EXPECT_EQ(verdict_on_line(line(1250, 1180, line_end)), failed(Reason::lossy));
  EXPECT_EQ(verdict_on_line(line(300, 300, line_end)), failed(Reason::slow));
}

TEST(Verdict, OnALineThatNeverOpensIsThatThereIsNoWay) {
  EXPECT_EQ(verdict_on_line({.open = false, .seconds = relay_patience - 0.1}), std::nullopt);
  EXPECT_EQ(verdict_on_line({.open = false, .seconds = relay_patience}), failed(Reason::no_way));
}

TEST(Verdict, FiguresOfALineAreOfWhatArrived) {
  EXPECT_EQ(figures_of(line(1000, 900, 4)), (LineFigures{.rate = 1'800'000, .loss = 0.1}));
  // Nothing is sent while it settles.
  EXPECT_EQ(figures_of(line(1250, 1250, line_end)).rate, line_rate);
  EXPECT_EQ(figures_of({}), LineFigures{});
  // What arrives while the counts are read must not make it less than nothing.
  EXPECT_EQ(figures_of(line(10, 11, 1)).loss, 0);
}

TEST(Verdict, EachWordIsDifferent) {
  std::set<std::string_view> words;
  for (const auto step : all_steps) EXPECT_TRUE(words.insert(word_of(step)).second);
  for (int each = 0; each <= static_cast<int>(Standing::cancelled); ++each) {
    EXPECT_TRUE(words.insert(word_of(static_cast<Standing>(each))).second);
  }
  for (int each = 0; each <= static_cast<int>(Reason::slow); ++each) {
    EXPECT_TRUE(words.insert(word_of(static_cast<Reason>(each))).second);
  }
  EXPECT_EQ(word_of(Reason::slow), "slow");
  EXPECT_EQ(word_of(Reason::not_set_up), "not-set-up");
}

}  // namespace
}  // namespace greenroom::connectivity
