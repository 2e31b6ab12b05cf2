#pragma once

#include <string>

#include "shared/files/receiving.hpp"
#include "shared/files/sending.hpp"

// What transfers do, in words for a table.
namespace greenroom::files {

std::string shown(const Actions& actions);
std::string shown(const Sending& file);
std::string shown(const Receiving& file);

}  // namespace greenroom::files
