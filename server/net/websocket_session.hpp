#pragma once

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "server/net/connections.hpp"
#include "server/net/coroutine.hpp"
#include "server/net/outbox.hpp"
#include "server/signaling/frame_channel.hpp"
#include "server/signaling/switchboard.hpp"
#include "shared/signaling/limits.hpp"

namespace greenroom::server {

/// One WebSocket, from its upgrade on: frames in, frames out, signs of life. What the frames say is
/// the dialect's. Two coroutines share it, one that reads for as long as the socket lives and one
/// that writes while there is something to write; each holds it by a shared pointer.
template <class Stream>
class WebSocketSession final : public FrameChannel,
                               public std::enable_shared_from_this<WebSocketSession<Stream>> {
 public:
  using Request = boost::beast::http::request<boost::beast::http::empty_body>;

  WebSocketSession(Stream&& stream, Connections::Place place, Switchboard& switchboard,
                   std::chrono::seconds idle_timeout)
      : ws_(std::move(stream)),
        place_(std::move(place)),
        switchboard_(switchboard),
        idle_timeout_(idle_timeout) {}

  /// Answers the upgrade and serves the socket until it is gone; with a refusal, only says that and
  /// closes.
  static boost::asio::awaitable<void> run(std::shared_ptr<WebSocketSession> self, Request request,
                                          std::optional<signaling::Refusal> refusal) {
    if (!co_await self->accept(std::move(request))) co_return;
    self->line_ = self->switchboard_.connect_native(*self);
    NativeSession& session = self->line_->session();
    self->place_.when_stopping([&session] { session.close_down(); });
    log::info("ws_opened", {{"session", self->line_->id()}});
    if (refusal) session.turn_away(*refusal);

    std::string_view reason = "failed";
    try {
      reason = co_await self->read_frames();
    } catch (const std::exception& error) {
      log::error("ws_failed", {{"session", self->line_->id()}, {"what", error.what()}});
    }

    self->place_.when_stopping({});
    self->disconnect();
    session.on_disconnected(std::chrono::steady_clock::now());
    log::info("ws_closed", {{"session", self->line_->id()}, {"reason", reason}});
  }

  void send(Frame frame) override {
    if (closing_) return;
    if (!outbox_.push(std::move(frame))) {
      cut_off();
      return;
    }
    start_writing();
  }

  void close(CloseCode code) override {
    if (closing_) return;
    closing_ = true;
    close_code_ = code;
    // Beast's own timeout begins anew with every frame, and a client that is being closed may go on
    // sending.
    deadline_.emplace(ws_.get_executor(), time_to_close);
    deadline_->async_wait([weak = this->weak_from_this()](const boost::system::error_code& error) {
      if (const auto self = weak.lock(); self && !error) self->disconnect();
    });
    start_writing();
  }

 private:
  /// A message beyond this is not even thrown away piece by piece: the socket closes with 1009.
  static constexpr std::size_t unreasonable_bytes = 16 * 1024 * 1024;
  /// How much of a message is taken in at a time.
  static constexpr std::size_t piece_bytes = 16 * 1024;
  /// A buffer that a long message made larger than this is given back after it.
  static constexpr std::size_t kept_buffer_bytes = 4 * 1024;
  static constexpr std::chrono::seconds time_to_upgrade{10};
  static constexpr std::chrono::seconds time_to_close{3};

  boost::asio::awaitable<bool> accept(Request request) {
    // From here on the WebSocket's own timeouts count.
    boost::beast::get_lowest_layer(ws_).expires_never();
    ws_.set_option(
        boost::beast::websocket::stream_base::timeout{time_to_upgrade, idle_timeout_, true});
    ws_.read_message_max(0);  // read_frames() counts: Beast's own close is followed by a reset
    ws_.auto_fragment(false);
    ws_.text(true);
    const auto [error] = co_await ws_.async_accept(request, as_result);
    co_return !error;
  }

  /// Until the socket ends; says why it did.
  boost::asio::awaitable<std::string_view> read_frames() {
    boost::beast::flat_buffer buffer;
    for (;;) {
      std::size_t message_bytes = 0;
      do {
        const auto [error, size] = co_await ws_.async_read_some(buffer, piece_bytes, as_result);
        if (error) co_return own_reason_.value_or(reason_of(error));
        message_bytes += size;
        if (message_bytes > signaling::limits::frame_bytes) buffer.clear();
        if (message_bytes > unreasonable_bytes) end(CloseCode::too_big, "unreasonably_large");
      } while (!ws_.is_message_done());
      if (!closing_) hand_over(buffer, message_bytes > signaling::limits::frame_bytes);
      buffer.clear();
      if (buffer.capacity() > kept_buffer_bytes) buffer.shrink_to_fit();
    }
  }

  void hand_over(const boost::beast::flat_buffer& buffer, bool oversized) {
    const auto now = std::chrono::steady_clock::now();
    if (oversized) {
      line_->session().on_oversized(now);
    } else if (ws_.got_binary()) {
      line_->session().on_binary(now);
    } else {
      line_->session().on_text({static_cast<const char*>(buffer.data().data()), buffer.size()},
                               now);
    }
  }

  void start_writing() {
    if (std::exchange(writing_, true)) return;
    launch(ws_.get_executor(), write_frames(this->shared_from_this()));
  }

  static boost::asio::awaitable<void> write_frames(std::shared_ptr<WebSocketSession> self) {
    while (!self->outbox_.empty()) {
      const Frame frame = self->outbox_.pop();
      const auto [error, size] =
          co_await self->ws_.async_write(boost::asio::buffer(*frame), as_result);
      if (error) co_return;  // the reader ends by the same error and cleans up
    }
    self->writing_ = false;
    if (const std::optional<CloseCode> code = std::exchange(self->close_code_, std::nullopt)) {
      const boost::beast::websocket::close_reason reason(static_cast<std::uint16_t>(*code));
      co_await self->ws_.async_close(reason, as_result);
    }
  }

  void end(CloseCode code, std::string_view reason) {
    own_reason_ = reason;
    close(code);
  }

  /// Without a close frame, which would wait behind what the reader does not fetch; and with a
  /// reset, so that the system forgets that as well.
  void cut_off() {
    own_reason_ = "slow_reader";
    boost::system::error_code ignored;
    std::ignore = boost::beast::get_lowest_layer(ws_).socket().set_option(
        boost::asio::socket_base::linger(true, 0), ignored);
    disconnect();
  }

  /// Ends whatever the two coroutines are waiting for.
  void disconnect() {
    closing_ = true;
    outbox_.clear();
    deadline_.reset();
    boost::beast::get_lowest_layer(ws_).close();
  }

  static std::string_view reason_of(const boost::system::error_code& error) {
    if (error == boost::beast::websocket::error::closed) return "closed";
    if (error == boost::beast::error::timeout) return "no_sign_of_life";
    return "lost";
  }

  /// Without permessage-deflate: it costs memory for every socket and is a way to make a server
  /// unpack bombs.
  boost::beast::websocket::stream<Stream, false> ws_;
  Connections::Place place_;
  Switchboard& switchboard_;
  std::chrono::seconds idle_timeout_;
  std::unique_ptr<Switchboard::NativeLine> line_;
  Outbox outbox_;
  std::optional<CloseCode> close_code_;
  std::optional<boost::asio::steady_timer> deadline_;
  std::optional<std::string_view> own_reason_;  ///< why we ended it, if it was us
  bool writing_ = false;
  bool closing_ = false;
};

}  // namespace greenroom::server
