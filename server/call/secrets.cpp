#include "server/call/secrets.hpp"

#include <algorithm>
#include <cstddef>

#include "shared/signaling/limits.hpp"

namespace greenroom::server {

namespace {

constexpr std::size_t shortest_token = 32;
constexpr std::size_t id_digits = 20;

bool is_hex_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

bool is_token(std::string_view text) {
  return text.size() >= shortest_token && text.size() <= signaling::limits::id_bytes &&
         std::ranges::all_of(text, is_hex_digit);
}

unsigned value_of(char digit) {
  return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

Identity fresh_identity(const Secrets& secrets, char kind) {
  return identity_of(secrets, kind, secrets.fresh());
}

Identity identity_of(const Secrets& secrets, char kind, std::string_view token) {
  if (!is_token(token)) return {};
  return {.token = std::string(token), .id = kind + secrets.digest(token).substr(0, id_digits)};
}

bool same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  }
  return difference == 0;
}

std::string call_room_code(std::string_view secret) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
  std::string code = "call-";
  unsigned bits = 0;
  unsigned held = 0;
  for (const char digit : secret.substr(0, shortest_token)) {
    bits = (bits << 4U) | value_of(digit);
    held += 4;
    if (held >= 5) {
      held -= 5;
      code += letters[(bits >> held) & 31U];
    }
  }
  code += letters[(bits << (5 - held)) & 31U];
  return code;
}

}  // namespace greenroom::server
