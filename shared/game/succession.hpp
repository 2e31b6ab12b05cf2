#pragma once

#include <optional>
#include <set>
#include <string>

#include "shared/game/messages.hpp"

namespace greenroom::game {

/// What somebody who leads a game from now on may have missed of it. The others say what they know,
/// each once. It is believed as far as it can have happened in the time in which the new leader was
/// told nothing: who says more would say it of themselves.
class Succession {
 public:
  Succession() = default;
  /// `silent`: for how long nothing was told.
  Succession(Table table, Milliseconds silent);

  /// What the state is with what this person tells; nothing where they told already, or tell of
  /// another game.
  std::optional<State> hear(const std::string& person, const State& told, const State& known);

 private:
  [[nodiscard]] unsigned believable(const Seat& told) const;

  Table table_;
  unsigned turns_ = 0;  ///< that can have gone by
  std::set<std::string> heard_;
};

}  // namespace greenroom::game
