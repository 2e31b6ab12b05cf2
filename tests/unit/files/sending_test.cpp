#include "shared/files/sending.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/files/shown.hpp"

namespace greenroom::files {
namespace {

using channel::FileEnd;
using channel::FileRefusal;
namespace limits = channel::limits;

constexpr std::uint64_t size = 10'000'000;
constexpr std::uint64_t have = 3'000'000;
constexpr std::uint64_t right = 0xABC;

Sending of_size(std::uint64_t bytes) {
  return Sending({std::string(32, 'a'), 7, "a.bin", bytes, ""});
}

Sending offered() { return of_size(size); }
Sending checking() {
  auto file = offered();
  file.accepted(have, right);
  return file;
}
Sending sending() {
  auto file = offered();
  file.accepted(0, 0);
  while (file.next()) {
  }
  return file;
}
Sending interrupted() {
  auto file = sending();
  file.link_lost();
  return file;
}
Sending finished() {
  auto file = of_size(0);
  file.accepted(0, 0);
  file.finished();
  return file;
}
Sending refused() {
  auto file = offered();
  file.refused(FileRefusal::declined);
  return file;
}
Sending ended() {
  auto file = offered();
  file.end(FileEnd::cancelled);
  return file;
}

// ---- every event in every phase -------------------------------------------------------------

struct Event {
  const char* name;
  std::function<Actions(Sending&)> happen;
};

const std::vector<Event>& events() {
  static const std::vector<Event> all = {
      {"accepted", [](Sending& file) { return file.accepted(0, 0); }},
      {"accepted further on", [](Sending& file) { return file.accepted(have, right); }},
      {"refused", [](Sending& file) { return file.refused(FileRefusal::declined); }},
      {"kept", [](Sending& file) { return file.kept(file.progress() + 1); }},
      {"finished", [](Sending& file) { return file.finished(); }},
      {"asked", [](Sending& file) { return file.asked(); }},
      {"ended", [](Sending& file) { return file.ended(FileEnd::unwritable); }},
      {"checked", [](Sending& file) { return file.checked(have, right); }},
      {"end", [](Sending& file) { return file.end(FileEnd::unreadable); }},
      {"link lost", [](Sending& file) { return file.link_lost(); }},
      {"link back", [](Sending& file) { return file.link_back(); }},
  };
  return all;
}

/// What comes of each event, as "phase: actions".
std::vector<std::string> outcomes(const Sending& before) {
  std::vector<std::string> all;
  for (const auto& event : events()) {
    auto file = before;
    const auto actions = shown(event.happen(file));
    const auto phase = file == before ? "-" : shown(file);
    all.push_back(std::string(event.name) + ": " + phase +
                  (actions.empty() ? "" : " (" + actions + ")"));
  }
  return all;
}

using Table = std::vector<std::string>;

TEST(Sending, Offered) {
  EXPECT_EQ(outcomes(offered()), (Table{
                                     "accepted: sending",
                                     "accepted further on: checking (check)",
                                     "refused: refused",
                                     "kept: ended by us senseless (file-end senseless)",
                                     "finished: ended by us senseless (file-end senseless)",
                                     "asked: -",
                                     "ended: ended by them unwritable",
                                     "checked: -",
                                     "end: ended by us unreadable (file-end unreadable)",
                                     "link lost: interrupted",
                                     "link back: - (file-offer)",
                                 }));
}

TEST(Sending, Checking) {
  EXPECT_EQ(outcomes(checking()),
            (Table{
                "accepted: ended by us senseless (file-end senseless)",
                "accepted further on: ended by us senseless (file-end senseless)",
                "refused: ended by us senseless (file-end senseless)",
                "kept: ended by us senseless (file-end senseless)",
                "finished: ended by us senseless (file-end senseless)",
                "asked: -",
                "ended: ended by them unwritable",
                "checked: sending",
                "end: ended by us unreadable (file-end unreadable)",
                "link lost: interrupted",
                "link back: offered (file-offer)",
            }));
}

TEST(Sending, Sending) {
  EXPECT_EQ(outcomes(sending()),
            (Table{
                "accepted: ended by us senseless (file-end senseless)",
                "accepted further on: ended by us senseless (file-end senseless)",
                "refused: ended by us senseless (file-end senseless)",
                "kept: sending",
                "finished: ended by us senseless (file-end senseless)",
                "asked: -",
                "ended: ended by them unwritable",
                "checked: -",
                "end: ended by us unreadable (file-end unreadable)",
                "link lost: interrupted",
                "link back: offered (file-offer)",
            }));
}

TEST(Sending, Interrupted) {
  EXPECT_EQ(outcomes(interrupted()), (Table{
                                         "accepted: -",
                                         "accepted further on: -",
                                         "refused: -",
                                         "kept: -",
                                         "finished: -",
                                         "asked: -",
                                         "ended: -",
                                         "checked: -",
                                         "end: ended by us unreadable",
                                         "link lost: -",
                                         "link back: offered (file-offer)",
                                     }));
}

TEST(Sending, Finished) {
  EXPECT_EQ(outcomes(finished()), (Table{
                                      "accepted: -",
                                      "accepted further on: -",
                                      "refused: -",
                                      "kept: -",
                                      "finished: -",
                                      "asked: - (file-end gone)",
                                      "ended: -",
                                      "checked: -",
                                      "end: -",
                                      "link lost: -",
                                      "link back: -",
                                  }));
}

TEST(Sending, Refused) {
  EXPECT_EQ(outcomes(refused()), (Table{
                                     "accepted: -",
                                     "accepted further on: -",
                                     "refused: -",
                                     "kept: -",
                                     "finished: -",
                                     "asked: - (file-end gone)",
                                     "ended: -",
                                     "checked: -",
                                     "end: -",
                                     "link lost: -",
                                     "link back: -",
                                 }));
}

TEST(Sending, Ended) {
  EXPECT_EQ(outcomes(ended()), (Table{
                                   "accepted: -",
                                   "accepted further on: -",
                                   "refused: -",
                                   "kept: -",
                                   "finished: -",
                                   "asked: - (file-end cancelled)",
                                   "ended: -",
                                   "checked: -",
                                   "end: -",
                                   "link lost: -",
                                   "link back: -",
                               }));
}

// ---- how far it may go ----------------------------------------------------------------------

TEST(SendingWindow, IsNeverExceededAndNeverLeftUnused) {
  auto file = offered();
  file.accepted(0, 0);
  std::uint64_t sent = 0;
  while (sent < size) {
    while (const auto piece = file.next()) {
      EXPECT_EQ(*piece, (Chunk{file.offer().key, 7, sent, piece->length}));
      EXPECT_EQ(piece->length, std::min<std::uint64_t>(limits::chunk_most, size - sent));
      sent += piece->length;
    }
    EXPECT_LE(file.in_flight(), limits::window_bytes);
    if (sent < size) {
      EXPECT_GT(file.in_flight() + limits::chunk_most, limits::window_bytes);
    }
    EXPECT_EQ(file.kept(sent), Actions{});
    EXPECT_EQ(file.progress(), sent);
  }
  EXPECT_EQ(file.finished(), Actions{});
  EXPECT_EQ(shown(file), "finished");
}

TEST(SendingWindow, IsOnlyMovedByBytesThatWereSent) {
  for (const std::uint64_t kept : {std::uint64_t{0}, limits::window_bytes + 1, size}) {
    auto file = sending();
    file.kept(kept);
    EXPECT_EQ(shown(file), "ended by us senseless") << kept;
  }
}

// ---- going on -------------------------------------------------------------------------------

TEST(SendingGoingOn, IsOnlyForTheSameFile) {
  auto file = checking();
  EXPECT_EQ(shown(file.checked(have, right + 1)), "file-end changed");
  file = checking();
  EXPECT_EQ(shown(file.checked(have, std::nullopt)), "file-end unreadable");
  file = checking();
  file.checked(have, right);
  EXPECT_EQ(file.next()->offset, have);
}

TEST(SendingGoingOn, LooksAtTheStretchBefore) {
  auto file = offered();
  EXPECT_EQ(file.accepted(have, right), (Actions{Check{file.offer().key, stretch_before(have)}}));
}

TEST(SendingGoingOn, TakesNoAnswerToAnEarlierQuestion) {
  auto file = checking();
  file.link_lost();
  file.link_back();
  EXPECT_EQ(file.checked(have, right), Actions{});
  file.accepted(have + 5, right);
  file.checked(have, right + 1);
  EXPECT_EQ(shown(file), "checking");
  file.checked(have + 5, right);
  EXPECT_EQ(shown(file), "sending");
}

TEST(SendingGoingOn, IsNeverAtTheEndOrBeyond) {
  for (const std::uint64_t beyond : {size, size + 1}) {
    auto file = offered();
    file.accepted(beyond, right);
    EXPECT_EQ(shown(file), "ended by us senseless");
  }
  auto file = offered();
  file.accepted(size - 1, right);
  EXPECT_EQ(shown(file), "checking");
}

TEST(SendingGoingOn, LearnsOfAnEndThatWasToldOnALostLink) {
  auto file = of_size(100);
  file.accepted(0, 0);
  file.next();
  file.link_lost();
  file.link_back();
  EXPECT_EQ(file.finished(), Actions{});
  EXPECT_EQ(shown(file), "finished");
  EXPECT_EQ(file.progress(), 100U);
}

TEST(SendingGoingOn, TellsOnTheNextLinkWhatEndedMeanwhile) {
  auto file = interrupted();
  EXPECT_EQ(file.end(FileEnd::cancelled), Actions{});
  EXPECT_EQ(shown(file.link_back()), "file-end cancelled");
  EXPECT_EQ(file.link_back(), Actions{});
}

}  // namespace
}  // namespace greenroom::files
