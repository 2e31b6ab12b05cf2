#include "shared/signaling/server_info.hpp"

#include "shared/json/json.hpp"

namespace greenroom::signaling {

std::string server_named_in(std::string_view config_json) {
  const auto read = json::parse(config_json);
  if (!read || !read->is_object()) return {};
  const auto& config = *read;
  const auto server = config.find("server");
  if (server == config.end() || !server->is_string()) return {};
  return server->get<std::string>();
}

std::optional<ServerInfo> server_info_from(std::string_view api_config_json) {
  const auto read = json::parse(api_config_json);
  if (!read || !read->is_object()) return std::nullopt;
  const auto& config = *read;
  const auto path = config.find("signaling");
  const auto capacity = config.find("roomCapacity");
  const auto ice_servers = config.find("iceServers");
  if (path == config.end() || !path->is_string() || capacity == config.end() ||
      !capacity->is_number_unsigned() || ice_servers == config.end() || !ice_servers->is_array()) {
    return std::nullopt;
  }
  ServerInfo info;
  info.signaling_path = path->get<std::string>();
  info.room_capacity = capacity->get<unsigned>();
  info.ice_servers = json::text_of(*ice_servers);
  const auto lifetime = config.find("iceLifetime");
  if (lifetime != config.end() && lifetime->is_number_unsigned()) {
    info.ice_lifetime = lifetime->get<unsigned>();
  }
  return info;
}

}  // namespace greenroom::signaling
