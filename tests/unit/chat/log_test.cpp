#include "shared/chat/log.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "shared/channel/limits.hpp"

namespace greenroom::chat {
namespace {

constexpr Moment noon = 1'700'000'000'000;

/// The texts, in order.
std::vector<std::string> texts(const Log& log) {
  std::vector<std::string> all;
  for (const auto& line : log.lines()) all.push_back(line.text);
  return all;
}

Log log_of(const std::string& self) {
  Log log;
  log.be(self, noon);
  return log;
}

using Texts = std::vector<std::string>;

TEST(ChatLog, KeepsWhatIsSaid) {
  auto log = log_of("me");
  EXPECT_EQ(log.say("Ada", "hello", noon), (channel::SaidLine{noon, noon, "hello"}));
  ASSERT_NE(log.hear("b", "Ben", {1, noon + 5, "hi"}, noon + 9), nullptr);
  EXPECT_EQ(log.lines(), (std::vector<Line>{{"me", noon, "Ada", "hello", noon, true, ""},
                                            {"b", 1, "Ben", "hi", noon + 5, false, ""}}));
}

TEST(ChatLog, CountsWhatOthersSaidAndNobodyRead) {
  auto log = log_of("me");
  log.say("Ada", "a", noon);
  log.hear("b", "Ben", {1, noon, "b"}, noon);
  log.hear("b", "Ben", {1, noon, "b"}, noon);
  log.merge("b", {{"c", "Cy", {1, noon, "c"}}}, noon);
  EXPECT_EQ(log.unread(), 1U);
  log.see();
  EXPECT_EQ(log.unread(), 0U);
}

TEST(ChatLog, HearsTheSameLineOnce) {
  auto log = log_of("me");
  EXPECT_NE(log.hear("b", "Ben", {1, noon, "once"}, noon), nullptr);
  EXPECT_EQ(log.hear("b", "Ben", {1, noon, "twice"}, noon), nullptr);
  EXPECT_EQ(texts(log), Texts{"once"});
}

TEST(ChatLog, AnAnswerIsNeverAboveItsQuestion) {
  auto log = log_of("me");
  log.hear("b", "Ben", {1, noon + 60'000, "the clock of Ben is a minute ahead"}, noon);
  log.say("Ada", "answer", noon + 1000);
  log.say("Ada", "and more", noon + 1000);
  EXPECT_EQ(texts(log), (Texts{"the clock of Ben is a minute ahead", "answer", "and more"}));
}

TEST(ChatLog, NobodyKeepsALineAtTheEndOrHidesOneInThePast) {
  auto log = log_of("me");
  log.hear("b", "Ben", {1, noon * 2, "future"}, noon);
  EXPECT_EQ(log.lines().back().time, noon + Log::most_astray);
  log = log_of("me");
  log.say("Ada", "now", noon);
  log.hear("b", "Ben", {1, 0, "past"}, noon);
  EXPECT_EQ(log.lines().front().time, noon - Log::most_astray);
  log.merge("b", {{"c", "Cy", {1, noon * 2, "told"}}}, noon);
  EXPECT_EQ(log.lines().back().time, noon + Log::most_astray);
}

TEST(ChatLog, MergesWhatOthersTell) {
  auto log = log_of("me");
  log.hear("b", "Ben", {2, noon + 20, "b2"}, noon + 20);
  const std::vector<channel::ToldLine> told = {
      {"b", "Ben", {1, noon, "b1"}},
      {"b", "Ben", {2, noon + 20, "another b2"}},
      {"c", "Cy", {1, noon + 30, "c1"}},
  };
  EXPECT_EQ(log.merge("d", told, noon + 40), 2U);
  EXPECT_EQ(log.merge("d", told, noon + 40), 0U);
  EXPECT_EQ(texts(log), (Texts{"b1", "b2", "c1"}));
  EXPECT_EQ(log.lines()[0].told_by, "d");
  EXPECT_EQ(log.lines()[1].told_by, "");
}

TEST(ChatLog, BelievesPeopleOverWhatOthersTellOfThem) {
  auto log = log_of("me");
  log.merge("liar", {{"b", "Ben", {1, noon, "I never said this"}}}, noon);
  ASSERT_NE(log.hear("b", "Ben", {1, noon + 5, "I say this"}, noon + 5), nullptr);
  EXPECT_EQ(log.lines(), (std::vector<Line>{{"b", 1, "Ben", "I say this", noon + 5, false, ""}}));
}

TEST(ChatLog, KnowsItselfWhatWeSaid) {
  auto log = log_of("me");
  log.say("Ada", "mine", noon);
  EXPECT_EQ(log.merge("liar", {{"me", "Ada", {noon + 1, noon, "put into my mouth"}}}, noon), 0U);
  log.be("me again", noon + 5);
  EXPECT_EQ(log.merge("b", {{"me", "Ada", {noon, noon, "mine"}}}, noon), 0U);
  EXPECT_TRUE(log.lines().front().own);
}

TEST(ChatLog, IsToldWhatWeSaidBeforeThePageWasLoadedAnew) {
  auto before = log_of("me");
  const auto said = before.say("Ada", "earlier", noon);
  Log log;
  log.be("me", noon + 1000);
  EXPECT_EQ(log.merge("b", {{"me", "Ada", said}}, noon + 1000), 1U);
  EXPECT_EQ(log.lines(), (std::vector<Line>{{"me", noon, "Ada", "earlier", noon, true, "b"}}));
  EXPECT_GT(log.say("Ada", "now", noon + 1001).number, said.number);
}

TEST(ChatLog, NamesNoTwoLinesTheSame) {
  auto log = log_of("me");
  EXPECT_NE(log.say("Ada", "one", noon).number, log.say("Ada", "two", noon).number);
  EXPECT_EQ(log.lines().size(), 2U);
}

TEST(ChatLog, StandsInTheSameOrderInWhicheverOneItCame) {
  std::vector<channel::ToldLine> told;
  for (std::uint64_t i = 0; i < 30; ++i) {
    told.push_back({std::string(1, static_cast<char>('a' + i % 3)), "N", {i, noon + i / 5, "x"}});
  }
  auto first = log_of("me");
  first.merge("t", told, noon);
  std::mt19937 random(1);
  for (int i = 0; i < 100; ++i) {
    std::shuffle(told.begin(), told.end(), random);
    auto other = log_of("me");
    other.merge("t", told, noon);
    ASSERT_EQ(other.lines(), first.lines());
  }
}

TEST(ChatLog, TellsTheNewestLines) {
  auto log = log_of("me");
  EXPECT_TRUE(log.history().empty());
  for (std::size_t i = 0; i < channel::limits::history_lines + 3; ++i) {
    log.say("Ada", "line " + std::to_string(i), noon + i);
  }
  const auto history = log.history();
  ASSERT_EQ(history.size(), channel::limits::history_lines);
  EXPECT_EQ(history.front(), (channel::ToldLine{"me", "Ada", {noon + 3, noon + 3, "line 3"}}));
}

TEST(ChatLog, KeepsTheNewest) {
  auto log = log_of("me");
  for (std::size_t i = 0; i < Log::most_lines; ++i) log.say("Ada", "x", noon + i);
  log.say("Ada", "newest", noon * 2);
  EXPECT_EQ(log.lines().size(), Log::most_lines);
  EXPECT_EQ(log.lines().front().number, noon + 1);
  EXPECT_EQ(log.lines().back().text, "newest");
  EXPECT_EQ(log.merge("b", {{"c", "Cy", {1, 5, "older than all"}}}, noon), 0U);
  EXPECT_EQ(log.merge("b", {{"c", "Cy", {1, noon + 5, "between"}}}, noon), 1U);
  EXPECT_EQ(log.lines().size(), Log::most_lines);
  EXPECT_EQ(log.lines().front().number, noon + 2);
}

}  // namespace
}  // namespace greenroom::chat
