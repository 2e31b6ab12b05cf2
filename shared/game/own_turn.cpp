#include "shared/game/own_turn.hpp"

#include <algorithm>
#include <utility>

#include "shared/game/guess.hpp"
#include "shared/game/mask.hpp"

namespace greenroom::game {

void OwnTurn::choose(std::size_t index) {
  if (index >= choices_.size()) return;
  word_ = std::move(choices_[index]);
  choices_.clear();
  mask_ = mask_of(word_);
}

void OwnTurn::hint(Milliseconds left, Milliseconds whole, std::uint64_t random) {
  const unsigned due = left <= whole / 4 ? 2 : left <= whole / 2 ? 1 : 0;
  if (hints_ >= due) return;
  ++hints_;
  mask_ = with_hint(mask_, word_, random);
}

Verdict OwnTurn::judge(const std::string& person, std::string_view guess) {
  const auto verdict = game::judge(guess, word_);
  if (verdict == Verdict::right) guessed_.push_back(person);
  return verdict;
}

bool OwnTurn::has_guessed(const std::string& person) const {
  return std::ranges::find(guessed_, person) != guessed_.end();
}

}  // namespace greenroom::game
