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
  table.seats = {{2, "a", "Ada", 350, 2, true, false, false},
                 {3, "b", "小明", 100, 2, false, true, false},
                 {greatest, "\"c\"", "{C}", 0, 0, false, false, true}};
  return table;
}

void PrintTo(const Table& table, std::ostream* out) { *out << encode(State{table, 0}); }

std::vector<Message> every_message() {
  return {
      State{a_table(Phase::choosing), 10'000},
      State{a_table(Phase::drawing), 80'000},
      State{a_table(Phase::showing), 1},
      State{a_table(Phase::over), 0},
      Join{77, 1, greatest},
      Join{77, 2, 0},
      Leave{greatest, greatest},
      Mask{1, 240, "___ __"},
      Guessed{77, 5, {"a", "\"c\""}},
      Guessed{77, 5, {}},
      Reveal{77, 5, "冰淇淋"},
      Judge{77, 5, 1, Verdict::wrong},
      Judge{77, 5, greatest, Verdict::right},
      Guess{77, 5, 3, "is it \"\\</script>\"? 🎈"},
      Tried{77, 5, "cat"},
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

State RandomMessages::state() {
  State state;
  Table& table = state.table;
  table.game = game();
  table.settings.rounds = static_cast<unsigned>(1 + below(10));
  table.settings.seconds = static_cast<unsigned>(30 + below(151));
  table.settings.language = static_cast<Language>(below(2));
  table.phase = static_cast<Phase>(1 + below(4));
  table.turn = turn();
  table.round = static_cast<unsigned>(1 + below(table.settings.rounds));
  std::uint64_t number = 0;
  for (auto count = 1 + below(24); count > 0; --count) {
    Seat seat;
    seat.number = number += 1 + below(9);
    seat.person = "p" + std::to_string(table.seats.size());
    seat.name = characters(40, {"A", "z", "\"", "小", "🎈"});
    seat.score = static_cast<unsigned>(below(5000));
    seat.drew = static_cast<unsigned>(below(11));
    seat.guessed = below(2) == 0;
    seat.away = below(2) == 0;
    seat.left = playing(table.seats) >= limits::players || below(3) == 0;
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
  switch (below(9)) {
    case 0:
      return state();
    case 1:
      return Join{game(), game(), below(9)};
    case 2:
      return Leave{game(), game()};
    case 3:
      return Mask{game(), turn(), characters(32, {"_", "é", "明", "\""})};
    case 4: {
      Guessed guessed{game(), turn(), {}};
      for (auto count = below(25); count > 0; --count) {
        guessed.people.push_back(characters(12, {"p", "7", "\"", "é", "🎈"}));
      }
      return guessed;
    }
    case 5:
      return Reveal{game(), turn(), word()};
    case 6:
      return Judge{game(), turn(), game(), static_cast<Verdict>(below(3))};
    case 7:
      return Guess{game(), turn(), game(), "." + characters(63, {"a", "\"", "é", "明", "🎈"})};
    default:
      return Tried{game(), turn(), "." + characters(63, {"a", "\"", "é", "明", "🎈"})};
  }
}

}  // namespace greenroom::game
