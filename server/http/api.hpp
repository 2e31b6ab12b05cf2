#pragma once

#include <chrono>

#include "server/http/message.hpp"
#include "server/ice/ice_servers.hpp"
#include "server/signaling/origin.hpp"

namespace greenroom::server {

/// `/api/config`: what a page has to know to use this server. A page of another, allowed origin may
/// read it too.
/// Credentials in it are made for this request.
HttpResponse config_response(const HttpRequest& request, const OriginRule& origins,
                             unsigned room_capacity, const IceServers& ice,
                             std::chrono::system_clock::time_point now);

/// `/healthz`: the process is alive and serving.
HttpResponse health_response();

}  // namespace greenroom::server
