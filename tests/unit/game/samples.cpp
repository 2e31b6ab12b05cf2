#include "tests/unit/game/samples.hpp"

#include <ostream>

#include "shared/game/codec.hpp"
#include "shared/game/limits.hpp"
#include "shared/game/table.hpp"

namespace greenroom::game {

namespace {

constexpr std::uint64_t greatest = (std::uint64_t{1} << 53) - 1;

}  // namespace

Table a_table(Phase phase) {
  Table table;
  table.game = 77;
  table.settings = {3, 80, Language::chinese};
  table.phase = phase;
  table.turn = 5;
  table.round = 2;
  if (phase != Phase::over) table.drawer = "b";
  if (phase == Phase::drawing || phase == Phase::showing) table.mask = "__'_ _a";
  if (phase == Phase::showing) table.word = "el's pa";
  table.seats = {{"a", "Ada", 350, 2, true, true, true},
                 {"b", "小明", 100, 2, false, false, true},
                 {"\"c\"", "{C}", 0, 0, false, true, false}};
  return table;
}

void PrintTo(const Table& table, std::ostream* out) { *out << encode(State{table, 0}); }

std::vector<Message> every_message() {
  return {
      State{a_table(Phase::choosing), 10'000},
      State{a_table(Phase::drawing), 80'000},
      State{a_table(Phase::showing), 1},
      State{a_table(Phase::over), 0},
      Choices{greatest, 240, {"cat", "冰淇淋", "el's pa"}},
      Choices{1, 1, {"cat"}},
      Heard{77, 5, "a", Verdict::wrong, "is it \"\\</script>\"? 🎈"},
      Heard{77, 5, "a", Verdict::close, "cart"},
      Heard{77, 5, "\"c\"", Verdict::right, ""},
      Word{77, 5, "冰淇淋"},
      Start{{10, 180, Language::chinese}},
      Play{greatest, true},
      Play{77, false},
      Guess{77, 5, "cat?"},
  };
}

std::string RandomMessages::characters(std::uint64_t most,
                                       const std::vector<std::string>& alphabet) {
  std::string text;
  for (auto count = 1 + below(most); count > 0; --count) text += alphabet[below(alphabet.size())];
  return text;
}

std::string RandomMessages::word() {
  return "w" + characters(31, {"a", "é", "明", " ", "-", "'", "\"", "\\", "🎈", "Z"});
}

Settings RandomMessages::settings() {
  return {static_cast<unsigned>(1 + below(10)), static_cast<unsigned>(30 + below(151)),
          static_cast<Language>(below(2))};
}

State RandomMessages::state() {
  State state;
  Table& table = state.table;
  table.game = game();
  table.settings = settings();
  table.phase = static_cast<Phase>(1 + below(4));
  table.turn = turn();
  table.round = static_cast<unsigned>(1 + below(table.settings.rounds));
  for (auto count = 1 + below(24); count > 0; --count) {
    Seat seat;
    seat.person = "p" + std::to_string(table.seats.size());
    seat.name = characters(40, {"A", "z", "\"", "小", "🎈"});
    seat.score = static_cast<unsigned>(below(5000));
    seat.drew = static_cast<unsigned>(below(11));
    seat.guessed = below(2) == 0;
    seat.here = below(2) == 0;
    seat.plays = below(2) == 0;
    table.seats.push_back(seat);
  }
  if (table.phase != Phase::over) table.drawer = table.seats[below(table.seats.size())].person;
  const bool has_mask =
      table.phase == Phase::drawing || (table.phase == Phase::showing && below(2) == 0);
  if (has_mask) table.mask = characters(32, {"_", "é", "明"});
  if (table.phase == Phase::showing && below(2) == 0) table.word = word();
  state.left = below(length_of(table.phase, table.settings) + 1);
  return state;
}

Message RandomMessages::message() {
  const auto guess = [this] { return "." + characters(63, {"a", "\"", "é", "明", "🎈"}); };
  switch (below(7)) {
    case 0:
      return state();
    case 1: {
      Choices choices{game(), turn(), {}};
      for (auto count = 1 + below(3); count > 0; --count) choices.words.push_back(word());
      return choices;
    }
    case 2: {
      Heard heard{game(), turn(), "p\"" + std::to_string(below(99)), static_cast<Verdict>(below(3)),
                  guess()};
      if (heard.verdict == Verdict::right && below(2) == 0) heard.text.clear();
      return heard;
    }
    case 3:
      return Word{game(), turn(), word()};
    case 4:
      return Start{settings()};
    case 5:
      return Play{game(), below(2) == 0};
    default:
      return Guess{game(), turn(), guess()};
  }
}

}  // namespace greenroom::game
