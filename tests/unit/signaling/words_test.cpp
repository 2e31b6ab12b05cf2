#include "shared/signaling/words.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "shared/signaling/codec.hpp"

namespace greenroom::signaling {
namespace {

TEST(Words, HaveOneForEveryRefusalAndBack) {
  std::set<std::string_view> codes;
  for (int i = 0; i <= static_cast<int>(Refusal::no_such_call); ++i) {
    const auto refusal = static_cast<Refusal>(i);
    EXPECT_EQ(refusal_from(code_of(refusal)), refusal);
    codes.insert(code_of(refusal));
  }
  EXPECT_EQ(codes, (std::set<std::string_view>{
                       "room-full",       "room-exists",     "name-taken",     "bad-room",
                       "bad-name",        "already-in-room", "not-in-room",    "no-such-peer",
                       "malformed",       "too-large",       "too-fast",       "wrong-origin",
                       "server-full",     "passcode-needed", "passcode-wrong", "room-locked",
                       "not-admitted",    "removed",         "not-host",       "not-reachable",
                       "already-ringing", "no-such-call"}));
}

TEST(Words, HaveOneForEveryDepartureAndBack) {
  for (const auto& [reason, word] :
       {std::pair{Departure::left, "left"}, std::pair{Departure::lost, "lost"},
        std::pair{Departure::replaced, "replaced"}, std::pair{Departure::removed, "removed"}}) {
    EXPECT_EQ(word_of(reason), word);
    EXPECT_EQ(departure_from(word), reason);
  }
}

TEST(Words, HaveOneForEverythingRelayedAndBack) {
  for (const auto& [kind, word] :
       {std::pair{Relayed::offer, "offer"}, std::pair{Relayed::answer, "answer"},
        std::pair{Relayed::candidate, "candidate"}}) {
    EXPECT_EQ(word_of(kind), word);
    EXPECT_EQ(relayed_from(word), kind);
    EXPECT_EQ(type_of(ClientMessage(RelayTo{kind, "", ""})), word);
    EXPECT_EQ(type_of(ServerMessage(RelayFrom{kind, "", ""})), word);
  }
}

TEST(Words, HaveOneForEveryPresenceAndAvailabilityAndBack) {
  for (const auto& [presence, word] :
       {std::pair{Presence::open, "open"}, std::pair{Presence::quiet, "quiet"},
        std::pair{Presence::hidden, "hidden"}}) {
    EXPECT_EQ(word_of(presence), word);
    EXPECT_EQ(presence_from(word), presence);
  }
  for (const auto& [state, word] :
       {std::pair{Availability::free, "free"}, std::pair{Availability::busy, "busy"},
        std::pair{Availability::quiet, "quiet"}}) {
    EXPECT_EQ(word_of(state), word);
    EXPECT_EQ(availability_from(word), state);
  }
}

TEST(Words, HaveOneForEveryEndOfARingAndBack) {
  for (const auto& [reason, word] :
       {std::pair{RingEnd::declined, "declined"}, std::pair{RingEnd::busy, "busy"},
        std::pair{RingEnd::quiet, "quiet"}, std::pair{RingEnd::gone, "gone"},
        std::pair{RingEnd::cancelled, "cancelled"}, std::pair{RingEnd::no_answer, "no-answer"}}) {
    EXPECT_EQ(word_of(reason), word);
    EXPECT_EQ(ring_end_from(word), reason);
  }
}

TEST(Words, KnowNoOthers) {
  for (const char* word : {"", "Left", "left ", "offers", "room_full"}) {
    EXPECT_EQ(relayed_from(word), std::nullopt);
    EXPECT_EQ(departure_from(word), std::nullopt);
    EXPECT_EQ(refusal_from(word), std::nullopt);
    EXPECT_EQ(presence_from(word), std::nullopt);
    EXPECT_EQ(availability_from(word), std::nullopt);
    EXPECT_EQ(ring_end_from(word), std::nullopt);
  }
}

}  // namespace
}  // namespace greenroom::signaling
