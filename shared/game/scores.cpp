#include "shared/game/scores.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "shared/game/limits.hpp"

namespace greenroom::game {

unsigned guess_points(Milliseconds left, Milliseconds whole) {
  constexpr Milliseconds span = limits::most_points - limits::least_points;
  return limits::least_points + static_cast<unsigned>(span * std::min(left, whole) / whole);
}

std::vector<Place> ranking(std::vector<Seat> seats) {
  std::ranges::sort(seats, [](const Seat& one, const Seat& other) {
    return std::tie(other.score, one.person) < std::tie(one.score, other.person);
  });
  std::vector<Place> places;
  for (auto& seat : seats) {
    const bool ties = !places.empty() && places.back().seat.score == seat.score;
    const auto rank = ties ? places.back().rank : static_cast<unsigned>(places.size()) + 1;
    places.push_back({rank, std::move(seat)});
  }
  return places;
}

}  // namespace greenroom::game
