#include <array>
#include <string>

#include "shared/signaling/words.hpp"
#include "tests/unit/server/call/hub_fixture.hpp"

// Every event in every state of a person who may call and be called. Ada is the person, Ben the
// other one, and Cy a third whom neither has to do with; the table says what Ada and Ben are told.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else
using std::chrono::seconds;

enum class State { absent, free, quiet, hidden, calling, called, picked_up, in_room, waiting };
constexpr std::array states = {State::absent,    State::free,    State::quiet,
                               State::hidden,    State::calling, State::called,
                               State::picked_up, State::in_room, State::waiting};

enum class Event {
  rings_ben,
  rings_cy,
  ben_rings,
  cy_rings,
  picks_up,
  ben_picks_up,
  declines,
  ben_declines,
  hangs_up,
  ben_hangs_up,
  vanishes,
  drops,
  is_taken_over,
  enters_a_room,
  ben_enters_a_room,
  ben_vanishes,
  ben_drops,
  three_minutes_pass,
};
constexpr auto events = static_cast<int>(Event::three_minutes_pass) + 1;

/// One message in a word or two.
struct InShort {
  std::string operator()(const Refused& refused) const {
    return "refused " + std::string(code_of(refused.code));
  }
  std::string operator()(const Ended& ended) const {
    return "ended " + std::string(word_of(ended.reason));
  }
  template <typename Message>
  std::string operator()(const Message& message) const {
    return std::string(type_of(ServerMessage(message)));
  }
};

class RingingTable : public HubTest {
 protected:
  RingingTable() {
    for (const auto& [who, name] : {std::pair{ada, "Ada"}, {ben, "Ben"}, {cy, "Cy"}}) {
      send(who, Appear{name, Presence::open});
    }
    join(dot, "Dot", "guarded");
    send(dot, SetRoom{.waiting = true});
    bench.take_all();
  }

  void bring_about(State state) {
    switch (state) {
      case State::absent:
        return send(ada, Vanish{});
      case State::free:
        return;
      case State::quiet:
        return send(ada, Appear{"Ada", Presence::quiet});
      case State::hidden:
        return send(ada, Appear{"Ada", Presence::hidden});
      case State::calling:
        return ring(ada, 2);
      case State::called:
        return ring(ben, 1);
      case State::picked_up:
        ring(ada, 2);
        return send(ben, PickUp{call_of(ben)});
      case State::in_room:
        return join(ada, "Ada");
      case State::waiting:
        return join(ada, "Ada", "guarded");
    }
  }

  void let_happen(Event event) {
    switch (event) {
      case Event::rings_ben:
        return ring(ada, 2);
      case Event::rings_cy:
        return ring(ada, 3);
      case Event::ben_rings:
        return ring(ben, 1);
      case Event::cy_rings:
        return ring(cy, 1);
      case Event::picks_up:
        return send(ada, PickUp{call});
      case Event::ben_picks_up:
        return send(ben, PickUp{call});
      case Event::declines:
        return send(ada, Decline{call});
      case Event::ben_declines:
        return send(ben, Decline{call});
      case Event::hangs_up:
        return send(ada, HangUp{call, RingEnd::cancelled});
      case Event::ben_hangs_up:
        return send(ben, HangUp{call, RingEnd::no_answer});
      case Event::vanishes:
        return send(ada, Vanish{});
      case Event::drops:
        return bench.disconnect(ada);
      case Event::is_taken_over:
        return send(stranger, Appear{"Ada", Presence::open, secret(1)});
      case Event::enters_a_room:
        return join(ada, "Ada", "elsewhere");
      case Event::ben_enters_a_room:
        return join(ben, "Ben", "elsewhere");
      case Event::ben_vanishes:
        return send(ben, Vanish{});
      case Event::ben_drops:
        return bench.disconnect(ben);
      case Event::three_minutes_pass:
        return bench.wait(seconds(180));
    }
  }

  void ring(SessionId who, int other) { send(who, Ring{id('d', other), true}); }
  std::string call_of(SessionId who) {
    for (const auto& message : bench.take(who)) {
      if (const auto* rung = std::get_if<Rung>(&message)) return rung->call;
      if (const auto* ringing = std::get_if<Ringing>(&message)) return ringing->call;
    }
    return "no call";
  }
  std::string told_in_short(SessionId who) {
    std::string all;
    for (const auto& message : bench.take(who)) {
      all += (all.empty() ? "" : ", ") + std::visit(InShort{}, message);
    }
    return all;
  }
  /// What Ada and Ben are told.
  std::string outcome(State state, Event event) {
    bring_about(state);
    call = call_of(ada);
    bench.take_all();
    let_happen(event);
    const std::string to_ada = told_in_short(ada);
    return to_ada + " | " + told_in_short(ben);
  }
  void expect_that_it_ends() {
    bench.wait(seconds(180));
    EXPECT_EQ(bench.hub.counts().rings, 0U);
  }

  std::string call;
};

constexpr const char* nothing = " | ";
constexpr const char* no_such_call = "refused no-such-call | ";
constexpr const char* ben_no_such_call = " | refused no-such-call";

struct Row {
  State state;
  std::array<const char*, events> outcomes;  ///< in the order of Event
};

// What is the same in all states but a few.
constexpr Row row(State state, std::array<const char*, 4> rings, std::array<const char*, 6> words,
                  std::array<const char*, 8> rest) {
  Row made{.state = state, .outcomes = {}};
  std::size_t at = 0;
  for (const char* each : rings) made.outcomes.at(at++) = each;
  for (const char* each : words) made.outcomes.at(at++) = each;
  for (const char* each : rest) made.outcomes.at(at++) = each;
  return made;
}
constexpr std::array<const char*, 6> no_call = {
    no_such_call, ben_no_such_call, no_such_call, ben_no_such_call, no_such_call, ben_no_such_call};

constexpr std::array table = {
    row(State::absent,
        {"refused not-reachable | ", "refused not-reachable | ", " | ended gone", nothing}, no_call,
        {"refused not-reachable | ", nothing, nothing, "joined | ", " | joined", nothing, nothing,
         nothing}),
    row(State::free, {"ringing | rung", "ringing | ", "rung | ringing", "rung | "}, no_call,
        {nothing, nothing, "gone | ", "joined | ", " | joined", nothing, nothing, nothing}),
    row(State::quiet, {"ringing | rung", "ringing | ", "missed | ended quiet", "missed | "},
        no_call,
        {nothing, nothing, "gone | ", "joined | ", " | joined", nothing, nothing, nothing}),
    row(State::hidden, {"ringing | rung", "ringing | ", " | ended gone", nothing}, no_call,
        {nothing, nothing, "gone | ", "joined | ", " | joined", nothing, nothing, nothing}),
    row(State::calling,
        {"refused already-ringing | ", "refused already-ringing | ", "picked-up | picked-up",
         "missed | "},
        {no_such_call, "picked-up | picked-up", no_such_call, "ended declined | ",
         " | ended cancelled", ben_no_such_call},
        {" | ended gone", " | ended gone", "gone | ended gone",
         "joined, ended cancelled | ended cancelled", "ended busy | joined, ended busy",
         "ended gone | ", "ended gone | ", "ended no-answer | ended no-answer"}),
    row(State::called,
        {"picked-up | picked-up", "refused already-ringing | ", " | refused already-ringing",
         "missed | "},
        {"picked-up | picked-up", ben_no_such_call, " | ended declined", ben_no_such_call,
         no_such_call, "ended no-answer | "},
        {" | ended gone", " | ended gone", "gone | ended gone", "joined, ended busy | ended busy",
         "ended cancelled | joined, ended cancelled", "ended gone | ", "ended gone | ",
         "ended no-answer | ended no-answer"}),
    row(State::picked_up,
        {"refused already-ringing | ", "refused already-ringing | ", " | refused already-ringing",
         "missed | "},
        {no_such_call, ben_no_such_call, no_such_call, ben_no_such_call, " | ended cancelled",
         "ended no-answer | "},
        {nothing, nothing, "gone | ", "joined | ", " | joined", nothing, nothing, nothing}),
    row(State::in_room,
        {"refused already-in-room | ", "refused already-in-room | ", "missed | ended busy",
         "missed | "},
        no_call,
        {nothing, nothing, "gone | ", "refused already-in-room | ", " | joined", nothing, nothing,
         nothing}),
    row(State::waiting,
        {"refused already-in-room | ", "refused already-in-room | ", "missed | ended busy",
         "missed | "},
        no_call,
        {nothing, nothing, "gone | ", "refused already-in-room | ", " | joined", nothing, nothing,
         nothing}),
};
static_assert(table.size() == states.size());

class RingingIn : public RingingTable, public testing::WithParamInterface<std::tuple<int, int>> {};

TEST_P(RingingIn, EveryStateEveryEventDoesWhatTheTableSays) {
  const auto [at, event] = GetParam();
  const Row& expected = table.at(static_cast<std::size_t>(at));
  ASSERT_EQ(expected.state, states.at(static_cast<std::size_t>(at)));
  EXPECT_EQ(outcome(expected.state, static_cast<Event>(event)),
            expected.outcomes.at(static_cast<std::size_t>(event)));
  expect_that_it_ends();
}

INSTANTIATE_TEST_SUITE_P(Table, RingingIn,
                         testing::Combine(testing::Range(0, static_cast<int>(states.size())),
                                          testing::Range(0, events)));

}  // namespace
}  // namespace greenroom::server
