#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/channel/messages.hpp"

// What is known of a file that was received, or of which a part was: kept in a small text beside
// it.
namespace greenroom::files {

struct Received {
  std::string id;          ///< its folder's name, made here
  std::string key;         ///< the sender's word for the transfer
  std::string person;      ///< the sender's id
  std::string from;        ///< and name
  std::string name;        ///< of the file
  std::uint64_t size = 0;  ///< of all of it
  std::string type;
  channel::Moment begun = 0;
  bool whole = false;
  bool operator==(const Received&) const = default;
};

/// 32 hexadecimal digits: all that an id may be, for it names a folder.
bool is_received_id(std::string_view text);

/// Reads what `to_text` wrote. Nothing where it cannot be that: another version's, or damaged.
std::optional<Received> received_from(std::string_view text);
std::string to_text(const Received& received);

}  // namespace greenroom::files
