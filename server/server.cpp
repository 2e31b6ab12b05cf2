#include "server/server.hpp"

#include <unistd.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "server/file_limit.hpp"
#include "server/http/router.hpp"
#include "server/ice/turn_secret.hpp"
#include "server/log.hpp"
#include "server/net/addresses.hpp"
#include "server/net/connection.hpp"
#include "server/net/connections.hpp"
#include "server/net/listener.hpp"
#include "server/signaling/origin.hpp"
#include "server/signaling/switchboard.hpp"
#include "server/tls/certificate.hpp"
#include "server/tls/context.hpp"
#include "server/tls/digests.hpp"
#include "server/tls/mkcert.hpp"
#include "server/tls/random.hpp"

namespace greenroom::server {
namespace {

/// What clients get to answer the server's close; the promise is to end within five.
constexpr std::chrono::seconds time_to_stop{4};

std::string_view name_of(CertificateSource source) {
  switch (source) {
    case CertificateSource::kept:
      return "kept";
    case CertificateSource::mkcert:
      return "mkcert";
    case CertificateSource::self_signed:
      return "self_signed";
  }
  return "unknown";
}

CertificateFiles certificate_for(const Options& options) {
  if (options.certificate) return {*options.certificate, options.key.value()};
  const char* const search_path = std::getenv("PATH");
  const MadeCertificate made = find_or_make_certificate(
      options.state, names_of_this_machine(),
      find_mkcert(search_path != nullptr ? search_path : ""), std::chrono::system_clock::now());
  log::info("certificate", {{"source", name_of(made.source)}});
  return made.files;
}

std::optional<boost::asio::ssl::context> tls_for(const Options& options) {
  if (options.plain_http) return std::nullopt;
  return make_tls_context(certificate_for(options));
}

std::optional<SiteFolder> site_for(const Options& options) {
  if (!options.site) return std::nullopt;
  return SiteFolder(*options.site);
}

IceServers ice_servers_for(const Options& options) {
  IceServers servers{.stun = options.stun, .turn = options.turn};
  if (options.turn_secret_file) servers.turn_secret = read_turn_secret(*options.turn_secret_file);
  servers.turn_lifetime = options.turn_lifetime;
  return servers;
}

/// The reserve is for clients who are told that the server is full.
std::size_t connection_limit(const Options& options) {
  const std::size_t files = raise_file_limit();
  const std::size_t possible = files > Connections::reserve ? files - Connections::reserve : 1;
  if (possible < options.max_connections) {
    log::warning("connections_limited",
                 {{"wanted", options.max_connections}, {"possible", possible}});
  }
  return std::min(possible, options.max_connections);
}

/// An IPv6 address goes into a URL in brackets.
std::string url_of(const Options& options, std::string_view host, std::uint16_t port) {
  const bool is_ipv6 = host.find(':') != std::string_view::npos;
  return (options.plain_http ? "http://" : "https://") +
         (is_ipv6 ? "[" + std::string(host) + "]" : std::string(host)) + ':' + std::to_string(port);
}

bool is_unspecified(const std::string& address) { return address == "0.0.0.0" || address == "::"; }

bool is_loopback(const std::string& address) {
  return address.starts_with("127.") || address == "::1";
}

std::string ready_line(const Options& options, std::uint16_t port) {
  const bool everywhere = options.address ? is_unspecified(*options.address) : !options.plain_http;
  const bool local = everywhere || !options.address || is_loopback(*options.address);
  std::string line =
      "Greenroom is ready: " + url_of(options, local ? "localhost" : *options.address, port);
  if (everywhere) {
    if (const std::optional<std::string> address = main_lan_address()) {
      line += ", on your network: " + url_of(options, *address, port);
    }
  }
  return line + '\n';
}

/// Everything that runs, in an order in which each part outlives those that use it.
class Server {
 public:
  explicit Server(const Options& options)
      : options_(options),
        origins_(options.plain_http ? OriginRule::Transport::plain : OriginRule::Transport::tls,
                 options.allowed_origins),
        router_({options.room_capacity,
                 options.certificate ? StrictTransport::yes : StrictTransport::no,
                 ice_servers_for(options)},
                origins_, site_for(options)),
        tls_(tls_for(options)),
        switchboard_(
            {.room_capacity = options.room_capacity, .seat_kept = options.seat_timeout},
            {.fresh = &random_secret, .digest = &sha256_hex, .slow_digest = &slow_digest_hex}),
        connections_(connection_limit(options)),
        context_{router_,
                 origins_,
                 switchboard_,
                 connections_,
                 tls_ ? &*tls_ : nullptr,
                 options.idle_timeout},
        listener_(io_,
                  [this](boost::asio::ip::tcp::socket socket) {
                    start_connection(std::move(socket), context_);
                  }),
        signals_(io_, SIGTERM, SIGINT),
        deadline_(io_),
        second_(io_) {}

  void run() {
    listener_.open(options_.address, options_.plain_http ? Reach::loopback : Reach::everywhere,
                   options_.port);
    signals_.async_wait([this](const boost::system::error_code& error, int /*signal*/) {
      if (!error) stop();
    });
    log::info("ready", {{"port", listener_.port()}, {"capacity", options_.room_capacity}});
    tick();
    const std::string line = ready_line(options_, listener_.port());
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
      log::warning("ready_line_not_written");
    while (!is_done() && io_.run_one() > 0) {
    }
    log::info("stopped", {{"connections_cut", connections_.count()}});
  }

 private:
  void tick() {
    second_.expires_after(std::chrono::seconds(1));
    second_.async_wait([this](const boost::system::error_code& error) {
      if (error) return;
      switchboard_.tick(std::chrono::steady_clock::now());
      tick();
    });
  }

  [[nodiscard]] bool is_done() const {
    return connections_.stopping() && connections_.count() == 0;
  }

  /// The loop ends when the last connection has; with a second signal, or at the deadline, at once.
  void stop() {
    log::info("stopping",
              {{"connections", connections_.count()}, {"people", switchboard_.counts().people}});
    listener_.stop();
    connections_.stop();
    signals_.async_wait([this](const boost::system::error_code& error, int /*signal*/) {
      if (!error) io_.stop();
    });
    deadline_.expires_after(time_to_stop);
    deadline_.async_wait([this](const boost::system::error_code& error) {
      if (!error) io_.stop();
    });
  }

  const Options& options_;
  OriginRule origins_;
  Router router_;
  std::optional<boost::asio::ssl::context> tls_;
  Switchboard switchboard_;
  Connections connections_;
  ConnectionContext context_;
  boost::asio::io_context io_{1};
  Listener listener_;
  boost::asio::signal_set signals_;
  boost::asio::steady_timer deadline_;
  boost::asio::steady_timer second_;
};

}  // namespace

void serve(const Options& options) {
  std::signal(SIGPIPE, SIG_IGN);
  Server(options).run();
}

}  // namespace greenroom::server
