#pragma once

#include "shared/game/messages.hpp"

namespace greenroom::game {

/// What we last knew of a game that we are in no more.
struct PastGame {
  Table table;
  bool abandoned = false;  ///< it was over for us alone

  /// Over for everybody.
  [[nodiscard]] bool is_final() const { return table.phase == Phase::over && !abandoned; }
  /// What a state must not be behind for us to go on with it.
  [[nodiscard]] Table resumable() const {
    Table known = table;
    if (abandoned) known.phase = Phase::choosing;
    return known;
  }
};

}  // namespace greenroom::game
