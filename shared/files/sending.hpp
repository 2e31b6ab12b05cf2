#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "shared/channel/limits.hpp"
#include "shared/channel/messages.hpp"
#include "shared/files/actions.hpp"

namespace greenroom::files {

/// A piece of a file that is to be sent now.
struct Chunk {
  FileKey key;
  std::uint32_t number = 0;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  bool operator==(const Chunk&) const = default;
};

/// One file on its way out, with no file and no clock in it: events in, actions out. An event that
/// an honest other side would not cause ends the transfer as `senseless`; one that comes too late
/// does nothing.
class Sending {
 public:
  /// offered: not answered yet. checking: whether it is still the same file, to go on in it.
  /// interrupted: the link is away; the file is offered again when it is back.
  enum class Phase { offered, checking, sending, interrupted, finished, refused, ended };

  /// The offer is told on a link that is there.
  explicit Sending(channel::OfferFile offer)
      : offer_(std::move(offer)), all_sent_(offer_.size == 0) {}

  // The other side says:
  Actions accepted(std::uint64_t have, std::uint64_t fingerprint);
  Actions refused(channel::FileRefusal why);
  Actions kept(std::uint64_t have);
  Actions finished();
  Actions asked();
  Actions ended(channel::FileEnd why);

  /// The fingerprint of the stretch before `have`; nothing where it cannot be read.
  Actions checked(std::uint64_t have, std::optional<std::uint64_t> fingerprint);
  /// What is to be sent next, where anything may be; it counts as sent.
  std::optional<Chunk> next();
  /// The person wants no more of it, or it cannot be read.
  Actions end(channel::FileEnd why);
  Actions link_lost();
  /// A new link; all that was on its way on an earlier one is lost.
  Actions link_back();

  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] bool over() const { return phase_ >= Phase::finished; }
  [[nodiscard]] const channel::OfferFile& offer() const { return offer_; }
  /// Bytes that the other side has kept.
  [[nodiscard]] std::uint64_t progress() const { return kept_; }
  /// Bytes on their way.
  [[nodiscard]] std::uint64_t in_flight() const { return sent_ - kept_; }
  /// Why, in Phase::refused.
  [[nodiscard]] channel::FileRefusal refusal() const { return refusal_; }
  /// Why, in Phase::ended.
  [[nodiscard]] channel::FileEnd reason() const { return reason_; }
  /// Whether it was the other side who ended it.
  [[nodiscard]] bool ended_by_them() const { return ended_by_them_; }

  /// Equal machines behave the same from here on.
  bool operator==(const Sending&) const = default;

 private:
  Actions make_no_sense() { return end(channel::FileEnd::senseless); }
  [[nodiscard]] bool linked() const { return !over() && phase_ != Phase::interrupted; }
  void go_on_at(std::uint64_t have);

  channel::OfferFile offer_;
  Phase phase_ = Phase::offered;
  std::uint64_t kept_ = 0;
  std::uint64_t sent_ = 0;
  bool all_sent_;              ///< once, on whatever link
  bool untold_ = false;        ///< ended while the link was away
  channel::AcceptFile check_;  ///< what is being checked
  channel::FileRefusal refusal_{};
  channel::FileEnd reason_{};
  bool ended_by_them_ = false;
};

}  // namespace greenroom::files
