#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/call/secrets.hpp"
#include "server/call/session.hpp"
#include "shared/signaling/token_bucket.hpp"

namespace greenroom::server {

/// A passcode as it is kept: never in clear.
struct Passcode {
  std::string salt;
  std::string digest;
};

/// Makes passcodes and compares them, for nobody more often than limits.hpp allows: so that nobody
/// can try them all, nor keep the server busy with it.
class Passcodes {
 public:
  /// `secrets` outlives it.
  explicit Passcodes(const Secrets& secrets);

  enum class Verdict { right, wrong, too_fast };
  Verdict compare(SessionId who, std::string_view text, const Passcode& with, TimePoint now);
  /// nullopt where it is too fast.
  std::optional<Passcode> make(SessionId who, std::string_view text, TimePoint now);
  /// The session is gone.
  void forget(SessionId who) { tries_.erase(who); }

 private:
  /// Whether this session may have another one hashed now.
  bool may_try(SessionId who, TimePoint now);

  const Secrets& secrets_;
  signaling::TokenBucket work_;
  std::unordered_map<SessionId, std::deque<TimePoint>> tries_;
};

}  // namespace greenroom::server
