#pragma once

#include "server/http/message.hpp"
#include "server/signaling/origin.hpp"

namespace greenroom::server {

/// `/api/config`: what a page has to know to use this server. A page of another, allowed origin may
/// read it too.
HttpResponse config_response(const HttpRequest& request, const OriginRule& origins,
                             unsigned room_capacity);

/// `/healthz`: the process is alive and serving.
HttpResponse health_response();

}  // namespace greenroom::server
