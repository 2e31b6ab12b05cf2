#include "server/option_checks.hpp"

#include <charconv>
#include <system_error>

#include "server/ice/ice_servers.hpp"
#include "server/net/addresses.hpp"
#include "server/signaling/origin.hpp"

namespace greenroom::server {

CLI::Validator whole_number(std::uint64_t least, std::uint64_t most) {
  const std::string range = std::to_string(least) + " to " + std::to_string(most);
  return {[=](std::string& text) -> std::string {
            std::uint64_t value = 0;
            const char* const end = text.data() + text.size();
            const auto [stop, error] = std::from_chars(text.data(), end, value);
            const bool good =
                error == std::errc{} && stop == end && value >= least && value <= most;
            return good ? "" : "\"" + text + "\" is not a whole number from " + range + ".";
          },
          range};
}

CLI::Validator origin() {
  return {[](std::string& text) -> std::string {
            if (parse_origin(text)) return "";
            return "\"" + text +
                   "\" is not an origin. Write scheme, host and port, such as "
                   "https://meet.example:8443, " +
                   "with nothing after it.";
          },
          ""};
}

CLI::Validator ip_address() {
  return {[](std::string& text) -> std::string {
            return is_ip_address(text)
                       ? ""
                       : "\"" + text + "\" is not an IPv4 or IPv6 address of this machine.";
          },
          ""};
}

CLI::Validator one_of(const std::map<std::string, log::Level>& levels) {
  return {[=](std::string& text) -> std::string {
            if (levels.contains(text)) return "";
            return "\"" + text + "\" is not one of debug, info, warning, error.";
          },
          "debug|info|warning|error"};
}

CLI::Validator stun_url() {
  return {[](std::string& text) -> std::string {
            if (is_stun_url(text)) return "";
            return "\"" + text +
                   "\" is not the URL of a STUN server. Write stun: or stuns:, the host and "
                   "perhaps a port, such as stun:stun.example:3478.";
          },
          ""};
}

CLI::Validator turn_url() {
  return {[](std::string& text) -> std::string {
            if (is_turn_url(text)) return "";
            return "\"" + text +
                   "\" is not the URL of a TURN server. Write turn: or turns:, the host, and "
                   "perhaps a port and ?transport=udp or ?transport=tcp, such as "
                   "turns:turn.example:5349?transport=tcp.";
          },
          ""};
}

}  // namespace greenroom::server
