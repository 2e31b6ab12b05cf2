#include "server/ice/ice_servers.hpp"

#include <initializer_list>
#include <optional>
#include <utility>

#include "server/signaling/origin.hpp"
#include "server/tls/digests.hpp"

namespace greenroom::server {

using nlohmann::ordered_json;

namespace {

/// What is behind one of these, where the text begins with it.
std::optional<std::string_view> behind(std::initializer_list<std::string_view> schemes,
                                       std::string_view text) {
  for (const std::string_view scheme : schemes) {
    if (text.starts_with(scheme)) return text.substr(scheme.size());
  }
  return std::nullopt;
}

/// A host, perhaps with a port.
bool is_authority(std::string_view text) {
  return parse_origin("https://" + std::string(text)).has_value();
}

}  // namespace

bool is_stun_url(std::string_view text) {
  const auto authority = behind({"stun:", "stuns:"}, text);
  return authority && is_authority(*authority);
}

bool is_turn_url(std::string_view text) {
  auto rest = behind({"turn:", "turns:"}, text);
  if (!rest) return false;
  for (const std::string_view query : {"?transport=udp", "?transport=tcp"}) {
    if (!rest->ends_with(query)) continue;
    rest->remove_suffix(query.size());
    break;
  }
  return is_authority(*rest);
}

TurnCredentials turn_credentials(std::string_view secret,
                                 std::chrono::system_clock::time_point expiry) {
  const auto since_1970 =
      std::chrono::duration_cast<std::chrono::seconds>(expiry.time_since_epoch());
  std::string username = std::to_string(since_1970.count()) + ":greenroom";
  std::string credential = hmac_sha1_base64(secret, username);
  return {.username = std::move(username), .credential = std::move(credential)};
}

ordered_json ice_servers_json(const IceServers& servers,
                              std::chrono::system_clock::time_point now) {
  ordered_json list = ordered_json::array();
  if (!servers.stun.empty()) list.push_back({{"urls", servers.stun}});
  if (!servers.turn.empty()) {
    const auto credentials = turn_credentials(servers.turn_secret, now + servers.turn_lifetime);
    list.push_back({{"urls", servers.turn},
                    {"username", credentials.username},
                    {"credential", credentials.credential}});
  }
  return list;
}

}  // namespace greenroom::server
