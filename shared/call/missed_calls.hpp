#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace greenroom::call {

struct MissedCall {
  std::string name;  ///< of who called
  double time = 0;   ///< ms since 1970
  bool video = false;
  bool seen = false;  ///< the person has had a look at it
  bool operator==(const MissedCall&) const = default;
};

/// Who called in vain, newest first, so that they can be called back. Kept on the person's own
/// machine.
class MissedCalls {
 public:
  static constexpr std::size_t most = 50;

  /// Forgets the oldest where there are too many. A name that is none is not kept.
  void add(MissedCall call);
  void mark_seen();
  /// Does nothing where there is no such one.
  void remove(std::size_t position);
  void clear() { calls_.clear(); }

  [[nodiscard]] const std::deque<MissedCall>& all() const { return calls_; }
  [[nodiscard]] std::size_t unseen() const;

  bool operator==(const MissedCalls&) const = default;

 private:
  std::deque<MissedCall> calls_;
};

/// Reads what `to_text` wrote, from these hands or another's: entries that cannot be that are left
/// out, and so is all that is more than `MissedCalls::most`.
MissedCalls missed_calls_from(std::string_view text);
std::string to_text(const MissedCalls& calls);

}  // namespace greenroom::call
