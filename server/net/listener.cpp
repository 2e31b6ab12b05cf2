#include "server/net/listener.hpp"

#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "server/net/coroutine.hpp"

namespace greenroom::server {

namespace net = boost::asio;
using net::ip::tcp;

namespace {

/// While the process has no file descriptor to spare, accepting fails at once and again: without a
/// pause it would do nothing else.
constexpr std::chrono::milliseconds pause_after_failure{100};

[[noreturn]] void fail(std::uint16_t port, const boost::system::error_code& error) {
  const std::string number = std::to_string(port);
  if (error == net::error::address_in_use) {
    throw std::runtime_error(
        "Port " + number +
        " is already in use. Stop the program that uses it, or choose another with --port.");
  }
  if (error == net::error::access_denied) {
    throw std::runtime_error(
        "Port " + number +
        " may not be used without more rights. Choose one above 1023 with --port.");
  }
  throw std::runtime_error("Listening on port " + number + " failed (" + error.message() +
                           "). Is --address an address of this machine?");
}

}  // namespace

void Listener::open(const std::optional<std::string>& address, Reach reach, std::uint16_t port) {
  boost::system::error_code error;
  if (address) {
    error = listen({net::ip::make_address(*address), port});
  } else if (reach == Reach::loopback) {
    error = listen({net::ip::address_v4::loopback(), port});
    // Some programs try "localhost" as ::1 only; where there is no IPv6 they have to do without.
    if (!error) std::ignore = listen({net::ip::address_v6::loopback(), this->port()});
  } else {
    error = listen({net::ip::address_v6::any(), port});
    if (error && error != net::error::address_in_use)
      error = listen({net::ip::address_v4::any(), port});
  }
  if (error) fail(port, error);
  for (Acceptor& acceptor : acceptors_) launch(io_.get_executor(), accept_from(acceptor));
}

std::uint16_t Listener::port() const { return acceptors_.front().local_endpoint().port(); }

void Listener::stop() {
  for (Acceptor& acceptor : acceptors_) {
    boost::system::error_code error;
    if (acceptor.close(error)) log::warning("listener_not_closed", {{"why", error.message()}});
  }
}

boost::system::error_code Listener::listen(const tcp::endpoint& endpoint) {
  boost::system::error_code error;
  Acceptor acceptor(io_);
  if (acceptor.open(endpoint.protocol(), error)) return error;
  if (acceptor.set_option(net::socket_base::reuse_address(true), error)) return error;
  if (endpoint.protocol() == tcp::v6()) {
    const net::ip::v6_only only(!endpoint.address().is_unspecified());
    if (acceptor.set_option(only, error)) return error;
  }
  if (acceptor.bind(endpoint, error)) return error;
  if (acceptor.listen(net::socket_base::max_listen_connections, error)) return error;
  acceptors_.push_back(std::move(acceptor));
  return {};
}

net::awaitable<void> Listener::accept_from(Acceptor& acceptor) {
  bool failing = false;
  while (acceptor.is_open()) {
    auto [error, socket] = co_await acceptor.async_accept(as_result);
    if (!error) {
      failing = false;
      on_accept_(std::move(socket));
      continue;
    }
    if (error == net::error::operation_aborted) co_return;
    if (error == net::error::connection_aborted) continue;  // the client gave up before its turn
    if (!failing) log::warning("accept_failed", {{"why", error.message()}});
    failing = true;
    net::steady_timer pause(io_, pause_after_failure);
    co_await pause.async_wait(as_result);
  }
}

}  // namespace greenroom::server
