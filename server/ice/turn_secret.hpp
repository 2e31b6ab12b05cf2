#pragma once

#include <filesystem>
#include <string>

namespace greenroom::server {

/// The first line of a file, without the white space around it. Throws std::runtime_error with a
/// sentence for people where there is none to be read.
std::string read_turn_secret(const std::filesystem::path& file);

}  // namespace greenroom::server
