#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "server/call/hub.hpp"

namespace greenroom::server {

/// A hub whose messages are kept for whomever they are for, and whose secrets can be foreseen.
class HubWithInboxes {
 public:
  explicit HubWithInboxes(unsigned capacity)
      : hub(
            {.room_capacity = capacity}, [this] { return "secret-" + std::to_string(++secrets_); },
            [this](SessionId to, const signaling::ServerMessage& message) {
              inboxes_[to].push_back(message);
            }) {}

  /// What was delivered to that session since it was last asked for.
  std::vector<signaling::ServerMessage> take(SessionId session) {
    return std::exchange(inboxes_[session], {});
  }

  /// What was delivered to everybody since then; sessions with nothing are left out.
  std::map<SessionId, std::vector<signaling::ServerMessage>> take_all() {
    std::erase_if(inboxes_, [](const auto& inbox) { return inbox.second.empty(); });
    return std::exchange(inboxes_, {});
  }

 private:
  std::map<SessionId, std::vector<signaling::ServerMessage>> inboxes_;
  int secrets_ = 0;

 public:
  Hub hub;
};

}  // namespace greenroom::server
