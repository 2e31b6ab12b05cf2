#pragma once

#include <string>
#include <variant>

#include "shared/signaling/directory_messages.hpp"
#include "shared/signaling/people.hpp"
#include "shared/signaling/relay_messages.hpp"
#include "shared/signaling/room_messages.hpp"

// The native dialect's messages. PROTOCOL.md beside this file says what each means.
namespace greenroom::signaling {

enum class Refusal {
  room_full,
  room_exists,
  name_taken,
  bad_room,
  bad_name,
  already_in_room,
  not_in_room,
  no_such_peer,
  malformed,
  too_large,
  too_fast,
  wrong_origin,
  server_full,
  passcode_needed,
  passcode_wrong,
  room_locked,
  not_admitted,
  removed,
  not_host,
  not_reachable,
  already_ringing,
  no_such_call,
};

using ClientMessage = std::variant<Create, Join, Leave, Who, SetStatus, RelayTo, SetRoom, Admit,
                                   TurnAway, Remove, MakeHost, AskMute, Appear, Vanish, Find,
                                   StopFinding, Ring, PickUp, Decline, HangUp>;

struct Refused {
  Refusal code{};
  // NOLINTBEGIN(readability-redundant-member-init): they say what a braced list may leave out
  std::string about = {};       ///< the refused message's type, empty where it had none
  std::string suggestion = {};  ///< a name that is free, where the one asked for was taken
  // NOLINTEND(readability-redundant-member-init)
  bool operator==(const Refused&) const = default;
};

struct Closing {
  bool operator==(const Closing&) const = default;
};

using ServerMessage =
    std::variant<Joined, Arrived, Departed, HostIs, StatusOf, Here, RelayFrom, Refused, Closing,
                 Away, Back, RoomIs, Waiting, Knock, KnockGone, AskedMute, Appeared, Found, Seen,
                 Gone, Ringing, Rung, Missed, PickedUp, Ended>;

}  // namespace greenroom::signaling
