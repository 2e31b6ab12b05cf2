#include "server/signaling/switchboard.hpp"

#include <utility>

namespace greenroom::server {

Switchboard::Switchboard(HubLimits limits, Secrets secrets)
    : hub_(
          limits, std::move(secrets),
          [this](SessionId to, const signaling::ServerMessage& message) { deliver(to, message); }) {
}

std::unique_ptr<Switchboard::NativeLine> Switchboard::connect_native(FrameChannel& channel) {
  return std::make_unique<NativeLine>(*this, ++last_id_, channel);
}

void Switchboard::deliver(SessionId to, const signaling::ServerMessage& message) {
  if (const auto found = sessions_.find(to); found != sessions_.end())
    found->second->deliver(message);
}

Switchboard::NativeLine::NativeLine(Switchboard& switchboard, SessionId id, FrameChannel& channel)
    : switchboard_(switchboard),
      id_(id),
      session_(id, switchboard.hub_, switchboard.encoder_, channel) {
  switchboard_.sessions_.emplace(id_, &session_);
}

Switchboard::NativeLine::~NativeLine() { switchboard_.sessions_.erase(id_); }

}  // namespace greenroom::server
