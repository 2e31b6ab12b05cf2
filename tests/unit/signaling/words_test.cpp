#include "shared/signaling/words.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "shared/signaling/codec.hpp"

namespace greenroom::signaling {
namespace {

TEST(Words, HaveOneForEveryRefusalAndBack) {
  std::set<std::string_view> codes;
  for (int i = 0; i <= static_cast<int>(Refusal::server_full); ++i) {
    const auto refusal = static_cast<Refusal>(i);
    EXPECT_EQ(refusal_from(code_of(refusal)), refusal);
    codes.insert(code_of(refusal));
  }
  EXPECT_EQ(codes, (std::set<std::string_view>{"room-full", "room-exists", "name-taken", "bad-room",
                                               "bad-name", "already-in-room", "not-in-room",
                                               "no-such-peer", "malformed", "too-large", "too-fast",
                                               "wrong-origin", "server-full"}));
}

TEST(Words, HaveOneForEveryDepartureAndBack) {
  for (const auto& [reason, word] :
       {std::pair{Departure::left, "left"}, std::pair{Departure::lost, "lost"},
        std::pair{Departure::replaced, "replaced"}}) {
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

TEST(Words, KnowNoOthers) {
  for (const char* word : {"", "Left", "left ", "offers", "room_full"}) {
    EXPECT_EQ(relayed_from(word), std::nullopt);
    EXPECT_EQ(departure_from(word), std::nullopt);
    EXPECT_EQ(refusal_from(word), std::nullopt);
  }
}

}  // namespace
}  // namespace greenroom::signaling
