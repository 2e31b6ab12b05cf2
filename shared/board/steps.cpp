#include "shared/board/steps.hpp"

#include <variant>

namespace greenroom::board {

bool Steps::allows(const Action& action) const {
  if (std::holds_alternative<Undo>(action)) return can_undo();
  if (std::holds_alternative<Redo>(action)) return can_redo();
  if (const auto* more = std::get_if<More>(&action)) {
    return stroke_ != 0 && points_ + more->points.size() <= limits::stroke_points;
  }
  return true;
}

std::optional<Steps::Turn> Steps::take(std::uint32_t number, const Action& action) {
  const auto turned = [this](auto& from, auto& to, bool undone) {
    const Turn turn{from.back(), undone};
    from.pop_back();
    to.push_back(turn.number);
    stroke_ = 0;
    return turn;
  };
  if (std::holds_alternative<Undo>(action)) return turned(done_, undone_, true);
  if (std::holds_alternative<Redo>(action)) return turned(undone_, done_, false);
  if (const auto* more = std::get_if<More>(&action)) {
    points_ += more->points.size();
    return {};
  }
  if (std::holds_alternative<Introduce>(action)) return {};
  const auto* forgotten = std::get_if<Forgotten>(&action);
  if (forgotten != nullptr && !forgotten->step) return {};
  lost_.insert(lost_.end(), undone_.begin(), undone_.end());
  undone_.clear();
  done_.push_back(number);
  const auto* stroke = std::get_if<Stroke>(&action);
  // What is forgotten may have been a stroke, and more of it be told by somebody who still knows
  // it.
  stroke_ = stroke == nullptr && forgotten == nullptr ? 0 : number;
  points_ = stroke == nullptr ? 0 : stroke->points.size();
  return {};
}

}  // namespace greenroom::board
