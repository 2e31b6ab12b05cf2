#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "shared/recording/bytes.hpp"

// The head of a WebM, which is all that comes before its first cluster. A browser that records
// leaves no room in it for what is known only at the end: where the Cues are, and how long it is.
namespace greenroom::recording {

constexpr std::size_t longest_webm_head = std::size_t{64} << 10;  ///< bytes

enum class HeadProblem {
  too_long,    ///< no cluster within longest_webm_head
  unexpected,  ///< damaged, no WebM, or laid out so that it cannot be changed
};

/// The same head with room for a SeekHead of three entries and for a Duration, and with a Segment
/// of unknown size in a field of eight bytes. `head`: up to the first cluster and no further.
std::variant<std::vector<std::uint8_t>, HeadProblem> with_room(Bytes head);

/// Puts room into a recording's head while it is being written. From the first cluster on, or as
/// soon as there is a problem, everything passes through as it is.
class WebmHead {
 public:
  /// What is to be written now: `head` and then `rest`, which is a part of the piece.
  struct Output {
    std::vector<std::uint8_t> head;
    Bytes rest;
  };

  /// The bytes of the recording in order, in pieces of any size. Nothing of them is to be written
  /// before the first cluster begins.
  Output feed(Bytes piece);
  /// What is still held back when the recording ends before its first cluster, as it came.
  std::vector<std::uint8_t> end();
  /// None while it is not known, and where all is well.
  [[nodiscard]] std::optional<HeadProblem> problem() const { return problem_; }

 private:
  Output pass(Bytes rest, std::optional<HeadProblem> problem);

  std::vector<std::uint8_t> held_;
  std::size_t walked_ = 0;
  bool passing_ = false;
  std::optional<HeadProblem> problem_;
};

}  // namespace greenroom::recording
