#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/game/messages.hpp"

namespace greenroom::game {

/// What the drawer's page alone knows.
class OwnTurn {
 public:
  OwnTurn() = default;
  OwnTurn(std::uint64_t game, unsigned turn, std::vector<std::string> choices)
      : game_(game), turn_(turn), choices_(std::move(choices)) {}

  [[nodiscard]] bool is_of(const Table& table) const {
    return turn_ != 0 && table.game == game_ && table.turn == turn_;
  }

  /// Nothing happens after the first choice, or where there is no such word.
  void choose(std::size_t index);
  /// Shows a letter at a half and one at three quarters of the time. `random`: any 64 bits.
  void hint(Milliseconds left, Milliseconds whole, std::uint64_t random);
  /// Remembers who was right.
  Verdict judge(const std::string& person, std::string_view guess);

  /// Empty once one of them is chosen.
  [[nodiscard]] const std::vector<std::string>& choices() const { return choices_; }
  /// Empty until it is chosen.
  [[nodiscard]] const std::string& word() const { return word_; }
  [[nodiscard]] const std::string& mask() const { return mask_; }
  /// Who has guessed, in their order.
  [[nodiscard]] const std::vector<std::string>& guessed() const { return guessed_; }
  [[nodiscard]] bool has_guessed(const std::string& person) const;

 private:
  std::uint64_t game_ = 0;
  unsigned turn_ = 0;
  std::vector<std::string> choices_;
  std::string word_;
  std::string mask_;
  unsigned hints_ = 0;
  std::vector<std::string> guessed_;
};

}  // namespace greenroom::game
