#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "shared/signaling/messages.hpp"

namespace greenroom::server {

/// One connected client, whatever dialect it speaks. Never used twice while the process runs.
using SessionId = std::uint64_t;

struct HubLimits {
  unsigned room_capacity = 4;  ///< 1 to signaling::limits::room_people
};

struct HubCounts {
  std::size_t rooms = 0;
  std::size_t people = 0;
};

/// Every room of this process: who is in it, who is its host, and the relay between them. Knows no
/// socket and no dialect: messages in, messages out, through `Deliver`, in the order in which they
/// must arrive. One thread; `Deliver` must not call back into the hub.
class Hub {
 public:
  using Deliver = std::function<void(SessionId to, const signaling::ServerMessage& message)>;
  /// Unguessable text of 128 bits or more, for tokens. A parameter so that tests are repeatable.
  using Secret = std::function<std::string()>;

  Hub(HubLimits limits, Secret secret, Deliver deliver);
  ~Hub();
  Hub(const Hub&) = delete;
  Hub& operator=(const Hub&) = delete;

  /// Carries one message out, or answers it with a Refused. The message is as a decoder leaves it:
  /// its room code, name and payload are what names.hpp and messages.hpp say they are.
  void receive(SessionId from, const signaling::ClientMessage& message);

  /// The session is gone without a `leave`: its seat is given up and the others are told `lost`.
  /// Harmless for a session that is in no room or was never heard of.
  void disconnected(SessionId session);

  [[nodiscard]] HubCounts counts() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace greenroom::server
