#include "server/call/ringing.hpp"

#include <utility>

#include "shared/signaling/limits.hpp"

namespace greenroom::server {

using signaling::Ended;
using signaling::Refusal;
using signaling::RingEnd;
namespace limits = signaling::limits;

Ringing::Ringing(const Secrets& secrets, const Deliver& deliver, const Directory& directory,
                 IsInRoom is_in_room, Moved moved)
    : secrets_(secrets),
      deliver_(deliver),
      directory_(directory),
      is_in_room_(std::move(is_in_room)),
      moved_(std::move(moved)) {}

// ---- what each message does --------------------------------------------------------------------

std::optional<Refusal> Ringing::handle(SessionId from, const signaling::Ring& ring, TimePoint now) {
  const auto* caller = directory_.of(from);
  if (!caller) return Refusal::not_reachable;
  const auto* callee = directory_.with(ring.to);
  // The other one is ringing us at this moment: both want the same.
  if (const auto* incoming = call_of(from)) {
    const Call& call = calls_.at(*incoming);
    if (call.callee == from && callee && callee->session == call.caller) {
      connect(std::string(*incoming), now);
      return std::nullopt;
    }
  }
  if (const auto refusal = refuse_to_ring(from, now)) return refusal;

  const auto end = why_not(*caller, callee);
  if (!end) {
    begin(*caller, *callee, ring.video, now);
    return std::nullopt;
  }
  if (*end != RingEnd::gone) {
    deliver_(callee->session,
             signaling::Missed{.from = caller->id, .name = caller->name, .video = ring.video});
  }
  deliver_(from, Ended{.call = secrets_.fresh(), .reason = *end});
  return std::nullopt;
}

std::optional<Refusal> Ringing::refuse_to_ring(SessionId from, TimePoint now) {
  if (is_in_room_(from)) return Refusal::already_in_room;
  if (is_busy(from)) return Refusal::already_ringing;
  if (!may_ring(from, now)) return Refusal::too_fast;
  return std::nullopt;
}

bool Ringing::may_ring(SessionId from, TimePoint now) {
  return rates_.try_emplace(from, limits::rings_per_second, limits::ring_burst)
      .first->second.take(now);
}

std::optional<RingEnd> Ringing::why_not(const Directory::Entry& caller,
                                        const Directory::Entry* callee) const {
  if (!callee || callee == &caller || callee->presence == signaling::Presence::hidden) {
    return RingEnd::gone;
  }
  if (is_in_room_(callee->session) || is_busy(callee->session)) return RingEnd::busy;
  if (callee->presence == signaling::Presence::quiet) return RingEnd::quiet;
  return std::nullopt;
}

std::optional<Refusal> Ringing::handle(SessionId from, const signaling::PickUp& pick_up,
                                       TimePoint now) {
  if (!call(pick_up.call, &Call::callee, from)) return Refusal::no_such_call;
  connect(pick_up.call, now);
  return std::nullopt;
}

std::optional<Refusal> Ringing::handle(SessionId from, const signaling::Decline& decline,
                                       TimePoint) {
  if (!call(decline.call, &Call::callee, from)) return Refusal::no_such_call;
  end(decline.call, {.call = decline.call, .reason = RingEnd::declined, .text = decline.text},
      To::caller);
  return std::nullopt;
}

std::optional<Refusal> Ringing::handle(SessionId from, const signaling::HangUp& hang_up,
                                       TimePoint) {
  if (!call(hang_up.call, &Call::caller, from)) return hang_up_on_the_way(from, hang_up);
  end(hang_up.call, {.call = hang_up.call, .reason = hang_up.reason}, To::callee);
  return std::nullopt;
}

/// Who gives up as the call is picked up: the other one would wait in the room for somebody who
/// does not come.
std::optional<Refusal> Ringing::hang_up_on_the_way(SessionId from,
                                                   const signaling::HangUp& hang_up) {
  const auto expected = expected_.find(from);
  if (expected == expected_.end() || expected->second.call != hang_up.call) {
    return Refusal::no_such_call;
  }
  const SessionId other = expected->second.other;
  stop_expecting(from);
  stop_expecting(other);
  deliver_(other, Ended{.call = hang_up.call, .reason = hang_up.reason});
  return std::nullopt;
}

// ---- what happens besides ----------------------------------------------------------------------

void Ringing::left(SessionId session) {
  stop_expecting(session);
  const auto* id = call_of(session);
  if (!id) return;
  const To other = calls_.at(*id).caller == session ? To::callee : To::caller;
  end(std::string(*id), {.call = *id, .reason = RingEnd::gone}, other);
}

void Ringing::disconnected(SessionId session) {
  left(session);
  rates_.erase(session);
}

void Ringing::entered_room(SessionId session) {
  stop_expecting(session);
  const auto* id = call_of(session);
  if (!id) return;
  const RingEnd reason = calls_.at(*id).caller == session ? RingEnd::cancelled : RingEnd::busy;
  end(std::string(*id), {.call = *id, .reason = reason}, To::both);
}

void Ringing::tick(TimePoint now) {
  while (!rings_begun_.empty() && rings_begun_.front().at + limits::ring_longest <= now) {
    const std::string id = std::move(rings_begun_.front().call);
    rings_begun_.pop_front();
    if (calls_.contains(id)) end(id, {.call = id, .reason = RingEnd::no_answer}, To::both);
  }
  while (!pick_ups_.empty() && pick_ups_.front().at + limits::picked_up_longest <= now) {
    const PickedUpBy picked_up = pick_ups_.front();
    pick_ups_.pop_front();
    const auto expected = expected_.find(picked_up.session);
    if (expected != expected_.end() && expected->second.since == picked_up.at) {
      stop_expecting(picked_up.session);
    }
  }
}

// ---- a call's beginning and end ----------------------------------------------------------------

void Ringing::begin(const Directory::Entry& caller, const Directory::Entry& callee, bool video,
                    TimePoint now) {
  const std::string id = secrets_.fresh();
  calls_.emplace(id, Call{.caller = caller.session,
                          .callee = callee.session,
                          .caller_name = caller.name,
                          .callee_name = callee.name,
                          .video = video});
  sessions_.emplace(caller.session, id);
  sessions_.emplace(callee.session, id);
  rings_begun_.push_back({.call = id, .at = now});
  deliver_(caller.session, signaling::Ringing{.call = id, .to = callee.id, .name = callee.name});
  deliver_(callee.session,
           signaling::Rung{.call = id, .from = caller.id, .name = caller.name, .video = video});
  moved_(caller.session);
  moved_(callee.session);
}

void Ringing::connect(const std::string& id, TimePoint now) {
  const Call call = take(id);
  signaling::PickedUp picked_up{.call = id,
                                .room = call_room_code(secrets_.fresh()),
                                .video = call.video,
                                .name = call.callee_name};
  deliver_(call.caller, picked_up);
  picked_up.name = call.caller_name;
  deliver_(call.callee, picked_up);
  for (const SessionId session : {call.caller, call.callee}) {
    const SessionId other = session == call.caller ? call.callee : call.caller;
    expected_.insert_or_assign(session, OnTheWay{.call = id, .other = other, .since = now});
    pick_ups_.push_back({.session = session, .at = now});
    moved_(session);
  }
}

void Ringing::end(const std::string& id, const Ended& ended, To whom) {
  const Call call = take(id);
  if (whom != To::callee) deliver_(call.caller, ended);
  if (whom != To::caller) deliver_(call.callee, ended);
  moved_(call.caller);
  moved_(call.callee);
}

Ringing::Call Ringing::take(const std::string& id) {
  Call call = std::move(calls_.extract(id).mapped());
  sessions_.erase(call.caller);
  sessions_.erase(call.callee);
  return call;
}

void Ringing::stop_expecting(SessionId session) {
  if (expected_.erase(session) > 0) moved_(session);
}

const std::string* Ringing::call_of(SessionId session) const {
  const auto found = sessions_.find(session);
  return found == sessions_.end() ? nullptr : &found->second;
}

const Ringing::Call* Ringing::call(const std::string& id, SessionId Call::* part,
                                   SessionId session) const {
  const auto found = calls_.find(id);
  if (found == calls_.end() || found->second.*part != session) return nullptr;
  return &found->second;
}

}  // namespace greenroom::server
