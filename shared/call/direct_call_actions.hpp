#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/call/visit_actions.hpp"

// What DirectCall wants done.
namespace greenroom::call {

/// ring: somebody calls us. ringback: it rings at the other side.
enum class Tone { ring, ringback };

struct StartSound {
  Tone tone{};
  bool operator==(const StartSound&) const = default;
};
struct StopSound {
  bool operator==(const StopSound&) const = default;
};
/// Somebody calls, which should be seen even by who looks at another window.
struct Notify {
  std::string name;
  bool video = false;
  bool operator==(const Notify&) const = default;
};
struct StopNotifying {
  bool operator==(const StopNotifying&) const = default;
};
/// The call is on: both enter this room.
struct EnterRoom {
  std::string room;
  std::string name;    ///< the other one's
  bool video = false;  ///< our camera is wanted
  bool operator==(const EnterRoom&) const = default;
};
struct LeaveRoom {
  bool operator==(const LeaveRoom&) const = default;
};

/// How a call of ours ended, where the person at this page did not end it themselves.
enum class Ending {
  declined,
  busy,
  quiet,  ///< does not want to be disturbed
  gone,   ///< not online, or not any more
  no_answer,
  cancelled,      ///< the caller gave up as we picked up
  hung_up,        ///< the other one left the call
  interrupted,    ///< our connection to the server dropped, or it did not answer
  offline,        ///< we have no connection to the server
  not_reachable,  ///< we are not in the directory, and so may not call
  in_room,        ///< we are in a room
  refused,        ///< by the server, for another reason
};

struct Conclude {
  Ending how{};
  std::string name;
  // NOLINTNEXTLINE(readability-redundant-member-init): says that a braced list may leave it out
  std::string text = {};  ///< what they said when they declined, or empty
  bool operator==(const Conclude&) const = default;
};
/// Somebody called in vain.
struct Miss {
  std::string name;
  bool video = false;
  bool operator==(const Miss&) const = default;
};

using DirectCallAction = std::variant<Send, StartSound, StopSound, Notify, StopNotifying, EnterRoom,
                                      LeaveRoom, Conclude, Miss>;
using DirectCallActions = std::vector<DirectCallAction>;

Ending ending_of(signaling::RingEnd reason);
std::string_view word_of(Ending ending);

}  // namespace greenroom::call
