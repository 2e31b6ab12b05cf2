#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/channel/chunk_header.hpp"
#include "shared/channel/messages.hpp"
#include "shared/files/receiving.hpp"
#include "shared/files/sending.hpp"

namespace greenroom::files {

/// All files between us and one other person: who is meant by a message, who may send next, and how
/// many there may be. Goes on over as many links as it takes.
class Exchange {
 public:
  /// `linked`: the channels to this person are open.
  explicit Exchange(bool linked = false) : linked_(linked) {}

  // We say:
  /// A file of ours. `number` is set here. Nothing where too many are under way already.
  std::optional<Actions> offer(channel::OfferFile file);
  Actions accept(const FileKey& key);
  Actions refuse(const FileKey& key, channel::FileRefusal why);
  /// Ends a transfer, either way. One that the person was asked about is refused.
  Actions end(const FileKey& key, channel::FileEnd why);
  /// Remembers nothing more of a transfer that is over.
  void forget(const FileKey& key);

  // The other side says:
  /// Messages that are not about files do nothing.
  Actions received(const channel::Message& message);
  /// The bytes of a chunk came; they are to be written where a Write says so.
  Actions chunk(const channel::ChunkHeader& header, std::uint64_t length);

  // What was to be done is done: see the actions.
  Actions checked(const FileKey& key, std::uint64_t have, std::optional<std::uint64_t> fingerprint);
  Actions opened(const FileKey& key, std::uint64_t kept, std::uint64_t fingerprint);
  Actions stored(const FileKey& key, std::uint64_t kept);
  Actions kept(const FileKey& key);
  Actions failed(const FileKey& key);

  /// What is to be sent next, of whichever file has waited longest for its turn. `buffered`: bytes
  /// that the channel holds already. Nothing while those are enough.
  std::optional<Chunk> next(std::uint64_t buffered);

  Actions link_lost();
  Actions link_back();

  /// In the order in which they were offered.
  [[nodiscard]] const std::vector<Sending>& sending() const { return sending_; }
  [[nodiscard]] const std::vector<Receiving>& receiving() const { return receiving_; }
  /// null where there is none, or no more.
  [[nodiscard]] const Receiving* receiving(const FileKey& key) const;
  /// Whether all transfers are over.
  [[nodiscard]] bool idle() const;

 private:
  Actions on(const channel::OfferFile& offer);
  Actions on(const channel::AcceptFile& accept);
  Actions on(const channel::RefuseFile& refuse);
  Actions on(const channel::KeptFile& kept);
  Actions on(const channel::FinishedFile& finished);
  Actions on(const channel::AskFile& ask);
  Actions on(const channel::EndFile& end);

  [[nodiscard]] Sending* find_sending(const FileKey& key);
  [[nodiscard]] Receiving* find_receiving(const FileKey& key);

  bool linked_;
  std::vector<Sending> sending_;
  std::vector<Receiving> receiving_;
  std::uint32_t last_number_ = 0;
  std::size_t turn_ = 0;  ///< whose it is, in sending_
};

}  // namespace greenroom::files
