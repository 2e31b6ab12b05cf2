#include "server/http/api.hpp"

#include <nlohmann/json.hpp>

#include "server/version.hpp"

namespace greenroom::server {

HttpResponse config_response(const HttpRequest& request, const OriginRule& origins,
                             unsigned room_capacity, const IceServers& ice,
                             std::chrono::system_clock::time_point now) {
  // Without TURN nothing lapses.
  const auto lifetime = ice.turn.empty() ? std::chrono::seconds(0) : ice.turn_lifetime;
  const nlohmann::ordered_json config{{"name", "Greenroom"},
                                      {"version", std::string(version)},
                                      {"signaling", "/ws"},
                                      {"roomCapacity", room_capacity},
                                      {"iceServers", ice_servers_json(ice, now)},
                                      {"iceLifetime", lifetime.count()}};
  HttpResponse response;
  response.text = config.dump();
  response.set("Content-Type", "application/json; charset=utf-8");
  response.set("Cache-Control", "no-store");
  response.set("Vary", "Origin");
  if (request.origin && origins.accepts(request.origin, request.host.value_or(""))) {
    response.set("Access-Control-Allow-Origin", std::string(*request.origin));
  }
  return response;
}

HttpResponse health_response() {
  HttpResponse response = text_response(200, "");
  response.text = "ok";  // monitors compare it as it is
  return response;
}

}  // namespace greenroom::server
