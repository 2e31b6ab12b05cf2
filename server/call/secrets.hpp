#pragma once

#include <functional>
#include <string>
#include <string_view>

// What the hub needs of cryptography, as functions so that tests are repeatable, and what it makes
// of them.
namespace greenroom::server {

struct Secrets {
  /// 32 hexadecimal digits or more, in lower case, that nobody can guess.
  std::function<std::string()> fresh;
  /// A one-way digest: always the same for the same text, 20 hexadecimal digits or more.
  std::function<std::string(std::string_view text)> digest;
  /// A one-way digest that is slow to compute, for short texts that people think up.
  std::function<std::string(std::string_view passcode, std::string_view salt)> slow_digest;
};

/// Who somebody is: the token that only they know, and the id that everybody may know. The id comes
/// out of the token, so a token brought to a server that has forgotten it gives the same id again,
/// and an id says nothing about its token.
struct Identity {
  std::string token;
  std::string id;
};

Identity fresh_identity(const Secrets& secrets, char kind);

/// Of a token that somebody brought. One that is not 32 to 64 hexadecimal digits in lower case, and
/// so was never ours, gives an identity without an id.
Identity identity_of(const Secrets& secrets, char kind, std::string_view token);

/// Takes the same time wherever two texts of one length first differ, so that nobody can feel their
/// way to a secret byte by byte.
bool same_secret(std::string_view a, std::string_view b);

/// The code of a room for one call, which nobody can guess: "call-" and 26 letters and digits that
/// hold 128 bits. `secret`: hexadecimal digits, 32 or more; the first 32 count.
std::string call_room_code(std::string_view secret);

}  // namespace greenroom::server
