#pragma once

#include <string>

// What passes from one browser to another through the server.
namespace greenroom::signaling {

/// What two browsers tell each other about their connection.
enum class Relayed { offer, answer, candidate };

struct RelayTo {
  Relayed kind{};
  std::string to;
  std::string payload;  ///< the text of a JSON object, passed on as it is
  /// The page that it is meant for: for no other, should `to` have loaded it anew. Empty for any.
  // NOLINTNEXTLINE(readability-redundant-member-init): says that a braced list may leave it out
  std::string page = {};
  bool operator==(const RelayTo&) const = default;
};

struct RelayFrom {
  Relayed kind{};
  std::string from;
  std::string payload;  ///< the text of a JSON object
  bool operator==(const RelayFrom&) const = default;
};

}  // namespace greenroom::signaling
