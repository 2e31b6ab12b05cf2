#include <list>  // Boost 1.81's coroutine support uses it without including it

#include "server/net/http_session.hpp"

namespace greenroom::server {

template net::awaitable<void> serve_http(TlsStream, boost::beast::flat_buffer, Connections::Place,
                                         ConnectionContext&, Service);

}  // namespace greenroom::server
