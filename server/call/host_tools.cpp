// What the host of a room may do, beyond what everybody in it may.
#include "server/call/rooms.hpp"

namespace greenroom::server {

using signaling::Refusal;

std::optional<Refusal> Rooms::refuse_unless_host(SessionId from) const {
  const Place* place = place_of(from);
  if (!place || place->waits) return Refusal::not_in_room;
  if (place->in->room.host() != place->id) return Refusal::not_host;
  return std::nullopt;
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::SetRoom& set, TimePoint now) {
  if (const auto refusal = refuse_unless_host(from)) return refusal;
  OpenRoom& open = *place_of(from)->in;
  const std::string spotlight = set.spotlight.value_or("");
  if (!spotlight.empty() && !open.members.contains(spotlight)) return Refusal::no_such_peer;
  if (set.passcode && !set.passcode->empty()) {
    auto passcode = passcodes_.make(from, *set.passcode, now);
    if (!passcode) return Refusal::too_fast;
    open.passcode = std::move(passcode);
  } else if (set.passcode) {
    open.passcode.reset();
  }
  open.locked = set.locked.value_or(open.locked);
  open.waiting = set.waiting.value_or(open.waiting);
  open.spotlight = set.spotlight.value_or(open.spotlight);
  open.tell_all(signaling::RoomIs{open.settings()}, deliver_);
  if (open.locked) turn_all_away(open, Refusal::room_locked);
  if (!open.waiting) admit_all(open, now);
  return std::nullopt;
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::Admit& admit, TimePoint now) {
  if (const auto refusal = refuse_unless_host(from)) return refusal;
  OpenRoom& open = *place_of(from)->in;
  const auto guest = open.guest(admit.id);
  if (guest == open.guests.end()) return Refusal::no_such_peer;
  if (open.room.full()) return Refusal::room_full;
  return seat(open, take_guest(open, guest), now);
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::TurnAway& turned, TimePoint) {
  if (const auto refusal = refuse_unless_host(from)) return refusal;
  OpenRoom& open = *place_of(from)->in;
  const auto guest = open.guest(turned.id);
  if (guest == open.guests.end()) return Refusal::no_such_peer;
  turn_away(open, guest, Refusal::not_admitted);
  return std::nullopt;
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::Remove& remove, TimePoint) {
  if (const auto refusal = refuse_unless_host(from)) return refusal;
  const Place& host = *place_of(from);
  OpenRoom& open = *host.in;
  if (remove.id == host.id || !open.members.contains(remove.id)) return Refusal::no_such_peer;
  const signaling::Departed departed{.id = remove.id, .reason = signaling::Departure::removed};
  open.tell(remove.id, departed, deliver_);
  open.remember_removed(remove.id);
  give_up(open, remove.id, departed.reason);
  return std::nullopt;
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::MakeHost& make_host,
                                     TimePoint) {
  if (const auto refusal = refuse_unless_host(from)) return refusal;
  const Place& host = *place_of(from);
  OpenRoom& open = *host.in;
  const auto* next = open.room.find(make_host.id);
  if (!next || next->away || next->id == host.id) return Refusal::no_such_peer;
  open.room.hand_over(make_host.id);
  open.tell_all(signaling::HostIs{make_host.id}, deliver_);
  open.tell_host_who_waits(deliver_);
  return std::nullopt;
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::AskMute& ask, TimePoint) {
  if (const auto refusal = refuse_unless_host(from)) return refusal;
  const Place& host = *place_of(from);
  const auto* asked = host.in->room.find(ask.id);
  if (!asked || asked->away || asked->id == host.id) return Refusal::no_such_peer;
  host.in->tell(ask.id, signaling::AskedMute{host.id}, deliver_);
  return std::nullopt;
}

}  // namespace greenroom::server
