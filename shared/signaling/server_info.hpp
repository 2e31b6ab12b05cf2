#pragma once

#include <optional>
#include <string>
#include <string_view>

// What the page must know to reach its server.
namespace greenroom::signaling {

/// config.json beside the page: which server to talk to. Empty where the page's own server is
/// meant, which is also what a missing or unreadable file means.
std::string server_named_in(std::string_view config_json);

/// What the server says of itself at /api/config.
struct ServerInfo {
  std::string signaling_path;  ///< of the WebSocket, such as "/ws"
  unsigned room_capacity = 0;
  /// Seconds after which the ice_servers must be asked for anew; 0 where they stay good.
  unsigned ice_lifetime = 0;
  std::string ice_servers = "[]";  ///< the text of a JSON array of RTCIceServer
};

/// Nothing where the text is not what a Greenroom server says.
std::optional<ServerInfo> server_info_from(std::string_view api_config_json);

}  // namespace greenroom::signaling
