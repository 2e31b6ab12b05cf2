#pragma once

#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "server/call/hub.hpp"

namespace greenroom::server {

/// The n-th secret of a HubWithInboxes: 32 hexadecimal digits.
inline std::string secret(int n) {
  const std::string digits = std::to_string(n);
  return std::string(32 - digits.size(), '0') + digits;
}

/// The id of the person who has the n-th secret as their token: in a room ('p') or in the directory
/// ('d'). The digest in these tests says nothing but the number.
inline std::string id(char kind, int n) { return kind + secret(n).substr(32 - 20); }

/// A hub whose messages are kept for whomever they are for, and whose secrets can be foreseen.
class HubWithInboxes {
 public:
  /// `secrets_so_far`: how many another hub has made before it.
  explicit HubWithInboxes(HubLimits limits, int secrets_so_far = 0)
      : secrets_made_(secrets_so_far), hub(limits, secrets(), into_inboxes()) {}

  void receive(SessionId from, const signaling::ClientMessage& message) {
    hub.receive(from, message, now);
  }
  void disconnect(SessionId session) { hub.disconnected(session, now); }
  void wait(std::chrono::milliseconds time) {
    now += time;
    hub.tick(now);
  }

  /// What was delivered to that session since it was last asked for.
  std::vector<signaling::ServerMessage> take(SessionId session) {
    return std::exchange(inboxes_[session], {});
  }

  /// What was delivered to everybody since then; sessions with nothing are left out.
  std::map<SessionId, std::vector<signaling::ServerMessage>> take_all() {
    std::erase_if(inboxes_, [](const auto& inbox) { return inbox.second.empty(); });
    return std::exchange(inboxes_, {});
  }

  [[nodiscard]] int secrets_made() const { return secrets_made_; }
  [[nodiscard]] int slow_digests_made() const { return slow_digests_made_; }

 private:
  Secrets secrets() {
    return {.fresh = [this] { return secret(++secrets_made_); },
            .digest = [](std::string_view text) { return std::string(text.substr(32 - 20)); },
            .slow_digest =
                [this](std::string_view passcode, std::string_view salt) {
                  ++slow_digests_made_;
                  return "digest of " + std::string(passcode) + " and " + std::string(salt);
                }};
  }
  Deliver into_inboxes() {
    return [this](SessionId to, const signaling::ServerMessage& message) {
      inboxes_[to].push_back(message);
    };
  }

  std::map<SessionId, std::vector<signaling::ServerMessage>> inboxes_;
  int secrets_made_;
  int slow_digests_made_ = 0;

 public:
  TimePoint now{std::chrono::hours(1)};
  Hub hub;
};

}  // namespace greenroom::server
