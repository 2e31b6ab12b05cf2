#include "server/call/passcodes.hpp"

#include "shared/signaling/limits.hpp"

namespace greenroom::server {

namespace limits = signaling::limits;

Passcodes::Passcodes(const Secrets& secrets)
    : secrets_(secrets), work_(limits::passcodes_per_second, limits::passcode_burst) {}

bool Passcodes::may_try(SessionId who, TimePoint now) {
  const auto tries = tries_.find(who);
  if (tries != tries_.end()) {
    auto& times = tries->second;
    while (!times.empty() && times.front() + limits::passcode_window <= now) times.pop_front();
    if (times.size() >= limits::passcode_tries) return false;
  }
  return work_.take(now);
}

Passcodes::Verdict Passcodes::compare(SessionId who, std::string_view text, const Passcode& with,
                                      TimePoint now) {
  if (!may_try(who, now)) return Verdict::too_fast;
  if (same_secret(secrets_.slow_digest(text, with.salt), with.digest)) return Verdict::right;
  tries_[who].push_back(now);
  return Verdict::wrong;
}

std::optional<Passcode> Passcodes::make(SessionId who, std::string_view text, TimePoint now) {
  if (!may_try(who, now)) return std::nullopt;
  tries_[who].push_back(now);
  Passcode passcode{.salt = secrets_.fresh(), .digest = {}};
  passcode.digest = secrets_.slow_digest(text, passcode.salt);
  return passcode;
}

}  // namespace greenroom::server
