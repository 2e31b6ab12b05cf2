#include "server/call/rooms.hpp"

#include <utility>

namespace greenroom::server {

using signaling::Departure;
using signaling::Person;
using signaling::Refusal;

namespace {

constexpr char kind_of_id = 'p';

}  // namespace

Rooms::Rooms(const HubLimits& limits, const Secrets& secrets, const Deliver& deliver, Moved moved)
    : limits_(limits),
      secrets_(secrets),
      deliver_(deliver),
      moved_(std::move(moved)),
      passcodes_(secrets) {}

// ---- what each message does --------------------------------------------------------------------

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::Create& create,
                                     TimePoint now) {
  if (is_in_room(from)) return Refusal::already_in_room;
  if (rooms_.contains(create.room)) return Refusal::room_exists;
  return enter(from,
               {.room = create.room,
                .name = create.name,
                .status = create.status,
                .token = std::nullopt,
                .page = create.page},
               now);
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::Join& join, TimePoint now) {
  if (is_in_room(from)) return Refusal::already_in_room;
  return enter(from, join, now);
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::Leave&, TimePoint) {
  const Place* place = place_of(from);
  if (!place) return Refusal::not_in_room;
  if (place->waits) {
    take_guest(*place->in, place->in->guest(from));
    forget_place(from);
  } else {
    give_up(*place->in, std::string(place->id), Departure::left);
  }
  return std::nullopt;
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::Who& who, TimePoint) const {
  signaling::Here here{.room = who.room, .capacity = limits_.room_capacity, .names = {}};
  if (const auto found = rooms_.find(who.room); found != rooms_.end()) {
    here.settings = found->second.settings();
    here.settings.spotlight.clear();
    // Whoever may not come in is not to learn who is in there either.
    if (!here.settings.locked && !here.settings.passcode) {
      for (const Person& person : found->second.room.people()) here.names.push_back(person.name);
    }
  }
  deliver_(from, here);
  return std::nullopt;
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::SetStatus& set, TimePoint) {
  const Place* place = place_of(from);
  if (!place) return Refusal::not_in_room;
  if (place->waits) {
    place->in->guest(from)->person.status = set.status;
    return std::nullopt;
  }
  place->in->room.set_status(place->id, set.status);
  place->in->tell_others(place->id, signaling::StatusOf{.from = place->id, .status = set.status},
                         deliver_);
  return std::nullopt;
}

std::optional<Refusal> Rooms::handle(SessionId from, const signaling::RelayTo& relay, TimePoint) {
  const Place* place = place_of(from);
  if (!place || place->waits) return Refusal::not_in_room;
  const auto to = place->in->members.find(relay.to);
  const bool is_there = to != place->in->members.end() && to->second.session;
  if (!is_there || relay.to == place->id) return Refusal::no_such_peer;
  const bool is_meant = relay.page.empty() || relay.page == place->in->room.find(relay.to)->page;
  if (!is_meant) return Refusal::no_such_peer;
  deliver_(*to->second.session,
           signaling::RelayFrom{.kind = relay.kind, .from = place->id, .payload = relay.payload});
  return std::nullopt;
}

// ---- coming in ---------------------------------------------------------------------------------

std::optional<Refusal> Rooms::enter(SessionId from, const signaling::Join& join, TimePoint now) {
  Identity identity = identity_of(secrets_, kind_of_id, join.token.value_or(""));
  const bool brought_token = !identity.id.empty();
  if (const auto found = rooms_.find(join.room); found != rooms_.end()) {
    OpenRoom& open = found->second;
    if (const auto member = open.members.find(identity.id); member != open.members.end()) {
      if (same_secret(member->second.token, identity.token)) {
        return come_back(from, join, open, identity.id, now);
      }
      identity = {};
    }
    if (open.was_removed(identity.id, from)) return Refusal::removed;
    if (const auto refusal = let_in(from, join, open, now)) return refusal;
    if (open.room.full() && !open.waiting) return Refusal::room_full;
    if (open.has_name(join.name, identity.id)) return Refusal::name_taken;
  }
  if (identity.id.empty()) identity = fresh_identity(secrets_, kind_of_id);
  OpenRoom& open = opened(join.room, now);
  OpenRoom::Guest guest{
      .session = from, .identity = identity, .person = {}, .links = join.links, .page_before = {}};
  guest.person = {.id = identity.id, .name = join.name, .status = join.status, .page = join.page};
  // The others gave up their ends of the links when they were told that this person is lost. Not so
  // after the server was restarted, when everybody comes back within moments.
  const bool links_live = open.is_fresh(now) && !open.waiting && open.agrees_on_links(guest);
  if (brought_token && !links_live && !join.page.empty()) {
    guest.page_before = std::exchange(guest.person.page, secrets_.fresh());
  }
  return open.waiting ? wait(open, std::move(guest)) : seat(open, guest, now);
}

std::optional<Refusal> Rooms::let_in(SessionId from, const signaling::Join& join,
                                     const OpenRoom& open, TimePoint now) {
  if (open.locked) return Refusal::room_locked;
  if (!open.passcode) return std::nullopt;
  if (!join.passcode) return Refusal::passcode_needed;
  switch (passcodes_.compare(from, *join.passcode, *open.passcode, now)) {
    case Passcodes::Verdict::right:
      return std::nullopt;
    case Passcodes::Verdict::wrong:
      return Refusal::passcode_wrong;
    case Passcodes::Verdict::too_fast:
      return Refusal::too_fast;
  }
  return Refusal::passcode_wrong;
}

std::optional<Refusal> Rooms::come_back(SessionId from, const signaling::Join& join, OpenRoom& open,
                                        const std::string& id, TimePoint now) {
  if (open.has_name(join.name, id)) return Refusal::name_taken;
  auto& member = open.members.at(id);
  Person person{.id = id, .name = join.name, .status = join.status, .page = join.page};
  if (!join.page.empty() && join.page == member.page_before) person.page = open.room.find(id)->page;
  if (const auto refusal = open.room.come_back(person)) return refusal;

  member.links = join.links;
  if (const auto former = std::exchange(member.session, from)) {
    // Where the former holder is another tab, and not a connection that is gone, it must learn that
    // it is out.
    deliver_(*former, signaling::Departed{.id = id, .reason = Departure::replaced});
    forget_place(*former);
  }
  places_.emplace(from, Place{.in = &open, .id = id});
  welcome(open, id, now);
  open.tell_others(id, signaling::Back{person}, deliver_);
  if (open.room.host() == id) open.tell_host_who_waits(deliver_);
  moved_(from);
  return std::nullopt;
}

std::optional<Refusal> Rooms::seat(OpenRoom& open, const OpenRoom::Guest& guest, TimePoint now) {
  if (const auto refusal = open.room.admit(guest.person)) return refusal;
  const std::string& id = guest.identity.id;
  ++people_;
  open.members.emplace(id, OpenRoom::Member{.session = guest.session,
                                            .token = guest.identity.token,
                                            .away_since = {},
                                            .links = guest.links,
                                            .page_before = guest.page_before});
  places_.insert_or_assign(guest.session, Place{.in = &open, .id = id});
  welcome(open, id, now);
  open.tell_others(id, signaling::Arrived{guest.person}, deliver_);
  moved_(guest.session);
  return std::nullopt;
}

void Rooms::welcome(const OpenRoom& open, const std::string& id, TimePoint now) const {
  open.tell(id,
            signaling::Joined{.room = open.code,
                              .you = id,
                              .host = open.room.host(),
                              .token = open.members.at(id).token,
                              .capacity = limits_.room_capacity,
                              .people = open.room.others_of(id),
                              .settings = open.settings(),
                              .page = open.room.find(id)->page,
                              .fresh = open.is_fresh(now)},
            deliver_);
}

OpenRoom& Rooms::opened(const std::string& code, TimePoint now) {
  const auto found = rooms_.find(code);
  if (found != rooms_.end()) return found->second;
  OpenRoom open(code, limits_.room_capacity, now);
  return rooms_.emplace(code, std::move(open)).first->second;
}

// ---- going -------------------------------------------------------------------------------------

void Rooms::disconnected(SessionId session, TimePoint now) {
  passcodes_.forget(session);
  const Place* place = place_of(session);
  if (!place) return;
  OpenRoom& open = *place->in;
  if (place->waits) {
    take_guest(open, open.guest(session));
  } else {
    auto& member = open.members.at(place->id);
    member.session.reset();
    member.away_since = now;
    kept_.push_back({.room = open.code, .id = place->id, .since = now});
    open.room.set_away(place->id);
    open.tell_all(signaling::Away{place->id}, deliver_);
  }
  forget_place(session);
}

void Rooms::tick(TimePoint now) {
  while (!kept_.empty() && kept_.front().since + limits_.seat_kept <= now) {
    const Kept kept = std::move(kept_.front());
    kept_.pop_front();
    const auto open = rooms_.find(kept.room);
    if (open == rooms_.end()) continue;
    const auto member = open->second.members.find(kept.id);
    if (member == open->second.members.end() || member->second.session) continue;
    if (member->second.away_since == kept.since) give_up(open->second, kept.id, Departure::lost);
  }
}

void Rooms::give_up(OpenRoom& open, const std::string& id, Departure reason) {
  const auto member = open.members.extract(id);
  --people_;
  const auto gone = open.room.remove(id);
  if (member.mapped().session) forget_place(*member.mapped().session);
  open.tell_all(signaling::Departed{.id = id, .reason = reason}, deliver_);
  if (gone && gone->new_host) {
    open.tell_all(signaling::HostIs{*gone->new_host}, deliver_);
    open.tell_host_who_waits(deliver_);
  }
  if (open.spotlight == id) {
    open.spotlight.clear();
    open.tell_all(signaling::RoomIs{open.settings()}, deliver_);
  }
  if (!open.room.empty()) return;
  // Nobody is left who could admit them.
  turn_all_away(open, Refusal::not_admitted);
  rooms_.erase(std::string(open.code));
}

void Rooms::forget_place(SessionId session) {
  places_.erase(session);
  moved_(session);
}

const Rooms::Place* Rooms::place_of(SessionId session) const {
  const auto place = places_.find(session);
  return place == places_.end() ? nullptr : &place->second;
}

}  // namespace greenroom::server
