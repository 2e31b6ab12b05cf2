#pragma once

#include <optional>
#include <string_view>

namespace greenroom::server {

/// The forms a file may lie beside itself in, in the order we would rather send them.
enum class Encoding { brotli, gzip, identity };

struct AvailableEncodings {
  bool brotli = false;
  bool gzip = false;
};

/// Which form to send for an Accept-Encoding header (RFC 9110, 12.5.3): the available one with the
/// highest weight, brotli before gzip before identity among equals. Without a header, or where the
/// header leaves nothing, identity.
Encoding choose_encoding(std::optional<std::string_view> accept_encoding,
                         AvailableEncodings available);

}  // namespace greenroom::server
