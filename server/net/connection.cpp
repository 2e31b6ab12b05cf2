#include "server/net/connection.hpp"

#include <boost/beast/core/detect_ssl.hpp>
#include <list>  // Boost 1.81's coroutine support uses it without including it
#include <tuple>
#include <utility>

#include "server/net/http_session.hpp"

namespace greenroom::server {
namespace {

using boost::beast::tcp_stream;

constexpr std::chrono::seconds time_for_handshake{10};

net::awaitable<void> shake_hands(TlsStream stream, boost::beast::flat_buffer buffer,
                                 Connections::Place place, ConnectionContext& context) {
  place.when_stopping([&] { boost::beast::get_lowest_layer(stream).close(); });
  const auto [error, used] =
      co_await stream.async_handshake(net::ssl::stream_base::server, buffer.data(), as_result);
  place.when_stopping({});
  if (error) co_return;
  const net::any_io_executor executor = stream.get_executor();
  launch(executor, serve_http(std::move(stream), boost::beast::flat_buffer(), std::move(place),
                              context, Service::everything));
}

/// People type an address without https; a TLS alert would tell them nothing.
net::awaitable<void> tell_tls_from_http(tcp_stream stream, Connections::Place place,
                                        ConnectionContext& context) {
  place.when_stopping([&] { stream.close(); });
  stream.expires_after(time_for_handshake);  // for the first bytes and the handshake together
  boost::beast::flat_buffer buffer;
  const auto [error, is_tls] = co_await boost::beast::async_detect_ssl(stream, buffer, as_result);
  place.when_stopping({});
  if (error) co_return;
  const net::any_io_executor executor = stream.get_executor();
  if (is_tls) {
    launch(executor, shake_hands(TlsStream(std::move(stream), *context.tls), std::move(buffer),
                                 std::move(place), context));
  } else {
    launch(executor, serve_http(std::move(stream), std::move(buffer), std::move(place), context,
                                Service::https_hint));
  }
}

}  // namespace

void start_connection(net::ip::tcp::socket socket, ConnectionContext& context) {
  std::optional<Connections::Place> place = context.connections.enter();
  if (!place) return;  // the socket closes
  boost::system::error_code ignored;
  std::ignore = socket.set_option(net::ip::tcp::no_delay(true), ignored);
  const net::any_io_executor executor = socket.get_executor();
  tcp_stream stream(std::move(socket));
  if (context.tls == nullptr) {
    launch(executor, serve_http(std::move(stream), boost::beast::flat_buffer(), std::move(*place),
                                context, Service::everything));
  } else {
    launch(executor, tell_tls_from_http(std::move(stream), std::move(*place), context));
  }
}

}  // namespace greenroom::server
