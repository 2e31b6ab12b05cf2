#include "shared/files/exchange.hpp"

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>
#include <variant>

namespace greenroom::files {

namespace limits = channel::limits;
using channel::FileEnd;
using channel::FileRefusal;

namespace {

/// In a list of transfers that may be const.
auto* find(auto& transfers, const FileKey& key) {
  const auto found =
      std::ranges::find_if(transfers, [&](const auto& each) { return each.offer().key == key; });
  return found == transfers.end() ? nullptr : &*found;
}

template <class Transfer>
bool may_be_added_to(const std::vector<Transfer>& transfers) {
  const auto under_way =
      std::ranges::count_if(transfers, [](const auto& each) { return !each.over(); });
  return static_cast<std::size_t>(under_way) < limits::files_at_once;
}

/// The oldest of those that are over make room.
template <class Transfer>
void make_room_in(std::vector<Transfer>& transfers) {
  while (transfers.size() >= limits::files_remembered) {
    transfers.erase(std::ranges::find_if(transfers, &Transfer::over));
  }
}

Actions tell_gone(const FileKey& key) { return {Tell{channel::EndFile{key, FileEnd::gone}}}; }

void append(Actions& actions, Actions more) {
  std::ranges::move(more, std::back_inserter(actions));
}

}  // namespace

Sending* Exchange::find_sending(const FileKey& key) { return find(sending_, key); }
Receiving* Exchange::find_receiving(const FileKey& key) { return find(receiving_, key); }
const Receiving* Exchange::receiving(const FileKey& key) const { return find(receiving_, key); }

// ---- we say ---------------------------------------------------------------------------------

std::optional<Actions> Exchange::offer(channel::OfferFile file) {
  if (!may_be_added_to(sending_)) return std::nullopt;
  make_room_in(sending_);
  file.number = ++last_number_;
  sending_.emplace_back(file);
  if (linked_) return Actions{Tell{std::move(file)}};
  return sending_.back().link_lost();
}

Actions Exchange::accept(const FileKey& key) {
  auto* file = find_receiving(key);
  return file ? file->accept() : Actions{};
}

Actions Exchange::refuse(const FileKey& key, FileRefusal why) {
  auto* file = find_receiving(key);
  return file ? file->refuse(why) : Actions{};
}

Actions Exchange::end(const FileKey& key, FileEnd why) {
  if (auto* ours = find_sending(key)) return ours->end(why);
  auto* theirs = find_receiving(key);
  if (!theirs) return {};
  return theirs->phase() == Receiving::Phase::asked ? theirs->refuse(FileRefusal::declined)
                                                    : theirs->end(why);
}

void Exchange::forget(const FileKey& key) {
  const auto is_it = [&](const auto& each) { return each.over() && each.offer().key == key; };
  std::erase_if(sending_, is_it);
  std::erase_if(receiving_, is_it);
}

// ---- the other side says --------------------------------------------------------------------

Actions Exchange::received(const channel::Message& message) {
  return std::visit(
      [this](const auto& content) -> Actions {
        if constexpr (requires { on(content); }) return on(content);
        return {};
      },
      message);
}

Actions Exchange::on(const channel::OfferFile& offer) {
  if (auto* known = find_receiving(offer.key)) return known->offered(offer);
  const bool number_taken = std::ranges::any_of(
      receiving_, [&](const Receiving& each) { return each.takes_number(offer.number); });
  // Neither is an accident: a key is a secret that its maker drew.
  if (number_taken || find_sending(offer.key)) {
    return {Tell{channel::EndFile{offer.key, FileEnd::senseless}}};
  }
  if (!may_be_added_to(receiving_)) {
    return {Tell{channel::RefuseFile{offer.key, FileRefusal::too_many}}};
  }
  make_room_in(receiving_);
  receiving_.emplace_back(offer);
  return {};
}

Actions Exchange::on(const channel::AcceptFile& accept) {
  auto* file = find_sending(accept.key);
  return file ? file->accepted(accept.have, accept.fingerprint) : tell_gone(accept.key);
}

Actions Exchange::on(const channel::RefuseFile& refuse) {
  auto* file = find_sending(refuse.key);
  return file ? file->refused(refuse.why) : Actions{};
}

Actions Exchange::on(const channel::KeptFile& kept) {
  auto* file = find_sending(kept.key);
  return file ? file->kept(kept.have) : Actions{};
}

Actions Exchange::on(const channel::FinishedFile& finished) {
  auto* file = find_sending(finished.key);
  return file ? file->finished() : Actions{};
}

Actions Exchange::on(const channel::AskFile& ask) {
  auto* file = find_sending(ask.key);
  return file ? file->asked() : tell_gone(ask.key);
}

Actions Exchange::on(const channel::EndFile& end) {
  if (auto* ours = find_sending(end.key)) return ours->ended(end.why);
  auto* theirs = find_receiving(end.key);
  return theirs ? theirs->ended(end.why) : Actions{};
}

Actions Exchange::chunk(const channel::ChunkHeader& header, std::uint64_t length) {
  // Of files that are over some bytes are still on their way.
  const auto file = std::ranges::find_if(
      receiving_, [&](const Receiving& each) { return each.takes_number(header.number); });
  return file == receiving_.end() ? Actions{} : file->chunk(header.offset, length);
}

// ---- done -----------------------------------------------------------------------------------

Actions Exchange::checked(const FileKey& key, std::uint64_t have,
                          std::optional<std::uint64_t> fingerprint) {
  auto* file = find_sending(key);
  return file ? file->checked(have, fingerprint) : Actions{};
}

Actions Exchange::opened(const FileKey& key, std::uint64_t kept, std::uint64_t fingerprint) {
  auto* file = find_receiving(key);
  return file ? file->opened(kept, fingerprint) : Actions{};
}

Actions Exchange::stored(const FileKey& key, std::uint64_t kept) {
  auto* file = find_receiving(key);
  return file ? file->stored(kept) : Actions{};
}

Actions Exchange::kept(const FileKey& key) {
  auto* file = find_receiving(key);
  return file ? file->kept() : Actions{};
}

Actions Exchange::failed(const FileKey& key) {
  auto* file = find_receiving(key);
  return file ? file->failed() : Actions{};
}

std::optional<Chunk> Exchange::next(std::uint64_t buffered) {
  if (!linked_ || buffered >= limits::buffered_bytes) return std::nullopt;
  for (std::size_t tried = 0; tried < sending_.size(); ++tried) {
    turn_ = (turn_ + 1) % sending_.size();
    if (auto chunk = sending_[turn_].next()) return chunk;
  }
  return std::nullopt;
}

// ---- the link -------------------------------------------------------------------------------

Actions Exchange::link_lost() {
  linked_ = false;
  for (auto& file : sending_) file.link_lost();
  for (auto& file : receiving_) file.link_lost();
  return {};
}

Actions Exchange::link_back() {
  linked_ = true;
  Actions actions;
  for (auto& file : sending_) append(actions, file.link_back());
  for (auto& file : receiving_) append(actions, file.link_back());
  return actions;
}

bool Exchange::idle() const {
  const auto over = [](const auto& each) { return each.over(); };
  return std::ranges::all_of(sending_, over) && std::ranges::all_of(receiving_, over);
}

}  // namespace greenroom::files
