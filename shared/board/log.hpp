#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "shared/board/op.hpp"
#include "shared/board/steps.hpp"

namespace greenroom::board {

/// How far somebody knows each site's ops: its last number (a version vector).
using Known = std::map<Site, std::uint32_t>;

/// All that was done to a board, as far as we know: the truth, of which everything shown is a
/// function. The ops of a site are taken in their order, those of different sites in any, and
/// whoever knows the same ops has the same log.
class Log {
 public:
  explicit Log(Site self) : self_(self) {}

  enum class Taken {
    fresh,
    known,  ///< already: told by two, or ours
    gap,    ///< one before it is missing: ask for it
    wrong,  ///< makes no sense as that site's next op, so nothing of it can be taken any more
  };
  struct Outcome {
    Taken taken = Taken::fresh;
    const Op* op = nullptr;           ///< a fresh one, where it stays until the next
    std::optional<Steps::Turn> turn;  ///< of a fresh Undo or Redo
  };

  /// We do something. Wrong where we cannot: nothing to undo, the limits are reached.
  Outcome act(Action action);
  /// An op of anybody's, within limits.hpp.
  Outcome take(const Op& op);

  [[nodiscard]] Site self() const { return self_; }
  [[nodiscard]] Known known() const;
  /// What somebody who knows that much does not: each site's in its order.
  [[nodiscard]] std::vector<const Op*> missing(const Known& known) const;
  /// Null where it is not known.
  [[nodiscard]] const Op* find(const OpId& id) const;
  [[nodiscard]] const Steps& steps(Site site) const;
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Lets go of what was undone and cannot come back: the steps that were emptied. What is shown
  /// stays as it is, also where others have not compacted theirs.
  std::vector<OpId> compact();

 private:
  struct OfSite {
    std::vector<Op> ops;  ///< number 1 first
    Steps steps;
    std::size_t compacted = 0;  ///< of steps.lost()
  };

  Outcome add(OfSite& site, Op op);

  Site self_;
  Time latest_ = 0;
  std::size_t size_ = 0;
  std::map<Site, OfSite> sites_;
};

}  // namespace greenroom::board
