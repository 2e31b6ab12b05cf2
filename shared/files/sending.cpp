#include "shared/files/sending.hpp"

#include <algorithm>
#include <utility>

namespace greenroom::files {

namespace limits = channel::limits;
using channel::FileEnd;

Actions Sending::accepted(std::uint64_t have, std::uint64_t fingerprint) {
  if (!linked()) return {};
  if (phase_ != Phase::offered || have != resume_point(have, offer_.size)) return make_no_sense();
  if (have == 0) {
    go_on_at(0);
    return {};
  }
  check_ = {offer_.key, have, fingerprint};
  phase_ = Phase::checking;
  return {Check{offer_.key, stretch_before(have)}};
}

Actions Sending::checked(std::uint64_t have, std::optional<std::uint64_t> fingerprint) {
  // An answer to an earlier question may come after the link was lost and back.
  if (phase_ != Phase::checking || have != check_.have) return {};
  if (!fingerprint) return end(FileEnd::unreadable);
  if (*fingerprint != check_.fingerprint) return end(FileEnd::changed);
  go_on_at(have);
  return {};
}

void Sending::go_on_at(std::uint64_t have) {
  phase_ = Phase::sending;
  kept_ = sent_ = have;
}

std::optional<Chunk> Sending::next() {
  if (phase_ != Phase::sending || sent_ == offer_.size) return std::nullopt;
  const auto length = std::min<std::uint64_t>(limits::chunk_most, offer_.size - sent_);
  if (in_flight() + length > limits::window_bytes) return std::nullopt;
  Chunk chunk{offer_.key, offer_.number, sent_, length};
  sent_ += length;
  all_sent_ = all_sent_ || sent_ == offer_.size;
  return chunk;
}

Actions Sending::kept(std::uint64_t have) {
  if (!linked()) return {};
  if (phase_ != Phase::sending || have <= kept_ || have > sent_) return make_no_sense();
  kept_ = have;
  return {};
}

Actions Sending::finished() {
  if (!linked()) return {};
  // It may have been kept on an earlier link, and its end not told any more.
  if (!all_sent_ || phase_ == Phase::checking) return make_no_sense();
  kept_ = sent_ = offer_.size;
  phase_ = Phase::finished;
  return {};
}

Actions Sending::refused(channel::FileRefusal why) {
  if (!linked()) return {};
  if (phase_ != Phase::offered) return make_no_sense();
  phase_ = Phase::refused;
  refusal_ = why;
  return {};
}

Actions Sending::asked() {
  if (!over()) return {};
  return {Tell{channel::EndFile{offer_.key, phase_ == Phase::ended ? reason_ : FileEnd::gone}}};
}

Actions Sending::ended(FileEnd why) {
  if (!linked()) return {};
  phase_ = Phase::ended;
  reason_ = why;
  ended_by_them_ = true;
  return {};
}

Actions Sending::end(FileEnd why) {
  if (over()) return {};
  untold_ = phase_ == Phase::interrupted;
  phase_ = Phase::ended;
  reason_ = why;
  if (untold_) return {};
  return {Tell{channel::EndFile{offer_.key, why}}};
}

Actions Sending::link_lost() {
  if (!over()) phase_ = Phase::interrupted;
  return {};
}

Actions Sending::link_back() {
  if (std::exchange(untold_, false)) return {Tell{channel::EndFile{offer_.key, reason_}}};
  if (over()) return {};
  phase_ = Phase::offered;
  return {Tell{offer_}};
}

}  // namespace greenroom::files
