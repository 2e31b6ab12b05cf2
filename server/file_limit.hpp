#pragma once

#include <cstddef>

namespace greenroom::server {

/// Raises this process's limit of open files as far as the system lets it. Returns how many sockets
/// fit within: the limit without what the process needs for itself.
std::size_t raise_file_limit();

}  // namespace greenroom::server
