#include "server/http/target.hpp"

#include <algorithm>

namespace greenroom::server {
namespace {

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return std::nullopt;
}

/// One step of percent-decoding, refusing escapes of characters that no file name of ours holds.
std::optional<std::string> decode(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      decoded += text[at];
      continue;
    }
    if (at + 2 >= text.size()) return std::nullopt;
    const std::optional<unsigned> high = hex_digit(text[at + 1]);
    const std::optional<unsigned> low = hex_digit(text[at + 2]);
    if (!high || !low) return std::nullopt;
    const char c = static_cast<char>(*high * 16 + *low);
    if (c == '/' || c == '%') return std::nullopt;
    decoded += c;
    at += 2;
  }
  return decoded;
}

bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f || c == '\\';
}

bool is_good_segment(std::string_view segment) {
  return !segment.empty() && (segment.front() != '.' || segment == ".well-known");
}

}  // namespace

std::optional<std::string_view> origin_form(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!target.starts_with(scheme)) continue;
    const std::size_t slash = target.find('/', scheme.size());
    target = slash == std::string_view::npos ? "/" : target.substr(slash);
    break;
  }
  if (!target.starts_with('/')) return std::nullopt;
  return target;
}

std::optional<std::string_view> path_of(std::string_view target) {
  const std::optional<std::string_view> path_and_query = origin_form(target);
  if (!path_and_query) return std::nullopt;
  return path_and_query->substr(0, path_and_query->find('?'));
}

std::optional<std::string> site_path(std::string_view path) {
  std::optional<std::string> decoded = decode(path);
  if (!decoded || !decoded->starts_with('/') || std::ranges::any_of(*decoded, is_forbidden)) {
    return std::nullopt;
  }
  if (decoded->ends_with('/')) *decoded += "index.html";
  std::string relative = decoded->substr(1);
  for (std::string_view rest = relative;;) {
    const std::size_t slash = rest.find('/');
    if (!is_good_segment(rest.substr(0, slash))) return std::nullopt;
    if (slash == std::string_view::npos) return relative;
    rest.remove_prefix(slash + 1);
  }
}

}  // namespace greenroom::server
