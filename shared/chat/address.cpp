#include "shared/chat/address.hpp"

#include <algorithm>
#include <array>

#include "shared/chat/host.hpp"
#include "shared/signaling/utf8.hpp"

namespace greenroom::chat {

namespace {

constexpr std::size_t longest_address = 2048;  // bytes; no honest one is longer
constexpr std::size_t longest_mailbox = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::ranges::equal(text.substr(0, lower.size()), lower, {}, lowered);
}

/// What may stand after the host (RFC 3986), but for the brackets of IPv6.
bool is_path_character(char c) {
  return is_letter(c) || is_digit(c) ||
         std::string_view("-._~:/?#@!$&'()*+,;=%").find(c) != std::string_view::npos;
}

bool is_mailbox_character(char c) {
  return is_letter(c) || is_digit(c) || std::string_view("._-+").find(c) != std::string_view::npos;
}

bool is_host_character(char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; }

/// The first bytes of a text that are all of a kind.
std::string_view run_of(std::string_view text, bool (*kind)(char)) {
  const auto end = std::ranges::find_if_not(text, kind);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

/// Punctuation that ends a sentence in Chinese or a Western script, and nothing that could belong
/// to a host's name.
bool ends_word(char32_t c) {
  static constexpr auto marks = std::to_array<char32_t>({
      0x3001, 0x3002, 0xFF0C, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0xFF08, 0xFF09,
      0x300A, 0x300B, 0x300C, 0x300D, 0x300E, 0x300F, 0x3010, 0x3011, 0x2018,
      0x2019, 0x201C, 0x201D, 0x2026, 0x2013, 0x2014, 0xBB,   0x3000, 0xA0,
  });
  return std::ranges::find(marks, c) != marks.end();
}

/// Whether a host may end in front of this text. What else might be read as more of the host, by
/// people or by browsers, makes it doubtful.
bool host_may_end(std::string_view rest) {
  if (rest.empty()) return true;
  const auto next = signaling::first_code_point(rest);
  if (next.bytes > 1) return ends_word(next.value);
  return std::string_view(" \t\n/?#.,;:!'<|\")]}>*~").find(rest.front()) != std::string_view::npos;
}

/// ":" and a port, or nothing.
std::size_t port_length(std::string_view text) {
  constexpr unsigned most = 65535;
  constexpr std::size_t most_digits = 5;
  if (!text.starts_with(':')) return 0;
  const auto digits = run_of(text.substr(1), is_digit);
  if (digits.empty() || digits.size() > most_digits) return 0;
  unsigned value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<unsigned>(digit - '0');
  return value <= most ? 1 + digits.size() : 0;
}

/// Without the punctuation that belongs to the sentence around. A bracket stays where it closes one
/// within.
std::string_view without_punctuation(std::string_view path) {
  while (!path.empty()) {
    const char last = path.back();
    if (last == ')') {
      if (std::ranges::count(path, ')') <= std::ranges::count(path, '(')) break;
    } else if (std::string_view(".,;:!?'*").find(last) == std::string_view::npos) {
      break;
    }
    path.remove_suffix(1);
  }
  return path;
}

std::string_view host_in(std::string_view text) {
  auto host = run_of(text, is_host_character);
  while (host.ends_with('.')) host.remove_suffix(1);
  return is_plain_host(host) ? host : std::string_view();
}

/// Of host, port and the rest.
std::size_t web_length(std::string_view text) {
  const auto host = host_in(text);
  if (host.empty()) return 0;
  auto rest = text.substr(host.size());
  const auto port = port_length(rest);
  rest.remove_prefix(port);
  if (!host_may_end(rest)) return 0;
  const auto more = run_of(rest.substr(0, longest_address), is_path_character);
  if (more.size() == longest_address) return 0;
  // "https://name:secret@host"
  if (more.substr(0, more.find_first_of("/?#")).find('@') != std::string_view::npos) return 0;
  const bool path = !rest.empty() && (rest[0] == '/' || rest[0] == '?' || rest[0] == '#');
  if (!path) return host.size() + port;
  // A browser reads a backslash as a slash, a reader may not.
  if (rest.substr(more.size()).starts_with('\\')) return 0;
  return host.size() + port + without_punctuation(more).size();
}

std::size_t mail_length(std::string_view text) {
  const auto mailbox = run_of(text, is_mailbox_character);
  const auto rest = text.substr(mailbox.size());
  if (mailbox.empty() || mailbox.size() > longest_mailbox || !rest.starts_with('@')) return 0;
  const auto host = host_in(rest.substr(1));
  if (host.empty() || !host_may_end(rest.substr(1 + host.size()))) return 0;
  return mailbox.size() + 1 + host.size();
}

struct Scheme {
  std::string_view start;
  std::size_t (*length)(std::string_view);
};

constexpr std::array<Scheme, 3> schemes{{
    {"http://", web_length},
    {"https://", web_length},
    {"mailto:", mail_length},
}};

}  // namespace

std::size_t address_length(std::string_view text) {
  for (const auto& scheme : schemes) {
    if (!begins_with(text, scheme.start)) continue;
    const auto length = scheme.length(text.substr(scheme.start.size()));
    const auto whole = scheme.start.size() + length;
    return length > 0 && whole <= longest_address ? whole : 0;
  }
  return 0;
}

}  // namespace greenroom::chat
