#include "server/http/router.hpp"

#include <chrono>
#include <string>
#include <utility>

#include "server/http/api.hpp"
#include "server/http/static_files.hpp"
#include "server/http/target.hpp"

namespace greenroom::server {

Router::Router(Settings settings, const OriginRule& origins, std::optional<SiteFolder> site)
    : settings_(std::move(settings)), origins_(origins), site_(std::move(site)) {}

HttpResponse Router::respond(const HttpRequest& request) const {
  HttpResponse response = route(request);
  response.head_only = request.method == "HEAD";
  add_security_headers(response, settings_.strict_transport);
  return response;
}

HttpResponse Router::failure(unsigned status, std::string_view sentence) const {
  HttpResponse response = text_response(status, sentence);
  if (status == 503) response.set("Retry-After", "10");
  add_security_headers(response, settings_.strict_transport);
  return response;
}

HttpResponse Router::redirect_to_https(const HttpRequest& request) const {
  const std::optional<std::string_view> path_and_query = origin_form(request.target);
  const std::string origin = "https://" + std::string(request.host.value_or(""));
  // The host is written into a header, so only what has the shape of one may pass.
  if (!path_and_query || !parse_origin(origin)) {
    return failure(400, "This port speaks https: open the address with https:// in front.");
  }
  HttpResponse response = text_response(308, "This port speaks https.");
  response.set("Location", origin + std::string(*path_and_query));
  response.head_only = request.method == "HEAD";
  add_security_headers(response, settings_.strict_transport);
  return response;
}

HttpResponse Router::route(const HttpRequest& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    HttpResponse response = text_response(405, "Only GET and HEAD are answered here.");
    response.set("Allow", "GET, HEAD");
    return response;
  }
  const std::optional<std::string_view> path = path_of(request.target);
  if (!path) return text_response(400, "This is not the address of anything here.");
  if (*path == "/healthz") return health_response();
  if (*path == "/api/config") {
    return config_response(request, origins_, settings_.room_capacity, settings_.ice,
                           std::chrono::system_clock::now());
  }
  if (*path == signaling_path) {
    HttpResponse response = text_response(426, "This address is for WebSockets.");
    response.set("Upgrade", "websocket");
    return response;
  }
  if (!site_) return text_response(404, "There is nothing at this address.");
  return serve_static(*site_, *path, request);
}

}  // namespace greenroom::server
