#include "shared/game/table.hpp"

#include <algorithm>
#include <utility>

#include "shared/game/limits.hpp"

namespace greenroom::game {

bool is_running(const Table& table) {
  return table.phase != Phase::idle && table.phase != Phase::over;
}

Milliseconds length_of(Phase phase, const Settings& settings) {
  switch (phase) {
    case Phase::choosing:
      return limits::choosing;
    case Phase::drawing:
      return Milliseconds{settings.seconds} * 1000;
    case Phase::showing:
      return limits::showing;
    case Phase::idle:
    case Phase::over:
      break;
  }
  return 0;
}

const Seat* seat_of(const std::vector<Seat>& seats, std::string_view person) {
  const auto seat = std::ranges::find(seats, person, &Seat::person);
  return seat == seats.end() ? nullptr : &*seat;
}

Seat* seat_of(std::vector<Seat>& seats, std::string_view person) {
  const auto seat = std::ranges::find(seats, person, &Seat::person);
  return seat == seats.end() ? nullptr : &*seat;
}

std::size_t playing(const std::vector<Seat>& seats) {
  return static_cast<std::size_t>(std::ranges::count(seats, false, &Seat::left));
}

bool is_here(const Seat& seat) { return !seat.left && !seat.away; }

std::string_view first_of(const std::vector<Seat>& seats) {
  const auto seat = std::ranges::find(seats, false, &Seat::left);
  return seat == seats.end() ? std::string_view() : seat->person;
}

bool is_further(const Table& one, const Table& other) {
  return std::pair(one.turn, one.phase) > std::pair(other.turn, other.phase);
}

bool is_behind(const Table& told, const Table& known) {
  if (is_further(known, told)) return true;
  return std::ranges::any_of(known.seats, [&](const Seat& seat) {
    const auto* same = seat_of(told.seats, seat.person);
    return seat.score > (same ? same->score : 0);
  });
}

}  // namespace greenroom::game
