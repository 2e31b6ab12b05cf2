#pragma once

#include <utility>
#include <vector>

#include "shared/board/log.hpp"
#include "shared/board/scene.hpp"

namespace greenroom::board {

/// A board as one of its people has it: what was done, and what that shows.
class Board {
 public:
  explicit Board(Site self) : log_(self) {}

  /// We do something. Null where we cannot. The op is for the others, and stays where it is until
  /// the next one.
  const Op* act(Action action);
  /// Whether we can do nothing for now but say who we are.
  void lock(bool locked) { locked_ = locked; }
  [[nodiscard]] bool locked() const { return locked_; }
  /// Somebody's op, within limits.hpp.
  Log::Taken take(const Op& op);
  void compact() { scene_.forget(log_.compact()); }

  [[nodiscard]] const Log& log() const { return log_; }
  [[nodiscard]] const Scene& scene() const { return scene_; }
  [[nodiscard]] bool can_undo() const { return log_.steps(log_.self()).can_undo(); }
  [[nodiscard]] bool can_redo() const { return log_.steps(log_.self()).can_redo(); }
  std::vector<Repaint> take_repaints() { return scene_.take_repaints(); }

 private:
  Log log_;
  Scene scene_;
  bool locked_ = false;
};

}  // namespace greenroom::board
