#pragma once

#include <optional>
#include <string_view>

#include "server/http/message.hpp"
#include "server/http/security_headers.hpp"
#include "server/http/site_folder.hpp"
#include "server/ice/ice_servers.hpp"
#include "server/signaling/origin.hpp"

namespace greenroom::server {

/// Where a browser opens its signaling socket.
inline constexpr std::string_view signaling_path = "/ws";

/// Which answer belongs to which request. Every answer that leaves here carries the security
/// headers.
class Router {
 public:
  struct Settings {
    unsigned room_capacity = 4;
    StrictTransport strict_transport = StrictTransport::no;
    IceServers ice = {};
  };

  /// `site` may be none: then the API answers and everything else is 404. `origins` outlives the
  /// router.
  Router(Settings settings, const OriginRule& origins, std::optional<SiteFolder> site);

  [[nodiscard]] HttpResponse respond(const HttpRequest& request) const;

  /// For what never became a request: too large, malformed, or too many connections.
  [[nodiscard]] HttpResponse failure(unsigned status, std::string_view sentence) const;

  /// For plain http that arrives at a port which speaks TLS: the same address with https.
  [[nodiscard]] HttpResponse redirect_to_https(const HttpRequest& request) const;

 private:
  [[nodiscard]] HttpResponse route(const HttpRequest& request) const;

  Settings settings_;
  const OriginRule& origins_;
  std::optional<SiteFolder> site_;
};

}  // namespace greenroom::server
