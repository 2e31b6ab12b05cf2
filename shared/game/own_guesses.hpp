#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/game/messages.hpp"

namespace greenroom::game {

/// What we guess in a turn, until the drawer's page has said what it is worth.
class OwnGuesses {
 public:
  /// Another turn is on than before; the guesses that were never judged.
  std::vector<std::string> turn(const Table& table);
  /// The same, where they will not be any more: the drawer cannot be reached.
  std::vector<std::string> give_up();

  /// To be sent to the drawer. Nothing once we know the word, or while too many are on their way.
  std::optional<Guess> make(std::string text);
  /// The text that was judged; nothing where no such guess waits.
  std::optional<std::string> judged(const Judge& judge);

  /// As we guessed it; empty while we have not.
  [[nodiscard]] const std::string& word() const { return word_; }

 private:
  std::uint64_t game_ = 0;
  unsigned turn_ = 0;
  std::string drawer_;
  std::uint64_t last_ = 0;
  std::vector<Guess> waiting_;
  std::string word_;
};

}  // namespace greenroom::game
