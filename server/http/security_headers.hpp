#pragma once

#include "server/http/message.hpp"

namespace greenroom::server {

/// Whether browsers are told to refuse plain http for this host from now on.
enum class StrictTransport {
  no,
  yes,  ///< only with a certificate that the operator answers for: with a made one it would lock
        ///< people out
};

/// Adds what every answer carries: which code may run and where from, which devices the page may
/// ask for, and that nothing of an address (it holds the room) is passed on to other sites.
void add_security_headers(HttpResponse& response, StrictTransport strict);

}  // namespace greenroom::server
