#include "shared/game/match.hpp"

#include <algorithm>
#include <utility>

#include "shared/game/limits.hpp"
#include "shared/game/mask.hpp"
#include "shared/game/scores.hpp"
#include "shared/game/table.hpp"
#include "shared/signaling/utf8.hpp"

namespace greenroom::game {

namespace {

void add(unsigned points, Seat& seat) { seat.score = std::min(seat.score + points, limits::score); }

}  // namespace

Milliseconds Match::left(Milliseconds now) const { return until_ > now ? until_ - now : 0; }

void Match::take(State state, Milliseconds now) {
  table_ = std::move(state.table);
  until_ = now + std::min(state.left, length_of(table_.phase, table_.settings));
  alone_since_.reset();
  abandoned_ = false;
}

void Match::leave(std::uint64_t seat) {
  const auto left = std::ranges::find(table_.seats, seat, &Seat::number);
  if (left == table_.seats.end()) return;
  left->left = true;
  left->away = false;
}

void Match::finish() {
  table_.phase = Phase::over;
  until_ = 0;
  table_.drawer.clear();
  table_.mask.clear();
  table_.word.clear();
}

void Match::abandon() {
  finish();
  abandoned_ = true;
}

void Match::begin(std::uint64_t game, const Settings& settings, Milliseconds now) {
  table_ = {};
  table_.game = game;
  table_.settings = settings;
  table_.phase = Phase::showing;
  until_ = now;
  alone_since_.reset();
  abandoned_ = false;
}

void Match::seat(std::string_view person, std::string_view name) {
  auto& seats = table_.seats;
  const auto* before = seat_of(seats, person);
  const bool plays = before && !before->left;
  if (!plays && playing(seats) >= limits::players) return;
  if (!before && seats.size() >= limits::seats) return;
  Seat seat = before ? *before : Seat{};
  seat.number = seats.empty() ? 1 : seats.back().number + 1;
  seat.person = person;
  seat.name = name;
  seat.away = seat.left = false;
  std::erase_if(seats, [&](const Seat& each) { return each.person == person; });
  seats.push_back(std::move(seat));
}

void Match::set_away(std::string_view person, bool away) {
  auto* seat = seat_of(table_.seats, person);
  if (seat && !seat->left) seat->away = away;
}

void Match::mask(std::string_view mask, Milliseconds now) {
  if (table_.phase == Phase::choosing) {
    table_.mask = mask;
    set_phase(Phase::drawing, now);
  } else if (table_.phase == Phase::drawing &&
             signaling::characters_in(mask) == signaling::characters_in(table_.mask)) {
    table_.mask = mask;
  }
}

void Match::guessed(const std::vector<std::string>& people, Milliseconds now) {
  // Until the word is shown, who was in time by the drawer's clock still counts.
  const bool in_time =
      table_.phase == Phase::drawing || (table_.phase == Phase::showing && table_.word.empty());
  auto* drawer = seat_of(table_.seats, table_.drawer);
  if (!in_time || !drawer) return;
  const auto left_now = table_.phase == Phase::drawing ? left(now) : 0;
  for (const auto& person : people) {
    auto* seat = seat_of(table_.seats, person);
    if (!seat || seat == drawer || seat->left || seat->guessed) continue;
    seat->guessed = true;
    add(guess_points(left_now, length_of(Phase::drawing, table_.settings)), *seat);
    add(limits::drawer_points, *drawer);
  }
}

void Match::reveal(std::string_view word) {
  if (table_.phase == Phase::showing && table_.word.empty()) table_.word = word;
}

void Match::advance(Milliseconds now) {
  if (!is_running(table_)) return;
  if (is_alone_too_long(now)) return abandon();
  if (table_.phase == Phase::choosing) {
    if (!has_drawer() || now >= until_ + limits::choosing_grace) show(now);
  } else if (table_.phase == Phase::drawing) {
    if (!has_drawer() || now >= until_ || all_guessed()) show(now);
  } else if (now >= until_ && !alone_since_) {
    next_turn(now);
  }
}

void Match::set_phase(Phase phase, Milliseconds now) {
  table_.phase = phase;
  until_ = now + length_of(phase, table_.settings);
}

void Match::show(Milliseconds now) { set_phase(Phase::showing, now); }

void Match::next_turn(Milliseconds now) {
  auto* drawer = next_drawer();
  if (!drawer) {
    if (table_.round == table_.settings.rounds) return finish();
    ++table_.round;
    drawer = next_drawer();
  }
  if (!drawer) return;
  for (auto& seat : table_.seats) seat.guessed = false;
  drawer->drew = table_.round;
  table_.drawer = drawer->person;
  table_.mask.clear();
  table_.word.clear();
  ++table_.turn;
  set_phase(Phase::choosing, now);
}

Seat* Match::next_drawer() {
  const auto next = std::ranges::find_if(
      table_.seats, [&](const Seat& seat) { return is_here(seat) && seat.drew < table_.round; });
  return next == table_.seats.end() ? nullptr : &*next;
}

bool Match::has_drawer() const {
  const auto* drawer = seat_of(table_.seats, table_.drawer);
  return drawer && is_here(*drawer);
}

bool Match::all_guessed() const {
  const auto guesses = [&](const Seat& seat) {
    return is_here(seat) && seat.person != table_.drawer;
  };
  return std::ranges::any_of(table_.seats, guesses) &&
         std::ranges::all_of(table_.seats,
                             [&](const Seat& seat) { return seat.guessed || !guesses(seat); });
}

bool Match::is_alone_too_long(Milliseconds now) {
  if (std::ranges::count_if(table_.seats, is_here) >= 2) {
    alone_since_.reset();
    return false;
  }
  if (!alone_since_) alone_since_ = now;
  return now - *alone_since_ >= limits::alone;
}

}  // namespace greenroom::game
