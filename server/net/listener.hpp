#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <string>

namespace greenroom::server {

/// Where to listen.
enum class Reach {
  loopback,  ///< 127.0.0.1 and, where there is one, ::1
  everywhere,
};

/// Accepts connections, for as long as it lives and through whatever the system runs short of.
class Listener {
 public:
  using OnAccept = std::function<void(boost::asio::ip::tcp::socket socket)>;

  Listener(boost::asio::io_context& io, OnAccept on_accept)
      : io_(io), on_accept_(std::move(on_accept)) {}

  /// Begins to listen; `address`, where given, instead of `reach`. Port 0 is any free one. Throws
  /// std::runtime_error with a sentence for the operator. Called once.
  void open(const std::optional<std::string>& address, Reach reach, std::uint16_t port);

  /// The port it listens on, after open().
  [[nodiscard]] std::uint16_t port() const;

  void stop();

 private:
  using Acceptor = boost::asio::ip::tcp::acceptor;

  boost::system::error_code listen(const boost::asio::ip::tcp::endpoint& endpoint);
  boost::asio::awaitable<void> accept_from(Acceptor& acceptor);

  boost::asio::io_context& io_;
  OnAccept on_accept_;
  std::list<Acceptor> acceptors_;
};

}  // namespace greenroom::server
