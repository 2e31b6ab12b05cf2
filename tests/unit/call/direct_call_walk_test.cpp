#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "server/call/hub.hpp"
#include "shared/call/appearance.hpp"
#include "shared/call/direct_call.hpp"
#include "shared/call/people_search.hpp"
#include "shared/signaling/words.hpp"

// Some people on the server's own hub who appear, look for each other, call, hang up, lose their
// connection, enter rooms and vanish in any order, with every message under way for any time.
namespace greenroom::call {
namespace {

using namespace signaling;
using Phase = DirectCall::Phase;
using server::SessionId;

struct Page {
  DirectCall call{};
  Appearance appearance{};
  PeopleSearch search{};
  SessionId session = 0;  ///< 0: not connected
  bool sound = false;
  bool notified = false;
  bool willing = false;  ///< the person has called or picked up, and not changed their mind
  std::string room{};    ///< in it, or on the way
  bool joined = false;
  std::size_t others = 0;
  std::deque<ClientMessage> to_server{};
  std::deque<ServerMessage> from_server{};
};

class World {
 public:
  World(std::size_t people, unsigned seed)
      : pages_(people),
        random_(seed),
        hub_({.room_capacity = 32}, secrets(),
             [this](SessionId to, const ServerMessage& message) { deliver(to, message); }) {
    for (std::size_t i = 0; i < people; ++i) {
      send(pages_[i], pages_[i].appearance.appear("Ann " + std::to_string(i), Presence::open));
      send(pages_[i], pages_[i].search.find(""));
      connect(pages_[i]);
    }
  }

  void step() {
    auto& page = pages_.at(below(pages_.size()));
    switch (below(28)) {
      case 0:
      case 1:
        return person_calls(page);
      case 2:
        return person_picks_up(page);
      case 3:
        if (page.call.phase() == Phase::called && !page.call.confirmed()) page.willing = false;
        return carry_out(page, page.call.decline("no"));
      case 4:
        page.willing = false;
        return carry_out(page, page.call.hang_up());
      case 5:
        return below(20) == 0 ? drop(page) : time_passes(1);
      case 6:
        return connect(page);
      case 7:
        return page.room.empty() && below(30) == 0 ? enter(page, "town-hall") : time_passes(1);
      case 8:
        return leave(page);
      case 9:
        return below(10) == 0 ? appear_differently(page) : time_passes(1);
      case 10:
        return time_passes(below(40) == 0 ? below(60) : 1);
      default:
        return below(2) == 0 ? deliver_up(page) : deliver_down(page);
    }
  }

  /// Everything under way arrives, nobody does anything, and time goes by.
  void settle() {
    for (auto& page : pages_) connect(page);
    for (int second = 0; second < 220; second += 2) {
      deliver_all();
      time_passes(2);
    }
    deliver_all();
  }

  void expect_rest() const {
    EXPECT_EQ(hub_.counts().rings, 0U) << "a ring without an end";
    for (const auto& page : pages_) {
      const auto phase = page.call.phase();
      ASSERT_TRUE(phase == Phase::idle || phase == Phase::communicating) << word_of(phase);
      ASSERT_NE(page.appearance.phase(), Appearance::Phase::appearing);
      if (phase == Phase::communicating) {
        ASSERT_TRUE(is_call_room(page.room));
        ASSERT_EQ(page.others, 1U);
      }
      expect_everybody_is_found(page);
    }
  }

  [[nodiscard]] std::map<std::string, int>& seen() { return seen_; }

 private:
  static server::Secrets secrets() {
    return {.fresh =
                [last = 0U]() mutable {
                  auto digits = std::to_string(++last);
                  return std::string(32 - digits.size(), '0') + digits;
                },
            .digest =
                [](std::string_view text) {
                  return std::string(text.size() < 20 ? 20 - text.size() : 0, '0') +
                         std::string(text.rbegin(), text.rend());
                },
            .slow_digest =
                [](std::string_view passcode, std::string_view salt) {
                  return std::string(passcode) + '|' + std::string(salt);
                }};
  }

  std::size_t below(std::size_t bound) { return random_() % bound; }
  [[nodiscard]] server::TimePoint time() const {
    return server::TimePoint(std::chrono::seconds(static_cast<std::int64_t>(now_)));
  }

  void person_calls(Page& page) {
    const auto& to = pages_.at(below(pages_.size())).appearance;
    if (to.id().empty() || page.call.phase() != Phase::idle) return;
    page.willing = true;
    carry_out(page, page.call.call(to.id(), to.name(), below(2) == 0, now_));
  }
  void person_picks_up(Page& page) {
    if (page.call.phase() != Phase::called) return;
    page.willing = true;
    carry_out(page, page.call.pick_up(below(2) == 0, now_));
  }
  void appear_differently(Page& page) {
    if (below(12) == 0) {
      send(page, page.appearance.vanish());
      return carry_out(page, page.call.vanished());
    }
    constexpr std::array presences{Presence::open, Presence::open, Presence::quiet,
                                   Presence::hidden};
    const auto suggestion = page.appearance.suggestion();
    const auto name = suggestion.empty() ? "Ann " + std::to_string(below(5)) : suggestion;
    send(page, page.appearance.appear(name, presences.at(below(4))));
  }
  void time_passes(std::size_t seconds) {
    now_ += static_cast<double>(seconds);
    hub_.tick(time());
    for (auto& page : pages_) carry_out(page, page.call.tick(now_));
  }
  void drop(Page& page) {
    if (page.session == 0) return;
    // Some of what was under way to the server still arrives there; what comes back does not.
    while (!page.to_server.empty() && below(2) == 0) deliver_up(page);
    const auto session = std::exchange(page.session, 0);
    page.to_server.clear();
    page.from_server.clear();
    hub_.disconnected(session, time());
    page.appearance.lost();
    page.search.lost();
    carry_out(page, page.call.lost());
    leave(page);
  }
  void connect(Page& page) {
    if (page.session != 0) return;
    page.session = ++last_session_;
    carry_out(page, page.call.opened());
    send(page, page.appearance.opened());
    send(page, page.search.opened());
  }
  void enter(Page& page, const std::string& room) {
    page.room = room;
    page.joined = false;
    page.others = 0;
    // A new name each time: the seat of who dropped out keeps theirs for a while.
    send(page, {Join{room, "P" + std::to_string(++last_name_), {}, std::nullopt}});
    carry_out(page, page.call.in_room(true));
  }
  void leave(Page& page) {
    if (page.room.empty()) return;
    page.room.clear();
    page.joined = false;
    send(page, {Leave{}});
    carry_out(page, page.call.in_room(false));
  }
  static void send(Page& page, const Messages& messages) {
    if (page.session == 0) return;
    std::ranges::copy(messages, std::back_inserter(page.to_server));
  }

  void deliver(SessionId to, const ServerMessage& message) {
    const auto page = std::ranges::find(pages_, to, &Page::session);
    if (page != pages_.end()) page->from_server.push_back(message);
  }
  void deliver_up(Page& page) {
    if (page.to_server.empty()) return;
    const auto message = std::move(page.to_server.front());
    page.to_server.pop_front();
    hub_.receive(page.session, message, time());
  }
  void deliver_down(Page& page) {
    if (page.from_server.empty()) return;
    const auto message = std::move(page.from_server.front());
    page.from_server.pop_front();
    ++seen_[std::string(type_of(message))];
    page.appearance.received(message);
    page.search.received(message);
    note_company(page, message);
    carry_out(page, page.call.received(message, now_));
  }
  void note_company(Page& page, const ServerMessage& message) {
    if (const auto* joined = std::get_if<Joined>(&message)) {
      if (joined->room != page.room) return;
      page.joined = true;
      page.others = joined->people.size();
    } else if (std::holds_alternative<Arrived>(message)) {
      ++page.others;
    } else if (std::holds_alternative<Departed>(message)) {
      --page.others;
    } else {
      return;
    }
    if (page.joined) carry_out(page, page.call.company(page.others));
  }
  void deliver_all() {
    const auto silent = [](const Page& page) {
      return page.to_server.empty() && page.from_server.empty();
    };
    while (!std::ranges::all_of(pages_, silent)) {
      for (auto& page : pages_) {
        deliver_up(page);
        deliver_down(page);
      }
    }
  }

  void carry_out(Page& page, const DirectCallActions& actions) {
    for (const auto& action : actions) {
      std::visit([&](const auto& each) { on(page, each); }, action);
    }
    const auto phase = page.call.phase();
    const bool rings = phase == Phase::called && !page.call.confirmed();
    const bool rings_there = phase == Phase::calling && page.call.confirmed();
    ASSERT_EQ(page.sound, rings || rings_there);
    ASSERT_EQ(page.notified, rings);
    ASSERT_EQ(page.call.name().empty(), phase == Phase::idle);
  }
  static void on(Page& page, const Send& message) { send(page, {message.message}); }
  static void on(Page& page, const StartSound&) { ASSERT_FALSE(std::exchange(page.sound, true)); }
  static void on(Page& page, const StopSound&) { ASSERT_TRUE(std::exchange(page.sound, false)); }
  static void on(Page& page, const Notify&) { ASSERT_FALSE(std::exchange(page.notified, true)); }
  static void on(Page& page, const StopNotifying&) {
    ASSERT_TRUE(std::exchange(page.notified, false));
  }
  void on(Page& page, const EnterRoom& entered) {
    ASSERT_TRUE(page.room.empty()) << "in two rooms";
    ASSERT_TRUE(page.willing) << "nobody agreed to this call";
    ++seen_["call"];
    enter(page, entered.room);
  }
  void on(Page& page, const LeaveRoom&) { leave(page); }
  void on(Page&, const Conclude& concluded) { ++seen_[std::string(word_of(concluded.how))]; }
  void on(Page&, const Miss&) { ++seen_["miss"]; }

  void expect_everybody_is_found(const Page& page) const {
    std::map<std::string, std::pair<std::string, Availability>> expected;
    for (const auto& other : pages_) {
      const auto& there = other.appearance;
      if (&other == &page || there.phase() != Appearance::Phase::present) continue;
      if (there.presence() == Presence::hidden) continue;
      const auto calm =
          there.presence() == Presence::quiet ? Availability::quiet : Availability::free;
      expected[there.id()] = {there.name(), other.room.empty() ? calm : Availability::busy};
    }
    std::map<std::string, std::pair<std::string, Availability>> found;
    for (const auto& person : page.search.people()) found[person.id] = {person.name, person.state};
    ASSERT_EQ(found, expected);
    ASSERT_TRUE(std::ranges::is_sorted(page.search.people(), {}, &Listed::name));
  }

  std::vector<Page> pages_;
  std::mt19937 random_;
  double now_ = 0;
  SessionId last_session_ = 0;
  int last_name_ = 0;
  std::map<std::string, int> seen_;
  server::Hub hub_;
};

class DirectCallWalk : public testing::TestWithParam<std::size_t> {};

TEST_P(DirectCallWalk, EveryRingEndsAndNobodyIsInTwoCalls) {
  World world(GetParam(), 41 + static_cast<unsigned>(GetParam()));
  for (int step = 1; step <= 1'000'000; ++step) {
    world.step();
    if (step % 10'000 == 0) {
      world.settle();
      world.expect_rest();
    }
    if (HasFatalFailure()) FAIL() << "at step " << step;
  }
  for (const auto* what : {"call", "miss", "declined", "gone", "cancelled", "hung-up",
                           "interrupted", "quiet", "no-answer", "not-reachable", "picked-up"}) {
    EXPECT_GT(world.seen()[what], 100) << what;
  }
}

INSTANTIATE_TEST_SUITE_P(DirectCall, DirectCallWalk, testing::Values(2U, 3U));

}  // namespace
}  // namespace greenroom::call
