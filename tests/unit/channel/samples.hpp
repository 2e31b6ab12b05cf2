#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "shared/channel/messages.hpp"

// Messages to try the codec on.
namespace greenroom::channel {

/// At least one of each kind with every field filled in.
std::vector<Message> every_message();

std::string a_key(char digit = 'a');

/// Random valid messages, the same ones in every run.
class RandomMessages {
 public:
  explicit RandomMessages(std::uint32_t seed) : engine_(seed) {}

  Message message();

 private:
  std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }
  std::string characters(std::uint64_t count, const std::vector<std::string>& alphabet);
  SaidLine line();
  ToldLine told_line();
  std::string key();

  std::mt19937_64 engine_;
};

}  // namespace greenroom::channel
