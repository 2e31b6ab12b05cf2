#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <map>
#include <string>

#include "server/log.hpp"

// What the values of the options must be, each with a sentence for anything else.
namespace greenroom::server {

/// A whole number in a range. CLI11's own check says "not in range [2 - 100]" and reads "1e3" and
/// "-1" in ways that surprise.
CLI::Validator whole_number(std::uint64_t least, std::uint64_t most);
CLI::Validator origin();
CLI::Validator ip_address();
CLI::Validator one_of(const std::map<std::string, log::Level>& levels);
CLI::Validator stun_url();
CLI::Validator turn_url();

}  // namespace greenroom::server
