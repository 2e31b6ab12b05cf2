#include "server/signaling/origin.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "server/ascii.hpp"

namespace greenroom::server {
namespace {

constexpr std::size_t longest_host = 255;

bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool is_bracketed_address_character(char c) {
  return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9') || c == ':' || c == '.';
}

bool is_host(std::string_view host) {
  if (host.empty() || host.size() > longest_host) return false;
  if (host.front() == '[') {
    return host.size() > 2 && host.back() == ']' &&
           std::all_of(host.begin() + 1, host.end() - 1, is_bracketed_address_character);
  }
  return std::ranges::all_of(host, is_host_character);
}

std::optional<std::uint16_t> parse_port(std::string_view digits) {
  unsigned value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{} || stop != end || value == 0 || value > 65535) return std::nullopt;
  return static_cast<std::uint16_t>(value);
}

struct Authority {
  std::string host;
  std::uint16_t port;
};

/// "host", "host:port", "[::1]" or "[::1]:port".
std::optional<Authority> parse_authority(std::string_view text, std::uint16_t default_port) {
  const std::string lower_case = ascii_lowered(text);
  std::string_view host = lower_case;
  std::uint16_t port = default_port;
  const std::size_t after_address = host.starts_with('[') ? host.find(']') : 0;
  if (after_address == std::string_view::npos) return std::nullopt;
  if (const std::size_t colon = host.find(':', after_address); colon != std::string_view::npos) {
    const std::optional<std::uint16_t> given = parse_port(host.substr(colon + 1));
    if (!given) return std::nullopt;
    port = *given;
    host = host.substr(0, colon);
  }
  if (!is_host(host)) return std::nullopt;
  return Authority{std::string(host), port};
}

std::uint16_t default_port_of(std::string_view scheme) { return scheme == "https" ? 443 : 80; }

}  // namespace

std::optional<WebOrigin> parse_origin(std::string_view text) {
  constexpr std::string_view separator = "://";
  const std::size_t end_of_scheme = text.find(separator);
  if (end_of_scheme == std::string_view::npos) return std::nullopt;
  std::string scheme = ascii_lowered(text.substr(0, end_of_scheme));
  if (scheme != "http" && scheme != "https") return std::nullopt;
  std::optional<Authority> authority =
      parse_authority(text.substr(end_of_scheme + separator.size()), default_port_of(scheme));
  if (!authority) return std::nullopt;
  return WebOrigin{std::move(scheme), std::move(authority->host), authority->port};
}

OriginRule::OriginRule(Transport transport, std::vector<WebOrigin> allowed)
    : transport_(transport), allowed_(std::move(allowed)) {}

bool OriginRule::accepts(std::optional<std::string_view> origin, std::string_view host) const {
  if (!origin) return true;
  const std::optional<WebOrigin> page = parse_origin(*origin);
  if (!page) return false;
  return is_same_origin(*page, host) || std::ranges::find(allowed_, *page) != allowed_.end();
}

bool OriginRule::is_same_origin(const WebOrigin& origin, std::string_view host) const {
  if (transport_ == Transport::tls && origin.scheme != "https") return false;
  // A Host without a port means the default one of the scheme the browser used, which is the
  // page's.
  const std::optional<Authority> ours = parse_authority(host, default_port_of(origin.scheme));
  return ours && ours->host == origin.host && ours->port == origin.port;
}

}  // namespace greenroom::server
