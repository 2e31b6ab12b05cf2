#include "shared/files/receiving.hpp"

#include <algorithm>

namespace greenroom::files {

namespace limits = channel::limits;
using channel::FileEnd;

Actions Receiving::accept() {
  if (phase_ != Phase::asked) return {};
  phase_ = Phase::interrupted;
  return offered_ ? open() : Actions{};
}

Actions Receiving::refuse(channel::FileRefusal why) {
  if (phase_ != Phase::asked) return {};
  phase_ = Phase::refused;
  refusal_ = why;
  return if_offered(channel::RefuseFile{offer_.key, why});
}

Actions Receiving::end(FileEnd why) {
  if (over()) return {};
  auto actions = if_offered(channel::EndFile{offer_.key, why});
  if (has_store()) actions.emplace_back(Discard{offer_.key});
  phase_ = Phase::ended;
  reason_ = why;
  return actions;
}

Actions Receiving::ended(FileEnd why) {
  if (over()) return {};
  Actions actions;
  if (has_store()) actions.emplace_back(Discard{offer_.key});
  phase_ = Phase::ended;
  reason_ = why;
  ended_by_them_ = true;
  return actions;
}

Actions Receiving::offered(const channel::OfferFile& offer) {
  offered_ = true;
  if (over()) return last_word();
  if (offer.size != offer_.size || offer.name != offer_.name) return make_no_sense();
  offer_.number = offer.number;
  if (phase_ == Phase::asked || phase_ == Phase::keeping) return {};
  return open();
}

Actions Receiving::open() {
  phase_ = Phase::opening;
  return {Open{offer_.key}};
}

Actions Receiving::opened(std::uint64_t kept, std::uint64_t fingerprint) {
  if (phase_ != Phase::opening) return {};
  const auto have = resume_point(kept, offer_.size);
  received_ = stored_ = acknowledged_ = have;
  phase_ = Phase::receiving;
  Actions actions{Tell{channel::AcceptFile{offer_.key, have, fingerprint}}};
  if (received_ == offer_.size) std::ranges::move(keep(), std::back_inserter(actions));
  return actions;
}

Actions Receiving::keep() {
  phase_ = Phase::keeping;
  return {Keep{offer_.key}};
}

bool Receiving::is_acceptable(std::uint64_t offset, std::uint64_t length) const {
  if (offset != received_ || length == 0 || length > limits::chunk_most) return false;
  const auto left = offer_.size - received_;
  const bool last = length == left;
  return length <= left && (last || length >= limits::chunk_least) &&
         received_ + length - acknowledged_ <= limits::window_bytes;
}

Actions Receiving::chunk(std::uint64_t offset, std::uint64_t length) {
  // Bytes that were on their way when it ended, or on a link that is lost.
  if (over() || phase_ == Phase::interrupted) return {};
  if (phase_ != Phase::receiving || !is_acceptable(offset, length)) return make_no_sense();
  received_ += length;
  return {Write{offer_.key, offset}};
}

Actions Receiving::stored(std::uint64_t kept) {
  const bool open = phase_ == Phase::receiving || phase_ == Phase::interrupted;
  if (!open || kept <= stored_ || kept > received_) return {};
  stored_ = kept;
  if (stored_ == offer_.size) return keep();
  if (phase_ == Phase::interrupted || stored_ - acknowledged_ < limits::acknowledge_bytes) {
    return {};
  }
  acknowledged_ = stored_;
  return {Tell{channel::KeptFile{offer_.key, stored_}}};
}

Actions Receiving::kept() {
  if (phase_ != Phase::keeping) return {};
  phase_ = Phase::finished;
  return if_offered(channel::FinishedFile{offer_.key});
}

Actions Receiving::last_word() const {
  switch (phase_) {
    case Phase::finished:
      return {Tell{channel::FinishedFile{offer_.key}}};
    case Phase::refused:
      return {Tell{channel::RefuseFile{offer_.key, refusal_}}};
    default:
      return {Tell{channel::EndFile{offer_.key, ended_by_them_ ? FileEnd::gone : reason_}}};
  }
}

Actions Receiving::if_offered(channel::Message message) const {
  if (!offered_) return {};
  return {Tell{std::move(message)}};
}

Actions Receiving::link_lost() {
  offered_ = false;
  if (phase_ == Phase::opening || phase_ == Phase::receiving) phase_ = Phase::interrupted;
  return {};
}

Actions Receiving::link_back() {
  link_lost();
  if (over()) return {};
  return {Tell{channel::AskFile{offer_.key}}};
}

}  // namespace greenroom::files
