#pragma once

#include <unistd.h>

#include <algorithm>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <chrono>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "server/http/target.hpp"
#include "server/net/connection.hpp"
#include "server/net/coroutine.hpp"
#include "server/net/websocket_session.hpp"

// One HTTP connection: requests one after the other, until it becomes a WebSocket or ends. Written
// as functions over the two kinds of stream, TCP and TLS over TCP.
namespace greenroom::server {

namespace http = boost::beast::http;
namespace net = boost::asio;

/// What a connection is good for.
enum class Service {
  everything,
  https_hint,  ///< plain http on a TLS port: every answer says to come back with https
};

namespace http_session {

inline constexpr std::uint32_t header_bytes = 16 * 1024;
inline constexpr std::size_t piece_bytes = 64 * 1024;
inline constexpr std::chrono::seconds time_for_header{10};
inline constexpr std::chrono::seconds time_between_requests{30};
inline constexpr std::chrono::seconds time_for_piece{30};
inline constexpr std::chrono::seconds time_to_finish{2};
/// What is read from a client whose request was refused unread, so that it sees the answer and not
/// a reset.
inline constexpr std::size_t drained_bytes = 256 * 1024;

using Parser = http::request_parser<http::empty_body>;
using Message = http::request<http::empty_body>;

inline std::optional<std::string_view> field_of(const Message& message, http::field name) {
  const auto found = message.find(name);
  if (found == message.end()) return std::nullopt;
  return std::string_view(found->value());
}

/// Views into `message`.
inline HttpRequest request_of(const Message& message) {
  return {.method = message.method_string(),
          .target = message.target(),
          .host = field_of(message, http::field::host),
          .origin = field_of(message, http::field::origin),
          .accept_encoding = field_of(message, http::field::accept_encoding),
          .if_none_match = field_of(message, http::field::if_none_match),
          .if_range = field_of(message, http::field::if_range),
          .range = field_of(message, http::field::range)};
}

/// An error that the client hears about, or nullopt for the ordinary end of a connection.
inline std::optional<HttpResponse> failure_of(const boost::system::error_code& error,
                                              const Router& router) {
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    return router.failure(431, "The request's headers are too long.");
  }
  if (error == http::error::body_limit)
    return router.failure(413, "Requests with a body are not answered here.");
  const bool is_parse_error =
      error.category() == http::make_error_code(http::error::bad_method).category();
  const bool is_end = error == http::error::end_of_stream || error == http::error::partial_message;
  if (is_parse_error && !is_end)
    return router.failure(400, "This is not a request that can be understood.");
  return std::nullopt;
}

inline bool asks_for_signaling(const Message& message) {
  return boost::beast::websocket::is_upgrade(message) &&
         path_of(message.target()) == signaling_path;
}

/// A request that parses and still must not be served, because two readers could take it for
/// different requests. `bytes_after` is how much has come behind it.
inline std::optional<HttpResponse> objection_to(const Parser& parser, std::size_t bytes_after,
                                                const Router& router) {
  const Message& message = parser.get();
  if (parser.chunked() || parser.content_length().value_or(0) > 0) {
    return router.failure(413, "Requests with a body are not answered here.");
  }
  const std::size_t hosts = message.count(http::field::host);
  const bool host_is_missing = hosts == 0 && message.version() >= 11;
  if (hosts > 1 || host_is_missing || message.count(http::field::origin) > 1) {
    return router.failure(400, "The request must name exactly one host and at most one origin.");
  }
  if (asks_for_signaling(message) && bytes_after > 0) {
    return router.failure(400, "Nothing may be sent before the upgrade is answered.");
  }
  return std::nullopt;
}

/// Reads up to a piece of the body's file onto the end of `piece`. False when the file has become
/// shorter than its slice. The read blocks, as reads of files do; a page's files are small and in
/// the system's cache.
inline bool append_from(FileSlice& slice, std::string& piece) {
  const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(slice.length, piece_bytes));
  const std::size_t before = piece.size();
  piece.resize(before + wanted);
  const ssize_t got =
      ::pread(slice.file.get(), piece.data() + before, wanted, static_cast<off_t>(slice.offset));
  if (got <= 0) return false;
  piece.resize(before + static_cast<std::size_t>(got));
  slice.offset += static_cast<std::uint64_t>(got);
  slice.length -= static_cast<std::uint64_t>(got);
  return true;
}

/// False when the connection is of no further use.
template <class Stream>
net::awaitable<bool> write_response(Stream& stream, HttpResponse response, bool keep_alive) {
  std::string piece = head_of(response, keep_alive, std::time(nullptr));
  if (response.head_only) response.file.reset();
  if (!response.head_only) piece += response.text;
  bool more = true;
  while (more) {
    if (response.file && response.file->length > 0 && !append_from(*response.file, piece))
      co_return false;
    boost::beast::get_lowest_layer(stream).expires_after(time_for_piece);
    const auto [error, size] = co_await net::async_write(stream, net::buffer(piece), as_result);
    if (error) co_return false;
    piece.clear();
    more = response.file && response.file->length > 0;
  }
  co_return keep_alive;
}

/// Ends the sending side and lets the client end its own, within a short time.
template <class Stream>
net::awaitable<void> finish(Stream& stream) {
  boost::beast::tcp_stream& tcp = boost::beast::get_lowest_layer(stream);
  tcp.expires_after(time_to_finish);
  if constexpr (!std::is_same_v<Stream, boost::beast::tcp_stream>)
    co_await stream.async_shutdown(as_result);
  boost::system::error_code ignored;
  std::ignore = tcp.socket().shutdown(net::ip::tcp::socket::shutdown_send, ignored);
  boost::beast::flat_static_buffer<1024> buffer;
  for (std::size_t drained = 0; drained < drained_bytes;) {
    const auto [error, size] =
        co_await tcp.async_read_some(buffer.prepare(buffer.max_size()), as_result);
    if (error) break;
    drained += size;
  }
}

/// Waits for a whole header. A client may think for a while between requests, but once it begins it
/// has to go on: the time for the header is one deadline and not one for each byte.
template <class Stream>
net::awaitable<boost::system::error_code> read_header(Stream& stream,
                                                      boost::beast::flat_buffer& buffer,
                                                      Parser& parser,
                                                      std::chrono::seconds patience) {
  if (buffer.size() == 0) {
    boost::beast::get_lowest_layer(stream).expires_after(patience);
    const auto [error, size] = co_await stream.async_read_some(buffer.prepare(1024), as_result);
    if (error) co_return error;
    buffer.commit(size);
  }
  boost::beast::get_lowest_layer(stream).expires_after(time_for_header);
  const auto [error, size] = co_await http::async_read_header(stream, buffer, parser, as_result);
  co_return error;
}

inline std::optional<signaling::Refusal> refusal_of(const HttpRequest& request, bool over_limit,
                                                    const ConnectionContext& context) {
  if (!context.origins.accepts(request.origin, request.host.value_or("")))
    return signaling::Refusal::wrong_origin;
  if (over_limit) return signaling::Refusal::server_full;
  return std::nullopt;
}

template <class Stream>
void become_websocket(Stream stream, Connections::Place place, Message message,
                      ConnectionContext& context) {
  const std::optional<signaling::Refusal> refusal =
      refusal_of(request_of(message), place.is_over_limit(), context);
  const net::any_io_executor executor = stream.get_executor();
  using Session = WebSocketSession<Stream>;
  auto session = std::make_shared<Session>(std::move(stream), std::move(place), context.switchboard,
                                           context.idle_timeout);
  launch(executor, Session::run(std::move(session), std::move(message), refusal));
}

}  // namespace http_session

/// Serves requests until the connection ends or becomes a WebSocket. `buffer` holds what has been
/// read already.
template <class Stream>
net::awaitable<void> serve_http(Stream stream, boost::beast::flat_buffer buffer,
                                Connections::Place place, ConnectionContext& context,
                                Service service) {
  using namespace http_session;
  bool waiting = true;
  place.when_stopping([&] {
    if (waiting) boost::beast::get_lowest_layer(stream).close();
  });
  buffer.max_size(header_bytes + 1024);
  std::chrono::seconds patience = time_for_header;
  for (bool open = true; open; patience = time_between_requests) {
    Parser parser;
    parser.header_limit(header_bytes);
    waiting = true;
    const boost::system::error_code error = co_await read_header(stream, buffer, parser, patience);
    waiting = false;

    std::optional<HttpResponse> failure = error
                                              ? failure_of(error, context.router)
                                              : objection_to(parser, buffer.size(), context.router);
    if (error && !failure) co_return;
    if (failure) {
      co_await write_response(stream, std::move(*failure), false);
      break;
    }

    if (service == Service::everything && asks_for_signaling(parser.get())) {
      place.when_stopping({});
      become_websocket(std::move(stream), std::move(place), parser.release(), context);
      co_return;
    }

    const HttpRequest request = request_of(parser.get());
    HttpResponse response = [&] {
      if (service == Service::https_hint) return context.router.redirect_to_https(request);
      if (place.is_over_limit()) {
        return context.router.failure(503, "The server is full. Try again in a moment.");
      }
      return context.router.respond(request);
    }();
    const bool keep_alive = parser.get().keep_alive() && response.status < 400 &&
                            service == Service::everything && !context.connections.stopping();
    log::debug("http_answered", {{"status", response.status}});
    open = co_await write_response(stream, std::move(response), keep_alive);
  }
  co_await finish(stream);
}

using TlsStream = boost::beast::ssl_stream<boost::beast::tcp_stream>;

// Each in a file of its own (serve_*.cpp): they take longest of all to compile.
extern template net::awaitable<void> serve_http(boost::beast::tcp_stream, boost::beast::flat_buffer,
                                                Connections::Place, ConnectionContext&, Service);
extern template net::awaitable<void> serve_http(TlsStream, boost::beast::flat_buffer,
                                                Connections::Place, ConnectionContext&, Service);

}  // namespace greenroom::server
