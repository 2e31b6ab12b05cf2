#include "shared/chat/conversation.hpp"

#include <gtest/gtest.h>

#include <map>

namespace greenroom::chat {
namespace {

using channel::AskHistory;
using channel::History;
using channel::React;
using channel::Reaction;
using channel::SaidLine;
namespace limits = channel::limits;

constexpr Moment noon = 1'700'000'000'000;

/// We are "me"; "a" and "b" were there before, "c" came after.
Conversation in_a_room() {
  Conversation chat;
  chat.enter("me", "Ada", noon);
  chat.met("a", "Ann", true);
  chat.met("b", "Ben", true);
  chat.met("c", "Cy", false);
  return chat;
}

Conversation with_everybody() {
  auto chat = in_a_room();
  for (const char* id : {"a", "b", "c"}) chat.opened(id);
  for (const char* id : {"a", "b"}) chat.received(id, History{}, noon);
  return chat;
}

Actions ask(const std::string& id) { return {Tell{id, AskHistory{}}}; }

TEST(Conversation, AsksWhoWasThereBeforeForTheHistory) {
  auto chat = in_a_room();
  EXPECT_EQ(chat.opened("b"), ask("b"));
  EXPECT_EQ(chat.opened("c"), Actions{});
  EXPECT_EQ(chat.opened("a"), ask("a"));
  const History history{{{"a", "Ann", {1, noon, "was here"}}}, true};
  EXPECT_EQ(chat.received("b", history, noon), Actions{});
  EXPECT_EQ(chat.log().lines().front().told_by, "b");
}

TEST(Conversation, KnowsWhomALineHasNotReached) {
  auto chat = in_a_room();
  chat.opened("a");
  chat.say("one", noon);
  const auto number = chat.log().lines().back().number;
  EXPECT_EQ(chat.waiting_for(number), (std::vector<std::string>{"Ben", "Cy"}));
  EXPECT_TRUE(chat.waiting_for(number + 1).empty());
  chat.opened("b");
  EXPECT_EQ(chat.waiting_for(number), std::vector<std::string>{"Cy"});
  chat.parted("c");
  EXPECT_TRUE(chat.waiting_for(number).empty());
}

TEST(Conversation, AsksAgainWhereTheAnswerWasCutOff) {
  auto chat = in_a_room();
  chat.opened("a");
  chat.received("a", History{{{"x", "X", {1, noon, "one"}}}, false}, noon);
  chat.closed("a");
  EXPECT_EQ(chat.opened("a"), ask("a"));
  const History whole{{{"x", "X", {1, noon, "one"}}, {"x", "X", {2, noon, "two"}}}, true};
  EXPECT_EQ(chat.received("a", whole, noon), Actions{});
  EXPECT_EQ(chat.log().lines().size(), 2U);
}

TEST(Conversation, AsksWhomItHadLost) {
  auto chat = with_everybody();
  chat.closed("c");
  EXPECT_EQ(chat.opened("c"), ask("c"));
  EXPECT_EQ(chat.opened("c"), Actions{});
}

TEST(Conversation, GoesOnWhereWeAreSaidToEnterAgain) {
  auto chat = with_everybody();
  chat.say("mine", noon);
  chat.enter("me", "Ada", noon + 5);
  EXPECT_EQ(chat.log().lines().size(), 1U);
  EXPECT_EQ(chat.say("more", noon + 6)->size(), 3U);
}

TEST(Conversation, MeetsSomebodyAnewWhosePageWasLoadedAnew) {
  auto chat = with_everybody();
  chat.say("mine", noon);
  chat.parted("a");
  chat.met("a", "Ann", false);
  EXPECT_EQ(chat.opened("a"), Actions{});
  EXPECT_EQ(
      std::get<History>(std::get<Tell>(chat.received("a", AskHistory{}, noon).front()).message)
          .lines.size(),
      1U);
}

TEST(Conversation, TellsTheHistoryToWhoAsks) {
  auto chat = with_everybody();
  chat.say("mine", noon);
  const History history{{{"me", "Ada", {noon, noon, "mine"}}}, true};
  EXPECT_EQ(chat.received("c", AskHistory{}, noon), (Actions{Tell{"c", history}}));
}

TEST(Conversation, TellsTheHistoryOnceForEachTimeTheChannelOpens) {
  auto chat = with_everybody();
  EXPECT_NE(chat.received("c", AskHistory{}, noon), Actions{Senseless{"c"}});
  EXPECT_EQ(chat.received("c", AskHistory{}, noon), Actions{Senseless{"c"}});
  chat.closed("c");
  chat.opened("c");
  EXPECT_NE(chat.received("c", AskHistory{}, noon), Actions{Senseless{"c"}});
}

TEST(Conversation, TakesNoHistoryThatWasNotAskedFor) {
  auto chat = with_everybody();
  const History history{{{"x", "X", {1, noon, "forged"}}}, true};
  for (const char* id : {"a", "b", "c"}) {
    EXPECT_EQ(chat.received(id, history, noon), Actions{Senseless{id}});
  }
  EXPECT_TRUE(chat.log().lines().empty());
}

TEST(Conversation, TakesNoMoreHistoryThanThereMayBe) {
  auto chat = in_a_room();
  chat.opened("a");
  History page{{}, false};
  for (std::uint64_t i = 1; i <= limits::history_lines; ++i) {
    page.lines.push_back({"x", "X", {i, noon, "told"}});
  }
  EXPECT_EQ(chat.received("a", page, noon), Actions{});
  const History more{{{"y", "Y", {1, noon, "one more"}}}, true};
  EXPECT_EQ(chat.received("a", more, noon), Actions{Senseless{"a"}});
  EXPECT_EQ(chat.log().lines().size(), limits::history_lines);
}

TEST(Conversation, SaysItToEverybodyWhoseChannelIsOpenAndLaterToTheOthers) {
  auto chat = in_a_room();
  chat.opened("b");
  const SaidLine said{noon, noon, "hello"};
  EXPECT_EQ(chat.say(" hello\n", noon), (Actions{Tell{"b", said}}));
  EXPECT_EQ(chat.opened("a"), (Actions{Tell{"a", said}, Tell{"a", AskHistory{}}}));
  EXPECT_EQ(chat.opened("c"), (Actions{Tell{"c", said}}));
}

TEST(Conversation, KeepsLinesForThoseItHasLostUpToABound) {
  auto chat = with_everybody();
  chat.closed("c");
  for (std::size_t i = 0; i < limits::lines_waiting + 5; ++i) {
    ASSERT_TRUE(chat.say("x", noon + i * 1000)) << i;
  }
  const auto actions = chat.opened("c");
  ASSERT_EQ(actions.size(), limits::lines_waiting + 1);
  EXPECT_EQ(std::get<SaidLine>(std::get<Tell>(actions.front()).message).number, noon + 5000);
  EXPECT_EQ(actions.back(), ask("c").front());
}

TEST(Conversation, SaysNothingThatIsEmptyOrTooFast) {
  auto chat = with_everybody();
  EXPECT_EQ(chat.say(" \n ", noon), std::nullopt);
  int said = 0;
  for (int i = 0; i < 100; ++i) said += chat.say("x", noon) ? 1 : 0;
  EXPECT_EQ(said, static_cast<int>(limits::lines_at_once));
  EXPECT_EQ(chat.log().lines().size(), limits::lines_at_once);
  EXPECT_TRUE(chat.say("x", noon + 1000));
}

TEST(Conversation, HearsWhatOthersSay) {
  auto chat = with_everybody();
  const Line line{"b", 3, "Ben", "hi", noon, false, ""};
  EXPECT_EQ(chat.received("b", SaidLine{3, noon, "hi"}, noon), (Actions{Heard{line}}));
  EXPECT_EQ(chat.received("b", SaidLine{3, noon, "hi"}, noon), Actions{});
  EXPECT_EQ(chat.received("stranger", SaidLine{1, noon, "hi"}, noon), Actions{});
  EXPECT_EQ(chat.log().unread(), 1U);
  chat.see();
  EXPECT_EQ(chat.log().unread(), 0U);
}

TEST(Conversation, DropsWhatAFloodingPersonSaysAndHearsTheOthers) {
  auto chat = with_everybody();
  std::uint64_t heard = 0;
  for (std::uint64_t i = 1; i <= 1000; ++i) {
    heard += chat.received("b", SaidLine{i, noon, "flood"}, noon).size();
  }
  EXPECT_EQ(heard, static_cast<std::uint64_t>(limits::lines_taken_at_once));
  EXPECT_EQ(chat.received("c", SaidLine{1, noon, "hi"}, noon).size(), 1U);
}

TEST(Conversation, TakesAllThatAnHonestPageMaySend) {
  // The fastest that say() lets through, and then what had waited for a lost channel, at once.
  auto speaker = with_everybody();
  auto hearer = with_everybody();
  std::map<bool, int> heard;
  const auto hear = [&](const Actions& actions, Moment now) {
    for (const auto& action : actions) {
      const auto* tell = std::get_if<Tell>(&action);
      if (!tell || tell->to != "b" || !std::holds_alternative<SaidLine>(tell->message)) continue;
      ++heard[!hearer.received("b", tell->message, now).empty()];
    }
  };
  Moment now = noon;
  for (int i = 0; i < 2000; ++i, now += 100) {
    if (const auto said = speaker.say("x", now)) hear(*said, now);
    if (i == 800) speaker.closed("b");
    if (i == 1500) hear(speaker.opened("b"), now);
  }
  EXPECT_GT(heard[true], 100);
  EXPECT_EQ(heard[false], 0);
}

TEST(Conversation, PassesReactionsOnWithinReason) {
  auto chat = with_everybody();
  EXPECT_EQ(chat.received("b", React{Reaction::clap}, noon),
            (Actions{Reacted{"b", Reaction::clap}}));
  std::size_t seen = 0;
  for (int i = 0; i < 100; ++i) seen += chat.received("c", React{Reaction::wow}, noon).size();
  EXPECT_EQ(seen, static_cast<std::size_t>(limits::reactions_at_once));
  chat.closed("a");
  EXPECT_EQ(chat.react(Reaction::heart),
            (Actions{Tell{"b", React{Reaction::heart}}, Tell{"c", React{Reaction::heart}}}));
}

TEST(Conversation, LeavesTheRestToOthers) {
  auto chat = with_everybody();
  EXPECT_EQ(chat.received("b", channel::ShowsPicture{}, noon), Actions{});
  EXPECT_EQ(chat.received("b", channel::AskFile{}, noon), Actions{});
}

TEST(Conversation, ForgetsAllWhenItLeaves) {
  auto chat = with_everybody();
  chat.say("x", noon);
  chat.leave();
  EXPECT_TRUE(chat.log().lines().empty());
  EXPECT_EQ(chat.say("y", noon), Actions{});
  chat.enter("me", "Ada", noon);
  chat.met("c", "Cy", false);
  EXPECT_EQ(chat.opened("c"), Actions{});
}

}  // namespace
}  // namespace greenroom::chat
