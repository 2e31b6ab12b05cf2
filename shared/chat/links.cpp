#include "shared/chat/links.hpp"

#include <cstddef>

#include "shared/chat/address.hpp"

namespace greenroom::chat {

namespace {

/// An address begins where this stands before it: not in the middle of a word or of another scheme.
bool may_precede(char c) {
  const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return !word && std::string_view("+-._:@/\\%").find(c) == std::string_view::npos;
}

void append(std::vector<Piece>& pieces, std::string_view text, bool link) {
  if (!text.empty()) pieces.push_back({text, link});
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t plain = 0;  // where the plain text since the last link begins
  std::size_t at = 0;
  while (at < text.size()) {
    const bool may_begin = at == 0 || may_precede(text[at - 1]);
    const auto length = may_begin ? address_length(text.substr(at)) : 0;
    if (length == 0) {
      ++at;
      continue;
    }
    append(pieces, text.substr(plain, at - plain), false);
    append(pieces, text.substr(at, length), true);
    at += length;
    plain = at;
  }
  append(pieces, text.substr(plain), false);
  return pieces;
}

}  // namespace greenroom::chat
