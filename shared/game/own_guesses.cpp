#include "shared/game/own_guesses.hpp"

#include <algorithm>
#include <utility>

#include "shared/game/limits.hpp"

namespace greenroom::game {

std::vector<std::string> OwnGuesses::turn(const Table& table) {
  if (table.game == game_ && table.turn == turn_ && table.drawer == drawer_) return {};
  game_ = table.game;
  turn_ = table.turn;
  drawer_ = table.drawer;
  word_.clear();
  return give_up();
}

std::vector<std::string> OwnGuesses::give_up() {
  std::vector<std::string> texts;
  for (auto& guess : std::exchange(waiting_, {})) texts.push_back(std::move(guess.text));
  return texts;
}

std::optional<Guess> OwnGuesses::make(std::string text) {
  if (!word_.empty() || waiting_.size() >= limits::guesses_waiting) return std::nullopt;
  waiting_.push_back({game_, turn_, ++last_, std::move(text)});
  return waiting_.back();
}

std::optional<std::string> OwnGuesses::judged(const Judge& judge) {
  const auto guess = std::ranges::find(waiting_, judge.number, &Guess::number);
  if (judge.game != game_ || judge.turn != turn_ || guess == waiting_.end()) return std::nullopt;
  auto text = std::move(guess->text);
  waiting_.erase(guess);
  if (judge.verdict == Verdict::right) word_ = text;
  return text;
}

}  // namespace greenroom::game
