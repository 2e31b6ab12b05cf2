// The part of Game that decides whose word counts.
#include <algorithm>

#include "shared/game/game.hpp"
#include "shared/game/steady.hpp"

namespace greenroom::game {

void Game::on(Sender& from, const State& state, Milliseconds now, Actions& actions) {
  const bool is_ours = state.table.game == table().game;
  if (is_ours && is_running(table())) {
    hear_of_our_game(from.first, state, now, actions);
  } else if (first_of(state.table.seats) == from.first) {
    hear_of_another_game(from, state, now, actions);
  }
}

void Game::hear_of_our_game(const std::string& from, const State& state, Milliseconds now,
                            Actions& actions) {
  if (is_led_by(from, state.table)) {
    const bool is_less = is_behind(state.table, table());
    if (is_less && !doubts_since_) doubts_since_ = now;
    if (is_less && now - *doubts_since_ < limits::doubted) {
      actions.emplace_back(Tell{from, match_.state(now)});
    } else {
      take(state, now);
    }
  } else if (leads()) {
    const auto more = succession_.hear(from, state, match_.state(now));
    if (more) match_.take(*more, now);
  }
}

void Game::hear_of_another_game(Sender& from, const State& state, Milliseconds now,
                                Actions& actions) {
  auto& [id, person] = from;
  const Table& told = state.table;
  const auto past = past_game(told.game);
  const bool is_past = past && (past->is_final() || is_behind(told, past->resumable()));
  if (!is_running(told)) {
    // How it ended for the others, who went on without us.
    if (past && !is_past && told.game == table().game) take(state, now);
    return;
  }
  const bool is_free = !is_running(table()) || !wants_to_play_;
  if (!is_past && (is_free || gives_way_to(id, told, now))) {
    // Who follows us need not wait for us.
    if (leads()) tell_all(Leave{table().game, own_seat()->number}, actions);
    begin_another(now);
    take(state, now);
    return;
  }
  const auto* own = seat_of(told.seats, self_);
  if (!own || own->left || !person.asks.take(steady(now))) return;
  if (is_past) actions.emplace_back(Tell{id, State{past->table, 0}});
  actions.emplace_back(Tell{id, Leave{told.game, own->number}});
}

bool Game::is_led_by(const std::string& person, const Table& told) const {
  const auto* seat = seat_of(told.seats, person);
  if (!seat || seat->left || empty_seats_.contains({seat->number, person})) return false;
  const auto& seats = table().seats;
  const auto* known = seat_of(seats, person);
  // Nobody moves forward, and new seats are the last ones.
  const auto last = known ? known->number : seats.empty() ? 0 : seats.back().number;
  const bool is_known = known && !known->left && seat->number == known->number;
  if (!is_known && seat->number <= last) return false;
  return std::ranges::none_of(seats, [&](const Seat& each) {
    return !each.left && each.person != person && each.number < seat->number;
  });
}

bool Game::gives_way_to(const std::string& leader, const Table& told, Milliseconds now) const {
  constexpr unsigned first_turn = 1;
  return now - begun_at_ < limits::crossing && told.turn == first_turn &&
         table().turn == first_turn && leader < this->leader();
}

void Game::take(const State& state, Milliseconds now) {
  match_.take(state, now);
  heard_at_ = now;
  doubts_since_.reset();
}

std::optional<PastGame> Game::past_game(std::uint64_t game) const {
  if (table().game == game) return PastGame{table(), match_.is_abandoned()};
  const auto past =
      std::ranges::find(past_games_, game, [](const PastGame& each) { return each.table.game; });
  return past == past_games_.end() ? std::nullopt : std::optional(*past);
}

void Game::begin_another(Milliseconds now) {
  std::erase_if(past_games_, [&](const PastGame& past) { return past.table.game == table().game; });
  past_games_.push_back({table(), match_.is_abandoned()});
  if (past_games_.size() > limits::past_games) past_games_.pop_front();
  wants_to_play_ = true;
  begun_at_ = heard_at_ = now;
  asked_at_.reset();
  doubts_since_.reset();
  empty_seats_.clear();
  led_ = false;
}

void Game::forget_the_absent() {
  for (const auto& seat : table().seats) {
    const bool is_gone = seat.person != self_ && !people_.contains(seat.person);
    const bool is_empty = is_gone || empty_seats_.contains({seat.number, seat.person});
    if (!seat.left && is_empty) match_.leave(seat.number);
  }
}

void Game::ask_for_a_seat(Milliseconds now, Actions& actions) {
  const bool waits = !plays() || now - heard_at_ >= limits::silent;
  const bool asks = is_running(table()) && wants_to_play_ && !leads() && waits;
  const bool too_early = asked_at_ && now - *asked_at_ < limits::ask_again;
  if (!asks || too_early || !is_open(leader())) return;
  asked_at_ = now;
  const auto of_leader = seat_of(table().seats, leader())->number;
  const auto own = plays() ? own_seat()->number : 0;
  actions.emplace_back(Tell{leader(), Join{table().game, of_leader, own}});
}

void Game::on(Sender& from, const Join& join, Milliseconds now, Actions& actions) {
  auto& [id, person] = from;
  if (!person.asks.take(steady(now))) return;
  const bool is_ours = join.game == table().game;
  if (is_ours && leads()) {
    const auto* seat = seat_of(table().seats, id);
    const bool sits_there = seat && !seat->left && seat->number == join.own;
    if (!sits_there) match_.seat(id, person.name);
    actions.emplace_back(Tell{id, match_.state(now)});
    return;
  }
  const bool may_lead_soon =
      is_ours && is_running(table()) && plays() && own_seat()->number == join.leader;
  if (may_lead_soon) return;
  if (is_ours && phase() == Phase::over) actions.emplace_back(Tell{id, match_.state(now)});
  actions.emplace_back(Tell{id, Leave{join.game, join.leader}});
}

void Game::on(Sender& from, const Leave& leave, Milliseconds /*now*/, Actions& /*actions*/) {
  const auto* seat = seat_of(table().seats, from.first);
  if (leave.game != table().game || !seat || seat->number != leave.seat) return;
  empty_seats_.emplace(seat->number, from.first);
}

}  // namespace greenroom::game
