#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

// The servers through which browsers find ways to each other, as pages are told of them.
namespace greenroom::server {

struct IceServers {
  // NOLINTBEGIN(readability-redundant-member-init): they say what a braced list may leave out
  std::vector<std::string> stun = {};  ///< URLs
  std::vector<std::string> turn = {};  ///< URLs
  /// What the TURN server and we both know (coturn: `static-auth-secret`). Where there is `turn`.
  std::string turn_secret = {};
  // NOLINTEND(readability-redundant-member-init)
  std::chrono::seconds turn_lifetime{2 * 60 * 60};  ///< of credentials
};

/// "stun:" or "stuns:", a host, and perhaps a port (RFC 7064).
bool is_stun_url(std::string_view text);

/// "turn:" or "turns:", a host, and perhaps a port and "?transport=udp" or "?transport=tcp"
/// (RFC 7065).
bool is_turn_url(std::string_view text);

struct TurnCredentials {
  std::string username;
  std::string credential;
};

/// Good until `expiry`: the user is that time in seconds since 1970 with ":greenroom" behind it,
/// the credential the HMAC-SHA-1 of that in base64 (draft-uberti-behave-turn-rest, and coturn's
/// `use-auth-secret`).
TurnCredentials turn_credentials(std::string_view secret,
                                 std::chrono::system_clock::time_point expiry);

/// An array of RTCIceServer, with credentials that are good from now on for `turn_lifetime`.
nlohmann::ordered_json ice_servers_json(const IceServers& servers,
                                        std::chrono::system_clock::time_point now);

}  // namespace greenroom::server
