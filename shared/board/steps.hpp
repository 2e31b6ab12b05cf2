#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/board/op.hpp"

namespace greenroom::board {

/// What one site did, step by step, and which of it is undone: the same for everybody who knows its
/// ops so far, since nobody else's op has a say in it.
class Steps {
 public:
  /// A step that is undone now, or back.
  struct Turn {
    std::uint32_t number = 0;
    bool undone = false;
    bool operator==(const Turn&) const = default;
  };

  /// False where the site cannot do that now: nothing to undo, no stroke to go on with, too long.
  [[nodiscard]] bool allows(const Action& action) const;
  /// The site's ops in their order; each must be allowed. For Undo and Redo what they turn.
  std::optional<Turn> take(std::uint32_t number, const Action& action);

  [[nodiscard]] bool can_undo() const { return !done_.empty(); }
  [[nodiscard]] bool can_redo() const { return !undone_.empty(); }
  /// The stroke that More goes on with, 0 for none.
  [[nodiscard]] std::uint32_t stroke() const { return stroke_; }
  /// Steps that were undone and cannot come back, since something was done after: in the order in
  /// which that came about.
  [[nodiscard]] const std::vector<std::uint32_t>& lost() const { return lost_; }

 private:
  std::vector<std::uint32_t> done_;
  std::vector<std::uint32_t> undone_;
  std::vector<std::uint32_t> lost_;
  std::uint32_t stroke_ = 0;
  std::size_t points_ = 0;  ///< of that stroke
};

}  // namespace greenroom::board
