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

  /// The word of the turn is known no more.
  void take(State state, Milliseconds now);
  void finish();

  // ---- who leads ------------------------------------------------------------------------------

  /// A game that waits for people to sit down, and then for advance().
  void begin(std::uint64_t game, const Settings& settings, Milliseconds now);
  /// Is here (again). Where all seats are taken, in that of the first one who is not; nothing where
  /// there is none.
  void sit(std::string_view person, std::string_view name);
  void stand_up(std::string_view person);
  void set_plays(std::string_view person, bool plays);

  /// What the drawer has the choice of; the first is taken when the time is up.
  void offer(std::vector<std::string> words);
  [[nodiscard]] const std::vector<std::string>& choices() const { return choices_; }
  /// Nothing where it was not offered.
  void choose(std::string_view word, Milliseconds now);
  /// What is drawn, where we do not know it. Nothing where it cannot be that.
  void recall(std::string_view word);
  /// Empty where nothing is chosen, or we took a state in which it was.
  [[nodiscard]] const std::string& word() const { return word_; }
  /// Nothing from those who cannot guess. The points are for the time that is left now.
  std::optional<Verdict> guess(std::string_view person, std::string_view text, Milliseconds now);
  /// Ends the turn.
  void show(Milliseconds now);

  /// Whatever is due. To be called after all of the above, and as time goes by. `random`: any 64
  /// bits, others each time.
  void advance(Milliseconds now, std::uint64_t random);

 private:
  void set_phase(Phase phase, Milliseconds now);
  void hint(Milliseconds now, std::uint64_t random);
  void next_turn(Milliseconds now);
  [[nodiscard]] Seat* next_drawer();
  [[nodiscard]] bool has_drawer() const;
  [[nodiscard]] bool all_guessed() const;
  [[nodiscard]] bool is_alone_too_long(Milliseconds now);

  Table table_;
  Milliseconds until_ = 0;
  std::vector<std::string> choices_;
  std::string word_;
  std::optional<Milliseconds> alone_since_;
};

}  // namespace greenroom::game
