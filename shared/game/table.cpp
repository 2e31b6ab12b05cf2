#include "shared/game/table.hpp"

#include <algorithm>

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

bool takes_part(const Seat& seat) { return seat.here && seat.plays; }

}  // namespace greenroom::game
