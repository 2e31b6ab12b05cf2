#include "shared/connectivity/relays.hpp"

#include <optional>

#include "shared/json/json.hpp"

namespace greenroom::connectivity {

using json::Json;

namespace {

/// How this address is reached (RFC 7065); nothing where it is none of a relay.
std::optional<Step> way_of(std::string_view url) {
  const bool over_udp = url.ends_with("?transport=udp");
  const bool over_tcp = url.ends_with("?transport=tcp");
  if (url.starts_with("turns:") && !over_udp) return Step::tls;
  if (url.starts_with("turn:")) return over_tcp ? Step::tcp : Step::udp;
  return std::nullopt;
}

Json addresses_for(Step step, const Json& urls) {
  auto chosen = Json::array();
  for (const auto& url : urls.is_array() ? urls : Json::array({urls})) {
    if (!url.is_string()) continue;
    const auto way = way_of(url.get_ref<const std::string&>());
    const bool any = step != Step::udp && step != Step::tcp && step != Step::tls;
    if (way && (any || *way == step)) chosen.push_back(url);
  }
  return chosen;
}

}  // namespace

std::string relays_for(Step step, std::string_view ice_servers) {
  const auto servers = json::parse(ice_servers);
  auto chosen = Json::array();
  if (!servers || !servers->is_array()) return json::text_of(chosen);
  for (const auto& server : *servers) {
    if (!server.is_object() || !server.contains("urls")) continue;
    auto urls = addresses_for(step, server["urls"]);
    if (urls.empty()) continue;
    auto kept = server;
    kept["urls"] = std::move(urls);
    chosen.push_back(std::move(kept));
  }
  return json::text_of(chosen);
}

}  // namespace greenroom::connectivity
