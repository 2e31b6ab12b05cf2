#pragma once

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

/// Whether the others wait for this one: here, and playing.
[[nodiscard]] bool takes_part(const Seat& seat);

}  // namespace greenroom::game
