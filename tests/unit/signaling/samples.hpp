#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "shared/signaling/messages.hpp"

// Messages to try the codec on.
namespace greenroom::signaling {

/// How many refusals there are.
inline constexpr unsigned refusals = static_cast<unsigned>(Refusal::no_such_call) + 1;

/// One of each kind with every field filled in, beginning with the simplest.
std::vector<ClientMessage> every_client_message();
std::vector<ServerMessage> every_server_message();

/// Random valid messages, the same ones in every run. Names are of many scripts, ids of any
/// characters that JSON can carry, payloads of any nesting that is allowed.
class RandomMessages {
 public:
  explicit RandomMessages(std::uint32_t seed) : engine_(seed) {}

  ClientMessage client_message();
  ServerMessage server_message();

 private:
  unsigned below(unsigned bound) { return static_cast<unsigned>(engine_() % bound); }
  bool flip() { return below(2) == 1; }
  std::string characters(unsigned count, const std::vector<std::string>& alphabet);
  std::string id();
  std::string name();
  std::string room();
  std::string value(unsigned depth);
  std::string object(unsigned depth);
  Status status();
  Person person();
  RoomSettings settings();
  Links links();
  Listed listed();
  std::string words(std::size_t most);  ///< up to so many characters
  ServerMessage about_people();
  ServerMessage about_the_directory();

  std::mt19937 engine_;
};

}  // namespace greenroom::signaling
