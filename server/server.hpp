#pragma once

#include "server/options.hpp"

namespace greenroom::server {

/// Serves until SIGTERM or SIGINT. When everything is ready, says so in one line on standard
/// output. Throws std::runtime_error with a sentence for the operator when it cannot start.
void serve(const Options& options);

}  // namespace greenroom::server
