#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/game/messages.hpp"

namespace greenroom::game {

/// A game by its rules: whose turn it is, for how long, and who gets what. Who leads plays it, by
/// the second half of what is here; the others take what they are told. `now` never goes back.
class Match {
 public:
  [[nodiscard]] const Table& table() const { return table_; }
  /// Of the phase.
  [[nodiscard]] Milliseconds left(Milliseconds now) const;
  [[nodiscard]] State state(Milliseconds now) const { return {table_, left(now)}; }

  void take(State state, Milliseconds now);
  /// Nobody sits there any more; of no seat, nothing.
  void leave(std::uint64_t seat);
  void finish();
  /// Finishes it for us, who are alone: wherever the others are, they may go on.
  void abandon();
  [[nodiscard]] bool is_abandoned() const { return abandoned_; }

  // ---- who leads ------------------------------------------------------------------------------

  /// A game that waits for people to sit down, and then for advance().
  void begin(std::uint64_t game, const Settings& settings, Milliseconds now);
  /// In a new seat, with the score there was; nothing where all are taken.
  void seat(std::string_view person, std::string_view name);
  void set_away(std::string_view person, bool away);

  // What the drawer of the turn says.
  void mask(std::string_view mask, Milliseconds now);
  /// The points are for the time that is left now. Those who cannot guess, or did, are left aside.
  void guessed(const std::vector<std::string>& people, Milliseconds now);
  void reveal(std::string_view word);

  /// Whatever is due. To be called after all of the above, and as time goes by.
  void advance(Milliseconds now);

 private:
  void set_phase(Phase phase, Milliseconds now);
  void show(Milliseconds now);
  void next_turn(Milliseconds now);
  [[nodiscard]] Seat* next_drawer();
  [[nodiscard]] bool has_drawer() const;
  [[nodiscard]] bool all_guessed() const;
  [[nodiscard]] bool is_alone_too_long(Milliseconds now);

  Table table_;
  Milliseconds until_ = 0;
  std::optional<Milliseconds> alone_since_;
  bool abandoned_ = false;
};

}  // namespace greenroom::game
