#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "server/call/directory.hpp"
#include "server/call/secrets.hpp"
#include "server/call/session.hpp"
#include "shared/signaling/messages.hpp"
#include "shared/signaling/token_bucket.hpp"

namespace greenroom::server {

/// The calls from one person of the directory to another, until they are picked up or come to
/// nothing. Each session is in one at most.
class Ringing {
 public:
  using IsInRoom = std::function<bool(SessionId session)>;
  /// Called when a session came into a call or is out of it.
  using Moved = std::function<void(SessionId session)>;

  /// All but the functions outlive it.
  Ringing(const Secrets& secrets, const Deliver& deliver, const Directory& directory,
          IsInRoom is_in_room, Moved moved);

  // Each carries a message out, or says why not.
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::Ring& ring,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::PickUp& pick_up,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::Decline& decline,
                                           TimePoint now);
  std::optional<signaling::Refusal> handle(SessionId from, const signaling::HangUp& hang_up,
                                           TimePoint now);

  /// The session cannot be reached any more.
  void left(SessionId session);
  void disconnected(SessionId session);
  /// The session came into a room: what rings does so no longer.
  void entered_room(SessionId session);
  /// Ends what goes on for too long.
  void tick(TimePoint now);

  /// In a call that rings, or picked up and on the way to its room.
  [[nodiscard]] bool is_busy(SessionId session) const {
    return sessions_.contains(session) || expected_.contains(session);
  }
  [[nodiscard]] std::size_t count() const { return calls_.size(); }

 private:
  struct Call {
    SessionId caller = 0;
    SessionId callee = 0;
    std::string caller_name;
    std::string callee_name;
    bool video = false;
  };
  struct RingBegun {
    std::string call;
    TimePoint at;
  };
  struct PickedUpBy {
    SessionId session = 0;
    TimePoint at;
  };
  /// Picked up, and not in the room yet.
  struct OnTheWay {
    std::string call;
    SessionId other = 0;
    TimePoint since;
  };
  enum class To { caller, callee, both };

  std::optional<signaling::Refusal> hang_up_on_the_way(SessionId from,
                                                       const signaling::HangUp& hang_up);
  std::optional<signaling::Refusal> refuse_to_ring(SessionId from, TimePoint now);
  bool may_ring(SessionId from, TimePoint now);
  [[nodiscard]] std::optional<signaling::RingEnd> why_not(const Directory::Entry& caller,
                                                          const Directory::Entry* callee) const;
  void begin(const Directory::Entry& caller, const Directory::Entry& callee, bool video,
             TimePoint now);
  void connect(const std::string& id, TimePoint now);
  void end(const std::string& id, const signaling::Ended& ended, To whom);
  Call take(const std::string& id);
  void stop_expecting(SessionId session);
  /// The id of the call that this session is in; nullptr where it is in none.
  [[nodiscard]] const std::string* call_of(SessionId session) const;
  /// The call with this id, if this session has that part in it.
  [[nodiscard]] const Call* call(const std::string& id, SessionId Call::* part,
                                 SessionId session) const;

  const Secrets& secrets_;
  const Deliver& deliver_;
  const Directory& directory_;
  IsInRoom is_in_room_;
  Moved moved_;
  std::unordered_map<std::string, Call> calls_;
  std::unordered_map<SessionId, std::string> sessions_;  // both sides of each call, by its id
  std::unordered_map<SessionId, OnTheWay> expected_;     // in a room
  std::unordered_map<SessionId, signaling::TokenBucket> rates_;
  std::deque<RingBegun> rings_begun_;  // longest ago first; may name calls that are over
  std::deque<PickedUpBy> pick_ups_;    // longest ago first; may name sessions that have come
};

}  // namespace greenroom::server
