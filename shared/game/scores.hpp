#pragma once

#include <vector>

#include "shared/game/messages.hpp"

namespace greenroom::game {

/// For a guess with `left` of `whole` to go: 300 at the beginning, 50 at the end.
unsigned guess_points(Milliseconds left, Milliseconds whole);

struct Place {
  unsigned rank = 0;  ///< from 1; those who tie share one, and the next is left out
  Seat seat;
};

/// The best one first; those who tie are in the same order on every page.
std::vector<Place> ranking(std::vector<Seat> seats);

}  // namespace greenroom::game
