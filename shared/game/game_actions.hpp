#pragma once

#include <string>
#include <variant>
#include <vector>

#include "shared/game/messages.hpp"

// What Game asks its page to do. What is to be seen stands in Game itself.
namespace greenroom::game {

/// To be sent to this person, whose channel is open.
struct Tell {
  std::string to;  ///< id
  Message message;
  bool operator==(const Tell&) const = default;
};
/// What our own guess was worth.
struct Answered {
  std::string text;
  Verdict verdict{};
  bool operator==(const Answered&) const = default;
};
/// Our own guess was not judged, and will not be.
struct Unanswered {
  std::string text;
  bool operator==(const Unanswered&) const = default;
};
/// Somebody guessed this, and it was not the word.
struct Heard {
  std::string person;  ///< id
  std::string text;
  bool operator==(const Heard&) const = default;
};
/// Somebody, perhaps ourselves, has guessed the word.
struct Solved {
  std::string person;  ///< id
  bool operator==(const Solved&) const = default;
};

using Action = std::variant<Tell, Answered, Unanswered, Heard, Solved>;
using Actions = std::vector<Action>;

}  // namespace greenroom::game
