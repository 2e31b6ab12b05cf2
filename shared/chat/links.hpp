#pragma once

#include <string_view>
#include <vector>

// Web and mail addresses in what people write.
namespace greenroom::chat {

struct Piece {
  std::string_view text;
  bool link = false;  ///< `text` is the whole address that it leads to, letter for letter
  bool operator==(const Piece&) const = default;
};

/// The text in pieces that make it up without a gap; neighbours are not both plain text.
///
/// A link is what begins with http://, https:// or mailto: where a word may begin, and is such an
/// address that a browser goes to just where a reader thinks it does. Text stays text where that is
/// in doubt: a name before the host ("https://bank.example@evil.example"), a host that is not plain
/// ASCII (letters of another script that look the same) or a number in disguise, a backslash, which
/// browsers take for a slash. Punctuation after an address is not part of it.
std::vector<Piece> pieces_of(std::string_view text);

}  // namespace greenroom::chat
