#pragma once

#include <string>

namespace greenroom::files {

/// 32 hexadecimal digits that nobody can guess: for a transfer, or for the folder of a file.
std::string new_key();

}  // namespace greenroom::files
