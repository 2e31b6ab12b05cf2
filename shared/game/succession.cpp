#include "shared/game/succession.hpp"

#include <algorithm>
#include <utility>

#include "shared/game/limits.hpp"
#include "shared/game/table.hpp"

namespace greenroom::game {

namespace {

/// That one that was over, and one that was about to be, when we were told last.
constexpr unsigned turns_of_a_moment = 2;

/// The turn that is on, and what it left with each seat.
void go_on_with(const Table& told, Table& table) {
  table.phase = told.phase;
  table.turn = told.turn;
  table.round = told.round;
  table.drawer = told.drawer;
  table.mask = told.mask;
  table.word = told.word;
  for (auto& seat : table.seats) {
    const auto* same = seat_of(told.seats, seat.person);
    if (!same) continue;
    seat.guessed = same->guessed;
    seat.drew = same->drew;
  }
}

}  // namespace

Succession::Succession(Table table, Milliseconds silent)
    : table_(std::move(table)),
      turns_(turns_of_a_moment + static_cast<unsigned>(std::min<Milliseconds>(
                                     silent / limits::showing, limits::turns))) {}

std::optional<State> Succession::hear(const std::string& person, const State& told,
                                      const State& known) {
  const bool same_game = told.table.game == table_.game && told.table.settings == table_.settings;
  if (!same_game || !heard_.insert(person).second) return std::nullopt;
  State state = known;
  auto& seats = state.table.seats;
  for (const auto& seat : told.table.seats) {
    if (auto* same = seat_of(seats, seat.person)) {
      same->score = std::max(same->score, believable(seat));
    } else if (seats.size() < limits::seats) {
      Seat added = seat;
      added.number = seats.empty() ? 1 : seats.back().number + 1;
      added.score = believable(seat);
      added.left = true;
      added.away = false;
      seats.push_back(std::move(added));
    }
  }
  const bool goes_on = is_running(told.table) && is_further(told.table, known.table) &&
                       told.table.turn <= table_.turn + turns_ &&
                       seat_of(seats, told.table.drawer) != nullptr;
  if (goes_on) {
    go_on_with(told.table, state.table);
    state.left = told.left;
  }
  return state;
}

unsigned Succession::believable(const Seat& told) const {
  const auto* before = seat_of(table_.seats, told.person);
  const unsigned score = before ? before->score : 0;
  return std::min(told.score, score + turns_ * limits::most_of_a_turn);
}

}  // namespace greenroom::game
