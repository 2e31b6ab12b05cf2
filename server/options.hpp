#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/log.hpp"
#include "server/signaling/origin.hpp"

namespace greenroom::server {

/// What the command line says, checked: every value is in its range and makes sense with the
/// others.
struct Options {
  std::uint16_t port = 8443;  ///< 0 lets the system choose
  bool plain_http = false;
  std::optional<std::string>
      address;  ///< an IPv4 or IPv6 address; none is the default for the transport
  std::optional<std::filesystem::path> site;  ///< none serves signaling and the API alone
  std::filesystem::path state;  ///< where a made certificate is kept; empty when none is made
  std::optional<std::filesystem::path> certificate;  ///< given exactly when `key` is
  std::optional<std::filesystem::path> key;
  unsigned room_capacity = 4;            ///< 2 to 100
  std::size_t max_connections = 25'000;  ///< 1 to 1,000,000
  std::vector<WebOrigin> allowed_origins;
  std::chrono::seconds idle_timeout{8};   ///< 2 to 600
  std::chrono::seconds seat_timeout{30};  ///< 0 to 600
  std::vector<std::string> stun;          ///< URLs
  std::vector<std::string> turn;          ///< URLs; there are some exactly when there is a secret
  std::optional<std::filesystem::path> turn_secret_file;
  std::chrono::seconds turn_lifetime{2 * 60 * 60};  ///< 5 minutes to 24 hours
  log::Level log_level = log::Level::info;
};

/// The process is to end at once: with 0 for --help and --version, whose text belongs on standard
/// output, or with 2 and a sentence for standard error.
struct Exit {
  int code = 0;
  std::string text;
};

/// What of the environment the defaults depend on.
struct Environment {
  std::optional<std::string> home = std::nullopt;        ///< HOME
  std::optional<std::string> state_home = std::nullopt;  ///< XDG_STATE_HOME
  // For options that the command line does not give. Several URLs are parted by white space.
  std::optional<std::string> stun = std::nullopt;              ///< GREENROOM_STUN
  std::optional<std::string> turn = std::nullopt;              ///< GREENROOM_TURN
  std::optional<std::string> turn_secret_file = std::nullopt;  ///< GREENROOM_TURN_SECRET_FILE
  std::optional<std::string> turn_lifetime = std::nullopt;     ///< GREENROOM_TURN_LIFETIME
};

/// Reads the command line, without the program's name.
std::variant<Options, Exit> parse_options(std::vector<std::string> arguments,
                                          const Environment& environment);

}  // namespace greenroom::server
