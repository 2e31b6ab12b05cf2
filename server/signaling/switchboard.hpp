#pragma once

#include <memory>
#include <unordered_map>

#include "server/call/hub.hpp"
#include "server/signaling/frame_channel.hpp"
#include "server/signaling/native_encoder.hpp"
#include "server/signaling/native_session.hpp"

namespace greenroom::server {

/// Joins the sessions of every dialect to the one hub: who is which session, and where the hub's
/// messages go.
class Switchboard {
 public:
  Switchboard(HubLimits limits, Secrets secrets);

  /// A seat in the switchboard. While it lives, the hub's messages for its session reach the
  /// channel.
  class NativeLine {
   public:
    NativeLine(Switchboard& switchboard, SessionId id, FrameChannel& channel);
    ~NativeLine();
    NativeLine(const NativeLine&) = delete;
    NativeLine& operator=(const NativeLine&) = delete;

    [[nodiscard]] NativeSession& session() { return session_; }
    [[nodiscard]] SessionId id() const { return id_; }

   private:
    Switchboard& switchboard_;
    SessionId id_;
    NativeSession session_;
  };

  /// `channel` outlives the line, and the switchboard both.
  std::unique_ptr<NativeLine> connect_native(FrameChannel& channel);

  /// To be called about once a second.
  void tick(TimePoint now) { hub_.tick(now); }

  [[nodiscard]] HubCounts counts() const { return hub_.counts(); }

 private:
  void deliver(SessionId to, const signaling::ServerMessage& message);

  NativeEncoder encoder_;
  std::unordered_map<SessionId, NativeSession*> sessions_;
  SessionId last_id_ = 0;
  Hub hub_;
};

}  // namespace greenroom::server
