#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <chrono>

#include "server/http/router.hpp"
#include "server/net/connections.hpp"
#include "server/signaling/origin.hpp"
#include "server/signaling/switchboard.hpp"

namespace greenroom::server {

/// What every connection shares. Everything in it outlives them all.
struct ConnectionContext {
  const Router& router;
  const OriginRule& origins;
  Switchboard& switchboard;
  Connections& connections;
  boost::asio::ssl::context* tls = nullptr;  ///< null serves plain http
  std::chrono::seconds idle_timeout{8};      ///< of a WebSocket
};

/// Serves a freshly accepted socket from its first byte to its last, on the socket's executor.
/// Never throws and never blocks; a connection that fails takes nothing else with it.
void start_connection(boost::asio::ip::tcp::socket socket, ConnectionContext& context);

}  // namespace greenroom::server
