#include "shared/call/direct_call.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/call/direct_call_table.hpp"
#include "tests/unit/call/direct_call_words.hpp"

namespace greenroom::call {
namespace {

using namespace signaling;
using Phase = DirectCall::Phase;

// ---- Every event in every state -----------------------------------------------------------------

constexpr double begun = 100;  // the clock of every state

using State = std::function<DirectCall()>;
using Event = std::function<DirectCallActions(DirectCall&)>;

DirectCall idle() {
  DirectCall call;
  call.opened();
  return call;
}

DirectCall asked() {
  auto call = idle();
  call.call("d1", "Ann", true, begun);
  return call;
}

DirectCall ringing() {
  auto call = asked();
  call.received(signaling::Ringing{"c1", "d1", "Ann"}, begun);
  return call;
}

DirectCall called() {
  auto call = idle();
  call.received(Rung{"c1", "d1", "Ann", true}, begun);
  return call;
}

DirectCall communicating() {
  auto call = ringing();
  call.received(PickedUp{"c1", "call-1", true, "Ann"}, begun);
  call.in_room(true);
  return call;
}

/// Told as what led there, so that it can be read.
const std::vector<std::pair<std::string, State>> states{
    {"offline", [] { return DirectCall(); }},
    {"idle", idle},
    {"in a room",
     [] {
       auto call = idle();
       call.in_room(true);
       return call;
     }},
    {"asked", asked},
    {"asked, and they ring us",
     [] {
       auto call = asked();
       call.received(Rung{"c2", "d1", "Ann", false}, begun);
       return call;
     }},
    {"asked, and Bo rings us",
     [] {
       auto call = asked();
       call.received(Rung{"c2", "d2", "Bo", false}, begun);
       return call;
     }},
    {"asked, and changed our mind",
     [] {
       auto call = asked();
       call.hang_up();
       return call;
     }},
    {"asked, changed our mind and call Cy",
     [] {
       auto call = asked();
       call.hang_up();
       call.call("d3", "Cy", false, begun);
       return call;
     }},
    {"asked, changed our mind, and they ring us",
     [] {
       auto call = asked();
       call.hang_up();
       call.received(Rung{"c2", "d1", "Ann", false}, begun);
       return call;
     }},
    {"ringing", ringing},
    {"called", called},
    {"called, picking up",
     [] {
       auto call = called();
       call.pick_up(false, begun);
       return call;
     }},
    {"called, granted by a ring that we gave up",
     [] {
       auto call = asked();
       call.hang_up();
       call.received(Rung{"c1", "d1", "Ann", true}, begun);
       call.received(PickedUp{"c1", "call-1", true, "Ann"}, begun);
       return call;
     }},
    {"communicating, alone", communicating},
    {"communicating",
     [] {
       auto call = communicating();
       call.company(1);
       return call;
     }},
};

const std::vector<std::pair<std::string, Event>> events{
    {"call Dee", [](auto& call) { return call.call("d4", "Dee", false, begun); }},
    {"pick up", [](auto& call) { return call.pick_up(true, begun); }},
    {"decline", [](auto& call) { return call.decline("later"); }},
    {"hang up", [](auto& call) { return call.hang_up(); }},
    {"opened", [](auto& call) { return call.opened(); }},
    {"lost", [](auto& call) { return call.lost(); }},
    {"vanished", [](auto& call) { return call.vanished(); }},
    {"in a room", [](auto& call) { return call.in_room(true); }},
    {"in no room", [](auto& call) { return call.in_room(false); }},
    {"alone", [](auto& call) { return call.company(0); }},
    {"in company", [](auto& call) { return call.company(1); }},
    {"9 s", [](auto& call) { return call.tick(begun + 9); }},
    {"12 s", [](auto& call) { return call.tick(begun + 12); }},
    {"44 s", [](auto& call) { return call.tick(begun + 44); }},
    {"45 s", [](auto& call) { return call.tick(begun + 45); }},
    {"191 s", [](auto& call) { return call.tick(begun + 191); }},
    {"ringing c1",
     [](auto& call) { return call.received(signaling::Ringing{"c1", "d1", "Ann"}, begun); }},
    {"ringing c8",
     [](auto& call) { return call.received(signaling::Ringing{"c8", "d1", "Ann"}, begun); }},
    {"rung c9", [](auto& call) { return call.received(Rung{"c9", "d9", "Eve", false}, begun); }},
    {"rung c1", [](auto& call) { return call.received(Rung{"c1", "d1", "Ann", true}, begun); }},
    {"picked up c1",
     [](auto& call) { return call.received(PickedUp{"c1", "call-1", true, "Ann"}, begun); }},
    {"picked up c2",
     [](auto& call) { return call.received(PickedUp{"c2", "call-2", false, "Ann"}, begun); }},
    {"ended c1 declined",
     [](auto& call) { return call.received(Ended{"c1", RingEnd::declined, "later"}, begun); }},
    {"ended c1 cancelled",
     [](auto& call) { return call.received(Ended{"c1", RingEnd::cancelled}, begun); }},
    {"ended c2", [](auto& call) { return call.received(Ended{"c2", RingEnd::no_answer}, begun); }},
    {"missed", [](auto& call) { return call.received(Missed{"d5", "Fay", true}, begun); }},
    {"refused ring",
     [](auto& call) { return call.received(Refused{Refusal::already_ringing, "ring"}, begun); }},
    {"refused pick-up",
     [](auto& call) { return call.received(Refused{Refusal::no_such_call, "pick-up"}, begun); }},
    {"refused hang-up",
     [](auto& call) { return call.received(Refused{Refusal::no_such_call, "hang-up"}, begun); }},
    {"refused, not said what",
     [](auto& call) { return call.received(Refused{Refusal::too_fast, ""}, begun); }},
    {"another's status", [](auto& call) { return call.received(StatusOf{"p1", {}}, begun); }},
};

TEST(DirectCall, EveryEventInEveryState) {
  std::map<std::pair<std::string, std::string>, std::string> expected;
  for (const auto& row : direct_call_table) expected[{row.state, row.event}] = row.outcome;
  for (const auto& [state, make] : states) {
    for (const auto& [event, happen] : events) {
      auto call = make();
      const auto before = std::string(word_of(call.phase())) + ": ";
      const auto actions = in_words(happen(call));
      const auto outcome = std::string(word_of(call.phase())) + ": " + actions;
      const auto row = expected.find({state, event});
      EXPECT_EQ(outcome, row == expected.end() ? before : row->second) << state << " | " << event;
      if (row != expected.end()) expected.erase(row);
    }
  }
  EXPECT_TRUE(expected.empty()) << "a row of no state or event";
}

// ---- What the table does not show ---------------------------------------------------------------

TEST(DirectCall, PatienceStaysWithinReason) {
  const std::vector<std::pair<double, double>> wishes{
      {30, 30}, {1, 10}, {-5, 10}, {1000, 120}, {std::numeric_limits<double>::quiet_NaN(), 120}};
  for (const auto& [wish, seconds] : wishes) {
    auto call = idle();
    call.set_patience(wish);
    call.call("d1", "Ann", false, begun);
    call.received(signaling::Ringing{"c1", "d1", "Ann"}, begun);
    EXPECT_EQ(in_words(call.tick(begun + seconds - 0.1)), "") << wish;
    EXPECT_EQ(in_words(call.tick(begun + seconds)), "-sound; hang-up c1 no-answer; no-answer Ann");
  }
}

TEST(DirectCall, ARingThatCannotRingIsAnsweredAtOnce) {
  for (const auto reason : {RingEnd::busy, RingEnd::quiet, RingEnd::gone}) {
    auto call = asked();
    EXPECT_EQ(in_words(call.received(Ended{"c1", reason}, begun)),
              std::string(signaling::word_of(reason)) + " Ann");
    EXPECT_EQ(in_words(call.call("d2", "Bo", false, begun)), "ring d2");
  }
}

TEST(DirectCall, TheServersNameForSomebodyCounts) {
  auto call = idle();
  call.call("d1", "ann", false, begun);
  call.received(signaling::Ringing{"c1", "d1", "Ann"}, begun);
  EXPECT_EQ(call.name(), "Ann");
  EXPECT_TRUE(call.confirmed());
}

TEST(DirectCall, AReasonToDeclineIsCutToWhatMayBeSent) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "\xe5\xb0\x8f";
  auto call = called();
  const auto actions = call.decline(text);
  const auto& send = std::get<Send>(actions.back());
  EXPECT_EQ(std::get<Decline>(send.message).text, text.substr(0, 600));
}

TEST(DirectCall, RefusalsOfARingSayWhy) {
  const std::vector<std::pair<Refusal, std::string>> refusals{
      {Refusal::not_reachable, "not-reachable Ann"},
      {Refusal::already_in_room, "in-room Ann"},
      {Refusal::already_ringing, "refused Ann"},
  };
  for (const auto& [code, words] : refusals) {
    auto call = asked();
    EXPECT_EQ(in_words(call.received(Refused{code, "ring"}, begun)), words);
  }
}

TEST(DirectCall, WhatIsSaidOfAPastCallIsIgnored) {
  auto call = ringing();
  call.hang_up();
  call.call("d2", "Bo", false, begun);
  EXPECT_EQ(in_words(call.received(Ended{"c1", RingEnd::declined}, begun)), "");
  EXPECT_EQ(in_words(call.received(PickedUp{"c1", "call-1", false, "Ann"}, begun)), "");
  EXPECT_EQ(in_words(call.received(signaling::Ringing{"c1", "d1", "Ann"}, begun)), "");
  EXPECT_EQ(in_words(call.received(Rung{"c1", "d1", "Ann", false}, begun)), "");
  EXPECT_EQ(call.phase(), Phase::calling);
  EXPECT_EQ(in_words(call.received(signaling::Ringing{"c2", "d2", "Bo"}, begun)), "+ringback");
}

TEST(DirectCall, TheVideoIsOursToChooseWhenPickingUp) {
  auto call = called();
  EXPECT_TRUE(call.video());
  call.pick_up(false, begun);
  EXPECT_EQ(in_words(call.received(PickedUp{"c1", "call-1", true, "Ann"}, begun)),
            "enter call-1 Ann");
  EXPECT_FALSE(call.video());
}

TEST(DirectCall, AReloadInTheMiddleOfACallGoesOnWithIt) {
  auto call = idle();
  call.resume("Ann", true, begun);
  EXPECT_EQ(call.phase(), Phase::communicating);
  call.in_room(true);
  call.company(1);
  EXPECT_EQ(in_words(call.tick(begun + 1000)), "");
  EXPECT_EQ(in_words(call.company(0)), "leave-room; hung-up Ann");

  auto busy = called();
  busy.resume("Bo", true, begun);
  EXPECT_EQ(busy.name(), "Ann") << "only where there is nothing else";
}

TEST(DirectCall, TheNextCallIsAsTheFirst) {
  auto call = communicating();
  call.company(1);
  call.hang_up();
  call.in_room(false);
  call.call("d2", "Bo", false, begun);
  call.received(signaling::Ringing{"c2", "d2", "Bo"}, begun);
  EXPECT_EQ(in_words(call.received(PickedUp{"c2", "call-2", false, "Bo"}, begun)),
            "-sound; enter call-2 Bo");
  call.in_room(true);
  EXPECT_EQ(in_words(call.company(0)), "") << "they are not there yet";
}

TEST(DirectCall, Words) {
  std::set<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(Ending::refused); ++i) words.insert(word_of(Ending(i)));
  EXPECT_EQ(words.size(), static_cast<std::size_t>(Ending::refused) + 1);
  for (const auto reason : {RingEnd::declined, RingEnd::busy, RingEnd::quiet, RingEnd::gone,
                            RingEnd::cancelled, RingEnd::no_answer}) {
    EXPECT_EQ(word_of(ending_of(reason)), signaling::word_of(reason));
  }
  EXPECT_EQ(word_of(Phase::idle), "idle");
  EXPECT_EQ(word_of(Phase::calling), "calling");
  EXPECT_EQ(word_of(Phase::called), "called");
  EXPECT_EQ(word_of(Phase::communicating), "communicating");
  EXPECT_TRUE(is_call_room("call-abc"));
  EXPECT_FALSE(is_call_room("amber-otter-42"));
}

}  // namespace
}  // namespace greenroom::call
