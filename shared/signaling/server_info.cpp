#include "shared/signaling/server_info.hpp"

#include <nlohmann/json.hpp>

namespace greenroom::signaling {

using nlohmann::json;

std::string server_named_in(std::string_view config_json) {
  const auto config = json::parse(config_json, nullptr, false);
  if (!config.is_object()) return {};
  const auto server = config.find("server");
  if (server == config.end() || !server->is_string()) return {};
  return server->get<std::string>();
}

std::optional<ServerInfo> server_info_from(std::string_view api_config_json) {
  const auto config = json::parse(api_config_json, nullptr, false);
  if (!config.is_object()) return std::nullopt;
  const auto path = config.find("signaling");
  const auto capacity = config.find("roomCapacity");
  const auto ice_servers = config.find("iceServers");
  if (path == config.end() || !path->is_string() || capacity == config.end() ||
      !capacity->is_number_unsigned() || ice_servers == config.end() || !ice_servers->is_array()) {
    return std::nullopt;
  }
  return ServerInfo{path->get<std::string>(), capacity->get<unsigned>(), ice_servers->dump()};
}

}  // namespace greenroom::signaling
