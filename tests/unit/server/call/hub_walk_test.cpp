#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "shared/signaling/codec.hpp"
#include "shared/signaling/words.hpp"
#include "tests/unit/server/call/crowd_page.hpp"
#include "tests/unit/server/call/crowd_story.hpp"
#include "tests/unit/server/call/hub_with_inboxes.hpp"

// Many pages do whatever comes into their heads, for a million steps. What each is told must fit to
// what it was told before, and what they all have been told must be one and the same story.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else
using std::chrono::seconds;

constexpr unsigned capacity = 3;

class HubWalk : public testing::Test {
 protected:
  std::size_t below(std::size_t bound) { return random() % bound; }
  bool flip() { return below(2) == 0; }
  CrowdPage& some_page() { return pages[below(pages.size())]; }
  std::string some_name() { return names[below(names.size())]; }
  std::string some_room() { return "room-" + std::to_string(below(3)); }
  Status some_status() { return {.microphone = flip(), .camera = flip(), .hand = flip()}; }

  /// Somebody of whom this page may know, or nobody.
  std::string somebody_in_a_room() {
    const auto& view = some_page().view;
    return view ? view->me : "p1";
  }
  std::string somebody_who_waits(const CrowdPage& page) {
    const bool knows = page.view && !page.view->knocks.empty();
    return knows ? *page.view->knocks.begin() : somebody_in_a_room();
  }
  std::string some_call() {
    const auto& call = some_page().call;
    return call ? call->id : "c1";
  }

  ClientMessage something_to_say(const CrowdPage& page) {
    switch (below(24)) {
      case 0:
      case 1:
      case 2: {
        Join join{some_room(), some_name(), some_status(), std::nullopt, "page"};
        if (flip() && !page.token.empty()) join.token = page.token;
        if (below(20) == 0 && !some_page().token.empty()) join.token = some_page().token;
        if (flip()) join.passcode = passcodes[below(passcodes.size())];
        return join;
      }
      case 3:
        return Create{some_room(), some_name(), some_status(), "page"};
      case 4:
        return Leave{};
      case 5:
        return SetStatus{some_status()};
      case 6:
        return RelayTo{Relayed::offer, somebody_in_a_room(), "{}"};
      case 7: {
        SetRoom set;
        if (flip()) set.locked = below(4) == 0;
        if (flip()) set.waiting = flip();
        if (flip()) set.spotlight = flip() ? somebody_in_a_room() : "";
        if (below(4) == 0) set.passcode = flip() ? passcodes[0] : "";
        return set;
      }
      case 8:
      case 9:
        return Admit{somebody_who_waits(page)};
      case 10:
        return TurnAway{somebody_who_waits(page)};
      case 11:
        return Remove{somebody_in_a_room()};
      case 12:
        return MakeHost{somebody_in_a_room()};
      case 13:
        return AskMute{somebody_in_a_room()};
      case 14:
      case 15: {
        Appear appear{some_name(), static_cast<Presence>(below(10) < 8 ? 0 : 1 + below(2))};
        if (flip() && !page.directory_token.empty()) appear.token = page.directory_token;
        const std::string& of_another = some_page().directory_token;
        if (below(20) == 0 && !of_another.empty()) appear.token = of_another;
        return appear;
      }
      case 16:
        return Vanish{};
      case 17:
        return flip() ? ClientMessage(Find{flip() ? "" : "a"}) : ClientMessage(StopFinding{});
      case 18:
      case 19:
      case 20:
        return Ring{flip() ? some_page().entry + "" : "d1", flip()};
      case 21:
        return PickUp{page.call && flip() ? page.call->id : some_call()};
      case 22:
        return Decline{page.call && flip() ? page.call->id : some_call(), "Later"};
      default:
        return HangUp{page.call && flip() ? page.call->id : some_call(),
                      flip() ? RingEnd::cancelled : RingEnd::no_answer};
    }
  }

  void say(CrowdPage& page, const ClientMessage& message) {
    if (page.session == 0) return;
    const bool rings = std::holds_alternative<Ring>(message);
    page.has_rung = rings;
    page.refusal.reset();
    bench.receive(page.session, message);
    take_in();
    if (std::holds_alternative<StopFinding>(message)) page.searches = false;
    if (std::holds_alternative<StopFinding>(message)) page.listed.clear();
    if (!page.refusal) carried_out(page, message);
    if (page.refusal) ++happened["refused: " + std::string(code_of(*page.refusal))];
    ASSERT_FALSE(page.has_rung) << "a ring without an answer";
  }
  /// What a page knows of itself without being told.
  void carried_out(CrowdPage& page, const ClientMessage& message) {
    ++happened[std::string(type_of(message))];
    if (std::holds_alternative<Leave>(message)) {
      page.view.reset();
      page.waits = false;
    } else if (std::holds_alternative<Vanish>(message)) {
      page.entry.clear();
      page.call.reset();
      page.expected = false;
    } else if (std::holds_alternative<Decline>(message) ||
               std::holds_alternative<HangUp>(message)) {
      page.call.reset();
    } else if (std::holds_alternative<PickUp>(message)) {
      ++happened["call"];
    }
  }

  void step() {
    CrowdPage& page = some_page();
    if (page.session == 0) {
      page.session = ++sessions;
    } else if (below(60) == 0) {
      bench.disconnect(page.session);
      page.disconnect();
      take_in();
    } else if (below(60) == 0) {
      wait(seconds(1 + below(40)));
    } else {
      say(page, something_to_say(page));
    }
  }
  void wait(seconds time) {
    for (; time > seconds(0); time -= seconds(1)) {
      bench.wait(seconds(1));
      for (CrowdPage& page : pages) {
        if (bench.now - page.picked_up >= limits::picked_up_longest) page.expected = false;
      }
      take_in();
      for (const CrowdPage& page : pages) {
        ASSERT_FALSE(page.call && bench.now - page.call->begun >= limits::ring_longest)
            << "a ring that does not end";
      }
    }
  }

  void take_in() {
    for (const auto& [session, messages] : bench.take_all()) {
      CrowdPage* page = page_of(session);
      ASSERT_NE(page, nullptr) << "a message for a session that is gone";
      for (const ServerMessage& message : messages) {
        expect_no_foreign_token(*page, message);
        std::visit(*page, message);
        if (HasFatalFailure()) return;
        if (std::holds_alternative<PickedUp>(message)) page->picked_up = bench.now;
        if (std::holds_alternative<Ringing>(message) || std::holds_alternative<Rung>(message)) {
          page->call->begun = bench.now;
        }
        if (const auto* end = std::get_if<Ended>(&message)) {
          ++happened["ended: " + std::string(word_of(end->reason))];
        }
        if (std::holds_alternative<Joined>(message)) tokens.insert(page->token);
        if (std::holds_alternative<Appeared>(message)) tokens.insert(page->directory_token);
      }
    }
  }
  CrowdPage* page_of(SessionId session) {
    for (CrowdPage& page : pages) {
      if (page.session == session) return &page;
    }
    return nullptr;
  }
  /// A token is told to its holder alone, and in one field. Looks at one message in fifty.
  void expect_no_foreign_token(const CrowdPage&, const ServerMessage& message) {
    if (below(50) != 0) return;
    const std::string frame = encode(message);
    const std::string own =
        std::holds_alternative<Joined>(message)     ? std::get<Joined>(message).token
        : std::holds_alternative<Appeared>(message) ? std::get<Appeared>(message).token
                                                    : std::string();
    for (std::size_t at = 0; (at = frame.find("\"000000000000", at)) != std::string::npos; ++at) {
      const std::string value = frame.substr(at + 1, 32);
      ASSERT_TRUE(value == own || !tokens.contains(value)) << frame;
    }
  }

  std::mt19937 random{10};
  HubWithInboxes bench{{.room_capacity = capacity, .seat_kept = seconds(30)}};
  std::vector<CrowdPage> pages{12};
  SessionId sessions = 0;
  std::set<std::string> tokens;
  std::map<std::string, int> happened;
  const std::vector<std::string> names = {"Ada", "ADA", "Ben", "小明", "Cy", "Dot", "Eve", "Jan"};
  const std::vector<std::string> passcodes = {"open sesame", "abracadabra"};
};

TEST_F(HubWalk, IsOneStoryForEverybody) {
  for (int step_number = 0; step_number < 1'000'000; ++step_number) {
    ASSERT_NO_FATAL_FAILURE(step()) << "step " << step_number;
    if (step_number % 20 == 0) {
      ASSERT_NO_FATAL_FAILURE(expect_one_story(pages, bench.hub.counts(), capacity))
          << "step " << step_number;
    }
  }
  for (CrowdPage& page : pages) {
    if (page.session == 0) continue;
    bench.disconnect(page.session);
    page.disconnect();
    take_in();
  }
  wait(seconds(31));
  EXPECT_EQ(bench.hub.counts().rooms, 0U);
  EXPECT_EQ(bench.hub.counts().people, 0U);
  EXPECT_EQ(bench.hub.counts().reachable, 0U);
  EXPECT_EQ(bench.hub.counts().rings, 0U);

  for (const char* what : {"call",
                           "join",
                           "create",
                           "set-room",
                           "admit",
                           "turn-away",
                           "remove",
                           "hand-over",
                           "ask-mute",
                           "appear",
                           "ring",
                           "decline",
                           "hang-up",
                           "offer",
                           "ended: declined",
                           "ended: busy",
                           "ended: quiet",
                           "ended: gone",
                           "ended: cancelled",
                           "ended: no-answer",
                           "refused: room-full",
                           "refused: room-exists",
                           "refused: name-taken",
                           "refused: already-in-room",
                           "refused: not-in-room",
                           "refused: no-such-peer",
                           "refused: passcode-needed",
                           "refused: passcode-wrong",
                           "refused: room-locked",
                           "refused: removed",
                           "refused: not-host",
                           "refused: not-reachable",
                           "refused: already-ringing",
                           "refused: no-such-call"}) {
    EXPECT_GT(happened[what], 20) << what;
  }
}

}  // namespace
}  // namespace greenroom::server
