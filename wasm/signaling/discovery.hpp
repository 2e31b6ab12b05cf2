#pragma once

#include <optional>
#include <string>

#include "wasm/browser/async.hpp"

namespace greenroom::signaling {

struct Server {
  std::string socket_url;     ///< ws: or wss:
  std::string ice_servers;    ///< the text of a JSON array of RTCIceServer
  unsigned ice_lifetime = 0;  ///< seconds until their credentials lapse; 0: never
};

/// Finds the server: the one that config.json beside the page names, or the page's own. Nothing
/// where it does not answer.
browser::Async<std::optional<Server>> discover();

}  // namespace greenroom::signaling
