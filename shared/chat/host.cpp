#include "shared/chat/host.hpp"

#include <algorithm>
#include <cstddef>

namespace greenroom::chat {

namespace {

constexpr std::size_t longest_host = 253;
constexpr std::size_t longest_label = 63;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_label_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= longest_label &&
         std::ranges::all_of(label, is_label_character) && label.front() != '-' &&
         label.back() != '-';
}

/// 0 to 255 without zeros in front.
bool is_octet(std::string_view label) {
  constexpr int most = 255;
  constexpr std::size_t most_digits = 3;
  if (label.empty() || label.size() > most_digits || !std::ranges::all_of(label, is_digit)) {
    return false;
  }
  if (label.size() > 1 && label.front() == '0') return false;
  int value = 0;
  for (const char digit : label) value = value * 10 + (digit - '0');
  return value <= most;
}

/// What browsers read as a number, in any base.
bool looks_like_number(std::string_view label) {
  if (std::ranges::all_of(label, is_digit)) return true;
  return label.size() >= 2 && label[0] == '0' && (label[1] == 'x' || label[1] == 'X');
}

}  // namespace

bool is_plain_host(std::string_view host) {
  constexpr int octets_of_an_address = 4;
  if (host.size() > longest_host) return false;
  int labels = 0;
  int octets = 0;
  for (;;) {
    const auto dot = host.find('.');
    const auto label = host.substr(0, dot);
    if (!is_label(label)) return false;
    ++labels;
    if (is_octet(label)) ++octets;
    if (dot == std::string_view::npos) {
      return !looks_like_number(label) ||
             (labels == octets_of_an_address && octets == octets_of_an_address);
    }
    host.remove_prefix(dot + 1);
  }
}

}  // namespace greenroom::chat
