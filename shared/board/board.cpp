#include "shared/board/board.hpp"

#include <utility>
#include <variant>

namespace greenroom::board {

const Op* Board::act(Action action) {
  if (locked_ && !std::holds_alternative<Introduce>(action)) return nullptr;
  const auto outcome = log_.act(std::move(action));
  if (outcome.op != nullptr) scene_.apply(log_, outcome);
  return outcome.op;
}

Log::Taken Board::take(const Op& op) {
  const auto outcome = log_.take(op);
  if (outcome.op != nullptr) scene_.apply(log_, outcome);
  return outcome.taken;
}

}  // namespace greenroom::board
