#pragma once

#include <cstddef>
#include <memory>

#include "server/call/hub_limits.hpp"
#include "server/call/secrets.hpp"
#include "server/call/session.hpp"
#include "shared/signaling/messages.hpp"

namespace greenroom::server {

struct HubCounts {
  std::size_t rooms = 0;
  std::size_t people = 0;     ///< in rooms, those who are away included
  std::size_t reachable = 0;  ///< in the directory
  std::size_t rings = 0;
};

/// Every room of this process, the directory of who can be called, and the calls that ring. Knows
/// no socket, no clock and no dialect: messages in, messages out, through `Deliver`, in the order
/// in which they must arrive. One thread; `Deliver` must not call back into the hub.
class Hub {
 public:
  Hub(HubLimits limits, Secrets secrets, Deliver deliver);
  ~Hub();
  Hub(const Hub&) = delete;
  Hub& operator=(const Hub&) = delete;

  /// Carries one message out, or answers it with a Refused. The message is as a decoder leaves it:
  /// its room code, name and payload are what names.hpp and messages.hpp say they are.
  void receive(SessionId from, const signaling::ClientMessage& message, TimePoint now);

  /// The session is gone without a `leave`: its seat is kept for a while and the others are told
  /// `away`; it can be reached no more, and what rings ends. Harmless for a session that was never
  /// heard of.
  void disconnected(SessionId session, TimePoint now);

  /// To be called about once a second: ends what lasts only for a while.
  void tick(TimePoint now);

  [[nodiscard]] HubCounts counts() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace greenroom::server
