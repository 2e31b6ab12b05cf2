#pragma once

#include "server/net/outbox.hpp"
#include "shared/signaling/messages.hpp"

namespace greenroom::server {

/// Encodes the hub's messages. The hub tells the people of a room one after the other; whoever is
/// told the same as the one before shares its frame.
class NativeEncoder {
 public:
  Frame encode(const signaling::ServerMessage& message);

 private:
  signaling::ServerMessage last_message_;
  Frame last_frame_;
};

}  // namespace greenroom::server
