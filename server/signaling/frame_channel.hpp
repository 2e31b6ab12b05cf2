#pragma once

#include <cstdint>

#include "server/net/outbox.hpp"

namespace greenroom::server {

/// The server's own close codes; PROTOCOL.md says when each is used.
enum class CloseCode : std::uint16_t {
  going_away = 1001,
  policy = 1008,
  too_big = 1009,
  try_again_later = 1013,
};

/// The socket as a dialect sees it. Neither call blocks, fails or calls back: a socket that is gone
/// ignores them, and one that cannot keep up is cut off later, from the event loop.
class FrameChannel {
 public:
  virtual void send(Frame frame) = 0;

  /// After what has been sent so far; nothing is sent after it.
  virtual void close(CloseCode code) = 0;

 protected:
  ~FrameChannel() = default;
};

}  // namespace greenroom::server
