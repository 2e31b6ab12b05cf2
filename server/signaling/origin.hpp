#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Which pages may talk to this server. A WebSocket ignores the same-origin rule of browsers, so any
// page a person visits could open one here; the Origin header, which a page cannot forge, is what
// tells them apart.
namespace greenroom::server {

/// A page's origin as browsers write it, brought to lower case and with its port filled in.
struct WebOrigin {
  std::string scheme;  ///< "http" or "https"
  std::string host;    ///< a name, an IPv4 address, or an IPv6 address in brackets
  std::uint16_t port = 0;
  bool operator==(const WebOrigin&) const = default;
};

/// Reads "https://host" or "https://host:port". Nothing else has an origin here: no path, no user,
/// no "null".
std::optional<WebOrigin> parse_origin(std::string_view text);

class OriginRule {
 public:
  enum class Transport {
    plain,  ///< served without TLS; a proxy in front may have added it, so either scheme is the
            ///< same origin
    tls,
  };

  OriginRule(Transport transport, std::vector<WebOrigin> allowed);

  /// Whether a request with these Origin and Host headers is to be served. One without an Origin
  /// is: only browsers send it, and only browsers carry other people's pages.
  [[nodiscard]] bool accepts(std::optional<std::string_view> origin, std::string_view host) const;

 private:
  [[nodiscard]] bool is_same_origin(const WebOrigin& origin, std::string_view host) const;

  Transport transport_;
  std::vector<WebOrigin> allowed_;
};

}  // namespace greenroom::server
