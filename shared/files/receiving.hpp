#pragma once

#include <cstdint>
#include <utility>

#include "shared/channel/limits.hpp"
#include "shared/channel/messages.hpp"
#include "shared/files/actions.hpp"

namespace greenroom::files {

/// One file on its way in, with no file and no clock in it: events in, actions out. An event that
/// an honest other side would not cause ends the transfer as `senseless`; one that comes too late
/// does nothing.
class Receiving {
 public:
  /// asked: the person is. opening: where it is to be kept. interrupted: accepted, and the link is
  /// away, or back and the file not offered again. keeping: all is there and not yet safe.
  enum class Phase { asked, opening, receiving, interrupted, keeping, finished, refused, ended };

  explicit Receiving(channel::OfferFile offer) : offer_(std::move(offer)) {}

  // The person says:
  Actions accept();
  Actions refuse(channel::FileRefusal why);
  Actions end(channel::FileEnd why);

  // The other side says:
  /// The same file, on a new link.
  Actions offered(const channel::OfferFile& offer);
  Actions chunk(std::uint64_t offset, std::uint64_t length);
  Actions ended(channel::FileEnd why);

  // Where it is kept:
  /// So many bytes of it were kept already; the fingerprint of the stretch before the resume_point.
  Actions opened(std::uint64_t kept, std::uint64_t fingerprint);
  /// So many bytes of it are kept.
  Actions stored(std::uint64_t kept);
  /// All of it is safe.
  Actions kept();
  /// It cannot be opened, or written any more.
  Actions failed() { return end(channel::FileEnd::unwritable); }

  Actions link_lost();
  Actions link_back();

  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] bool over() const { return phase_ >= Phase::finished; }
  [[nodiscard]] const channel::OfferFile& offer() const { return offer_; }
  /// Whether chunks with this number on the present link are of this file.
  [[nodiscard]] bool takes_number(std::uint32_t number) const {
    return !over() && offered_ && offer_.number == number;
  }
  /// Bytes that are kept.
  [[nodiscard]] std::uint64_t progress() const { return stored_; }
  /// Why, in Phase::refused.
  [[nodiscard]] channel::FileRefusal refusal() const { return refusal_; }
  /// Why, in Phase::ended.
  [[nodiscard]] channel::FileEnd reason() const { return reason_; }
  /// Whether it was the other side who ended it.
  [[nodiscard]] bool ended_by_them() const { return ended_by_them_; }

  /// Equal machines behave the same from here on.
  bool operator==(const Receiving&) const = default;

 private:
  Actions make_no_sense() { return end(channel::FileEnd::senseless); }
  [[nodiscard]] bool is_acceptable(std::uint64_t offset, std::uint64_t length) const;
  /// Bytes were accepted, so something may be kept.
  [[nodiscard]] bool has_store() const { return phase_ != Phase::asked; }
  Actions open();
  Actions keep();
  /// What the other side is told of a file that is over.
  [[nodiscard]] Actions last_word() const;
  /// If it stands to be heard.
  [[nodiscard]] Actions if_offered(channel::Message message) const;

  channel::OfferFile offer_;
  Phase phase_ = Phase::asked;
  bool offered_ = true;  ///< on this link: only then the other side is waiting for our word
  std::uint64_t received_ = 0;
  std::uint64_t stored_ = 0;
  std::uint64_t acknowledged_ = 0;
  channel::FileRefusal refusal_{};
  channel::FileEnd reason_{};
  bool ended_by_them_ = false;
};

}  // namespace greenroom::files
