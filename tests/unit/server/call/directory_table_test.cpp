#include <array>
#include <string>
#include <tuple>

#include "shared/signaling/words.hpp"
#include "tests/unit/server/call/hub_fixture.hpp"

// Everything that can happen to somebody in the directory, in every state: what is told to one who
// looks for them, and that it adds up to what is found by one who begins to look.
namespace greenroom::server {
namespace {

using namespace greenroom::signaling;  // NOLINT: the test speaks of nothing else

enum class State { absent, free, quiet, hidden, in_room };
constexpr std::array states = {State::absent, State::free, State::quiet, State::hidden,
                               State::in_room};

enum class Event {
  appears,
  wants_quiet,
  hides,
  takes_another_name,
  vanishes,
  drops,
  is_taken_over,
  enters_a_room,
  leaves_a_room,
};
constexpr int events = static_cast<int>(Event::leaves_a_room) + 1;

using Outcomes = std::array<const char*, events>;  ///< in the order of Event
constexpr std::array<Outcomes, states.size()> table = {{
    {"seen free", "seen quiet", "", "", "", "", "seen free", "", ""},
    {"seen free", "seen quiet", "gone", "gone", "gone", "gone", "seen free", "seen busy", ""},
    {"seen free", "seen quiet", "gone", "gone", "gone", "gone", "seen free", "seen busy", ""},
    {"seen free", "seen quiet", "", "", "", "", "seen free", "", ""},
    {"seen busy", "seen busy", "gone", "gone", "gone", "gone", "seen free", "", "seen free"},
}};

/// Ben is the one, with the first secret; Ada looks for him.
class DirectoryIn : public HubTest, public testing::WithParamInterface<std::tuple<int, int>> {
 protected:
  void appear(const std::string& name, Presence presence) { send(ben, Appear{name, presence}); }

  void bring_about(State state) {
    appear("Ben", state == State::hidden  ? Presence::hidden
                  : state == State::quiet ? Presence::quiet
                                          : Presence::open);
    if (state == State::absent) send(ben, Vanish{});
    if (state == State::in_room) join(ben, "Ben");
  }

  void let_happen(Event event) {
    switch (event) {
      case Event::appears:
        return appear("Ben", Presence::open);
      case Event::wants_quiet:
        return appear("Ben", Presence::quiet);
      case Event::hides:
        return appear("Ben", Presence::hidden);
      case Event::takes_another_name:
        return appear("Zed", Presence::open);
      case Event::vanishes:
        return send(ben, Vanish{});
      case Event::drops:
        return bench.disconnect(ben);
      case Event::is_taken_over:
        return send(dot, Appear{"Ben", Presence::open, secret(1)});
      case Event::enters_a_room:
        return join(ben, "Ben", "elsewhere");
      case Event::leaves_a_room:
        return send(ben, Leave{});
    }
  }

  std::vector<Listed> found_by(SessionId who) {
    send(who, Find{"BE"});
    return std::get<Found>(bench.take(who).back()).people;
  }
};

TEST_P(DirectoryIn, EveryStateEveryEventIsToldToWhoLooks) {
  const auto [state, event] = GetParam();
  bring_about(states.at(static_cast<std::size_t>(state)));
  std::vector<Listed> known = found_by(ada);
  let_happen(static_cast<Event>(event));

  std::string told;
  for (const auto& message : bench.take(ada)) {
    if (!told.empty()) told += ", ";
    told += type_of(message);
    known.clear();
    if (const auto* seen = std::get_if<Seen>(&message)) {
      told += " " + std::string(word_of(seen->person.state));
      known.push_back(seen->person);
    }
  }
  EXPECT_EQ(told, table.at(static_cast<std::size_t>(state)).at(static_cast<std::size_t>(event)));
  EXPECT_EQ(known, found_by(stranger));
}

INSTANTIATE_TEST_SUITE_P(Table, DirectoryIn,
                         testing::Combine(testing::Range(0, static_cast<int>(states.size())),
                                          testing::Range(0, events)));

}  // namespace
}  // namespace greenroom::server
