#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "shared/game/messages.hpp"

// What one can tell from a table.
namespace greenroom::game {

[[nodiscard]] bool is_running(const Table& table);

/// The whole of a phase; 0 for those that last.
[[nodiscard]] Milliseconds length_of(Phase phase, const Settings& settings);

/// nullptr where this person has none.
[[nodiscard]] const Seat* seat_of(const std::vector<Seat>& seats, std::string_view person);
[[nodiscard]] Seat* seat_of(std::vector<Seat>& seats, std::string_view person);

/// Those who have not left.
[[nodiscard]] std::size_t playing(const std::vector<Seat>& seats);
/// Whether the others wait for this one: neither left nor away.
[[nodiscard]] bool is_here(const Seat& seat);
/// Has the first seat that nobody left; empty for nobody.
[[nodiscard]] std::string_view first_of(const std::vector<Seat>& seats);

/// Whether the game is further in `one` than in `other`, which is of the same game.
[[nodiscard]] bool is_further(const Table& one, const Table& other);
/// Whether `told` lacks something that `known`, which is of the same game, has: it is not as far,
/// or somebody's score is lower.
[[nodiscard]] bool is_behind(const Table& told, const Table& known);

}  // namespace greenroom::game
