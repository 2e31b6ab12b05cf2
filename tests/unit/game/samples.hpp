#pragma once

#include <cstdint>
#include <iosfwd>
#include <random>
#include <string>
#include <vector>

#include "shared/game/messages.hpp"

// Messages to try the codec on.
namespace greenroom::game {

/// Three people in the middle of a game, in that phase.
Table a_table(Phase phase);

/// For what a test prints.
void PrintTo(const Table& table, std::ostream* out);

/// At least one of each kind with every field filled in.
std::vector<Message> every_message();

/// Random valid messages, the same ones in every run.
class RandomMessages {
 public:
  explicit RandomMessages(std::uint32_t seed) : engine_(seed) {}

  Message message();

 private:
  std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }
  std::string characters(std::uint64_t most, const std::vector<std::string>& alphabet);
  std::uint64_t game() { return 1 + below((std::uint64_t{1} << 53) - 1); }
  unsigned turn() { return static_cast<unsigned>(1 + below(240)); }
  std::string word();
  Settings settings();
  State state();

  std::mt19937_64 engine_;
};

}  // namespace greenroom::game
