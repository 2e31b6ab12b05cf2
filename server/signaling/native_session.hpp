#pragma once

#include <optional>
#include <string_view>

#include "server/call/hub.hpp"
#include "server/signaling/frame_channel.hpp"
#include "server/signaling/native_encoder.hpp"
#include "shared/signaling/messages.hpp"
#include "shared/signaling/token_bucket.hpp"

namespace greenroom::server {

/// One client that speaks the native dialect: its frames become messages for the hub, and the hub's
/// messages frames. Knows no socket; the time of each frame is told to it.
class NativeSession {
 public:
  /// All three outlive the session.
  NativeSession(SessionId id, Hub& hub, NativeEncoder& encoder, FrameChannel& channel);

  /// A whole text frame within the limit.
  void on_text(std::string_view frame, TimePoint now);
  void on_binary(TimePoint now);
  /// A frame over the limit, already thrown away.
  void on_oversized(TimePoint now);
  /// The socket is gone.
  void on_disconnected(TimePoint now);

  /// From the hub.
  void deliver(const signaling::ServerMessage& message);
  /// Says why in one refusal and closes.
  void turn_away(signaling::Refusal reason);
  /// The server stops.
  void close_down();

 private:
  [[nodiscard]] bool within_rate(TimePoint now);
  void refuse(signaling::Refusal code);

  SessionId id_;
  Hub& hub_;
  NativeEncoder& encoder_;
  FrameChannel& channel_;
  signaling::TokenBucket bucket_;
  std::optional<TimePoint> last_too_fast_;
};

}  // namespace greenroom::server
