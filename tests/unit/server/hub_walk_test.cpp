#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "shared/signaling/names.hpp"
#include "tests/unit/server/hub_with_inboxes.hpp"

// Many sessions in a few rooms do whatever comes into their heads. Each rebuilds the room it is in
// from what it is told and from nothing else; a second telling of the rules knows how the rooms
// really are. They must agree.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else

constexpr unsigned capacity = 3;

/// What a page knows. The same shape serves for what is true.
struct View {
  std::string room;
  std::string me;
  std::string host;
  std::map<std::string, Person> others;
  bool operator==(const View&) const = default;
};

/// A page: keeps its view up to date, and says when a message does not fit into it.
class Page {
 public:
  std::optional<View> view;
  std::string token;
  std::vector<Refusal> refusals;
  std::vector<RelayFrom> relays;

  void operator()(const Joined& joined) {
    ASSERT_FALSE(view) << "joined while in a room";
    view = View{joined.room, joined.you, joined.host, {}};
    for (const Person& person : joined.people) view->others.emplace(person.id, person);
    ASSERT_EQ(view->others.size(), joined.people.size());
    token = joined.token;
  }
  void operator()(const Arrived& arrived) {
    ASSERT_TRUE(view);
    ASSERT_NE(arrived.person.id, view->me);
    ASSERT_TRUE(view->others.emplace(arrived.person.id, arrived.person).second);
  }
  void operator()(const Departed& departed) {
    ASSERT_TRUE(view);
    if (departed.id == view->me) {
      ASSERT_EQ(departed.reason, Departure::replaced);
      view.reset();
      return;
    }
    ASSERT_EQ(view->others.erase(departed.id), 1U);
  }
  void operator()(const HostIs& host) {
    ASSERT_TRUE(view);
    ASSERT_FALSE(view->others.contains(view->host)) << "the host was still there";
    ASSERT_TRUE(host.id == view->me || view->others.contains(host.id));
    view->host = host.id;
  }
  void operator()(const StatusOf& status) {
    ASSERT_TRUE(view);
    ASSERT_TRUE(view->others.contains(status.from));
    view->others[status.from].status = status.status;
  }
  void operator()(const RelayFrom& relay) {
    ASSERT_TRUE(view);
    ASSERT_TRUE(view->others.contains(relay.from));
    relays.push_back(relay);
  }
  void operator()(const Refused& refused) { refusals.push_back(refused.code); }
  void operator()(const Here&) { FAIL() << "nobody asked"; }
  void operator()(const Closing&) { FAIL() << "the hub never closes anybody"; }
};

/// The truth, told plainly: seats in order of arrival.
struct TrueSeat {
  SessionId session;
  Person person;
  std::string token;
};

class HubWalk {
 public:
  explicit HubWalk(std::uint32_t seed) : random_(seed) {}

  void step() {
    const SessionId who = below(14);
    switch (below(10)) {
      case 0:
      case 1:
      case 2:
        return join(who);
      case 3:
        return create(who);
      case 4:
        return leave(who);
      case 5:
        return disconnect(who);
      case 6:
      case 7:
        return set_status(who);
      default:
        return relay(who);
    }
  }

  void compare() {
    std::map<SessionId, View> truth;
    std::size_t people = 0;
    for (const auto& [code, seats] : rooms_) {
      people += seats.size();
      for (const TrueSeat& seat : seats) {
        View& view = truth[seat.session] = {code, seat.person.id, seats.front().person.id, {}};
        for (const TrueSeat& other : seats) {
          if (&other != &seat) view.others.emplace(other.person.id, other.person);
        }
      }
    }
    ASSERT_EQ(bench_.hub.counts().rooms, rooms_.size());
    ASSERT_EQ(bench_.hub.counts().people, people);
    for (const auto& [session, page] : pages_) {
      ASSERT_EQ(page.view.has_value(), truth.contains(session)) << "session " << session;
      if (page.view) {
        ASSERT_EQ(*page.view, truth[session]) << "session " << session;
      }
    }
  }

  std::map<std::string, int> happened;

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string some_room() { return "room-" + std::to_string(below(4)); }
  std::string some_name() { return names_[below(names_.size())]; }
  Status some_status() {
    const auto bits = below(16);
    return {.microphone = (bits & 1) != 0,
            .camera = (bits & 2) != 0,
            .screen = (bits & 4) != 0,
            .recording = (bits & 8) != 0};
  }

  /// The room that a session is in, or rooms_.end().
  auto room_of(SessionId session) {
    return std::find_if(rooms_.begin(), rooms_.end(), [&](const auto& room) {
      return std::ranges::count(room.second, session, &TrueSeat::session) > 0;
    });
  }

  /// Sends, hands everybody what they are told, and checks that the sender was refused just this.
  void send(SessionId from, const ClientMessage& message, std::optional<Refusal> refusal) {
    bench_.hub.receive(from, message);
    deliver();
    const std::vector<Refusal> expected = refusal ? std::vector{*refusal} : std::vector<Refusal>{};
    ASSERT_EQ(pages_[from].refusals, expected);
    pages_[from].refusals.clear();
    if (refusal) ++happened["refusal " + std::to_string(static_cast<int>(*refusal))];
  }
  void deliver() {
    for (const auto& [session, messages] : bench_.take_all()) {
      for (const ServerMessage& message : messages) std::visit(pages_[session], message);
    }
  }

  void enter(SessionId who, const Join& join, const ClientMessage& message) {
    auto& seats = rooms_[join.room];
    const auto former = std::ranges::find_if(
        seats, [&](const TrueSeat& seat) { return join.token && seat.token == *join.token; });
    std::optional<Refusal> refusal;
    if (former == seats.end() && seats.size() == capacity) refusal = Refusal::room_full;
    for (auto seat = seats.begin(); seat != seats.end() && !refusal; ++seat) {
      const bool same = folded_name(seat->person.name) == folded_name(join.name);
      if (same && seat != former) refusal = Refusal::name_taken;
    }
    if (refusal) return send(who, message, refusal);

    if (former != seats.end()) ++happened["takeover"];
    send(who, message, std::nullopt);
    ASSERT_TRUE(pages_[who].view);
    const TrueSeat seat{who, {pages_[who].view->me, join.name, join.status}, pages_[who].token};
    if (former != seats.end()) {
      ASSERT_EQ(seat.token, former->token);
      *former = seat;
    } else {
      seats.push_back(seat);
    }
  }

  void join(SessionId who) {
    Join join{some_room(), some_name(), some_status(), std::nullopt};
    const std::string& token = pages_[below(14)].token;
    if (!token.empty() && below(2) == 0) join.token = token;
    if (room_of(who) != rooms_.end()) return send(who, join, Refusal::already_in_room);
    enter(who, join, join);
  }
  void create(SessionId who) {
    const Create create{some_room(), some_name(), some_status()};
    if (room_of(who) != rooms_.end()) return send(who, create, Refusal::already_in_room);
    if (rooms_.contains(create.room)) return send(who, create, Refusal::room_exists);
    enter(who, {create.room, create.name, create.status, std::nullopt}, create);
  }
  void leave(SessionId who) {
    const bool inside = give_up(who);
    send(who, Leave{}, inside ? std::nullopt : std::optional(Refusal::not_in_room));
  }
  void disconnect(SessionId who) {
    give_up(who);
    bench_.hub.disconnected(who);
    deliver();
  }
  bool give_up(SessionId who) {
    pages_[who].view.reset();
    const auto room = room_of(who);
    if (room == rooms_.end()) return false;
    std::erase_if(room->second, [who](const TrueSeat& seat) { return seat.session == who; });
    if (room->second.empty()) rooms_.erase(room);
    return true;
  }
  void set_status(SessionId who) {
    const SetStatus set{some_status()};
    const auto room = room_of(who);
    if (room == rooms_.end()) return send(who, set, Refusal::not_in_room);
    std::ranges::find(room->second, who, &TrueSeat::session)->person.status = set.status;
    send(who, set, std::nullopt);
  }
  void relay(SessionId who) {
    RelayTo relay{static_cast<Relayed>(below(3)), "p1", "{}"};
    if (const auto& any = pages_[below(14)].view) relay.to = any->me;
    const auto room = room_of(who);
    if (room == rooms_.end()) return send(who, relay, Refusal::not_in_room);
    const std::string& me = pages_[who].view->me;
    const auto to = std::ranges::find_if(
        room->second, [&](const TrueSeat& seat) { return seat.person.id == relay.to; });
    if (relay.to == me || to == room->second.end()) return send(who, relay, Refusal::no_such_peer);
    send(who, relay, std::nullopt);
    for (auto& [session, page] : pages_) {
      ASSERT_EQ(page.relays.size(), session == to->session ? 1U : 0U);
      for (const RelayFrom& got : page.relays) ASSERT_EQ(got, (RelayFrom{relay.kind, me, "{}"}));
      page.relays.clear();
    }
    ++happened["relay"];
  }

  std::mt19937 random_;
  HubWithInboxes bench_{capacity};
  std::map<SessionId, Page> pages_;
  std::map<std::string, std::vector<TrueSeat>> rooms_;
  const std::vector<std::string> names_ = {"Ada", "ADA", "Ben", "小明", "Cy", "Dot", "Eve"};
};

TEST(HubWalk, LeavesEverybodyWithATrueViewOfTheirRoom) {
  HubWalk walk(10);
  for (int step = 0; step < 30'000; ++step) {
    ASSERT_NO_FATAL_FAILURE(walk.step()) << "step " << step;
    ASSERT_NO_FATAL_FAILURE(walk.compare()) << "step " << step;
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(walk.happened["takeover"], 100);
  EXPECT_GT(walk.happened["relay"], 100);
  for (const Refusal refusal :
       {Refusal::room_full, Refusal::room_exists, Refusal::name_taken, Refusal::already_in_room,
        Refusal::not_in_room, Refusal::no_such_peer}) {
    const int code = static_cast<int>(refusal);
    EXPECT_GT(walk.happened["refusal " + std::to_string(code)], 50) << code;
  }
}

}  // namespace
}  // namespace greenroom::server
