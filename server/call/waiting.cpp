// Those who wait in front of a room until its host admits them.
#include <utility>

#include "server/call/rooms.hpp"

namespace greenroom::server {

using signaling::Refusal;

std::optional<Refusal> Rooms::wait(OpenRoom& open, OpenRoom::Guest guest) {
  if (const auto former = open.guest(guest.identity.id); former != open.guests.end()) {
    turn_away(open, former, Refusal::not_admitted);
  }
  if (open.guests.size() >= signaling::limits::room_waiting) return Refusal::room_full;
  places_.emplace(guest.session, Place{.in = &open, .id = guest.identity.id, .waits = true});
  deliver_(guest.session, signaling::Waiting{open.code});
  open.tell(open.room.host(), signaling::Knock{.id = guest.identity.id, .name = guest.person.name},
            deliver_);
  const SessionId session = guest.session;
  open.guests.push_back(std::move(guest));
  moved_(session);
  return std::nullopt;
}

OpenRoom::Guest Rooms::take_guest(OpenRoom& open, std::vector<OpenRoom::Guest>::iterator guest) {
  OpenRoom::Guest taken = std::move(*guest);
  open.guests.erase(guest);
  open.tell(open.room.host(), signaling::KnockGone{taken.identity.id}, deliver_);
  return taken;
}

void Rooms::turn_away(OpenRoom& open, std::vector<OpenRoom::Guest>::iterator guest, Refusal why) {
  const OpenRoom::Guest taken = take_guest(open, guest);
  deliver_(taken.session, signaling::Refused{.code = why, .about = "join"});
  forget_place(taken.session);
}

void Rooms::turn_all_away(OpenRoom& open, Refusal why) {
  while (!open.guests.empty()) turn_away(open, open.guests.begin(), why);
}

void Rooms::admit_all(OpenRoom& open, TimePoint now) {
  while (!open.guests.empty() && !open.room.full()) {
    seat(open, take_guest(open, open.guests.begin()), now);
  }
  turn_all_away(open, Refusal::room_full);
}

}  // namespace greenroom::server
