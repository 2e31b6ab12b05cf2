#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "shared/channel/messages.hpp"
#include "shared/files/resume.hpp"

// What a transfer asks to be done. Each names its file by the key.
namespace greenroom::files {

using channel::FileKey;

/// To be sent to the other side. Only while the link is there.
struct Tell {
  channel::Message message;
  bool operator==(const Tell&) const = default;
};
/// Of the sender's file; answered by `checked`.
struct Check {
  FileKey key;
  Stretch stretch;
  bool operator==(const Check&) const = default;
};
/// Make the receiver's file, or find what of it is kept already; answered by `opened`, after all
/// that was to be written before.
struct Open {
  FileKey key;
  bool operator==(const Open&) const = default;
};
/// The chunk at hand; answered by `stored`.
struct Write {
  FileKey key;
  std::uint64_t offset = 0;
  bool operator==(const Write&) const = default;
};
/// All of it is there: answered by `kept`.
struct Keep {
  FileKey key;
  bool operator==(const Keep&) const = default;
};
/// What was kept of it is of no use any more.
struct Discard {
  FileKey key;
  bool operator==(const Discard&) const = default;
};

using Action = std::variant<Tell, Check, Open, Write, Keep, Discard>;
using Actions = std::vector<Action>;

}  // namespace greenroom::files
