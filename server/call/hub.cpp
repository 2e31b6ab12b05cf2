#include "server/call/hub.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>

#include "shared/call/room.hpp"
#include "shared/signaling/words.hpp"

namespace greenroom::server {

using signaling::Departure;
using signaling::Person;
using signaling::Refusal;
using signaling::ServerMessage;

namespace {

/// Takes the same time wherever two tokens of one length first differ, so that nobody can feel
/// their way to a token byte by byte.
bool same_token(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  }
  return difference == 0;
}

}  // namespace

struct Hub::State {
  /// What the hub knows of a person beyond what the room knows.
  struct Member {
    SessionId session;
    std::string token;
  };
  struct OpenRoom {
    std::string code;
    call::Room room;
    std::unordered_map<std::string, Member> members;  // by id, the same people as in `room`
  };
  struct Seat {
    OpenRoom* in;  // stays where it is: unordered_map moves no element
    std::string id;
  };

  std::optional<Refusal> handle(SessionId from, const signaling::Create& create);
  std::optional<Refusal> handle(SessionId from, const signaling::Join& join);
  std::optional<Refusal> handle(SessionId from, const signaling::Leave&);
  std::optional<Refusal> handle(SessionId from, const signaling::Who& who) const;
  std::optional<Refusal> handle(SessionId from, const signaling::SetStatus& set);
  std::optional<Refusal> handle(SessionId from, const signaling::RelayTo& relay);

  std::optional<Refusal> enter(SessionId from, const signaling::Join& join);
  void announce(const OpenRoom& open, const Person& person, const std::string& replaced) const;
  bool give_up_seat(SessionId session, Departure reason);
  void tell_others(const OpenRoom& open, std::string_view but, const ServerMessage& message) const;
  Seat* seat_of(SessionId session);

  HubLimits limits;
  Secret secret;
  Deliver deliver;
  std::unordered_map<std::string, OpenRoom> rooms;
  std::unordered_map<SessionId, Seat> seats;
  std::uint64_t people_so_far = 0;
};

// ---- what each message does --------------------------------------------------------------------

std::optional<Refusal> Hub::State::handle(SessionId from, const signaling::Create& create) {
  if (seat_of(from)) return Refusal::already_in_room;
  if (rooms.contains(create.room)) return Refusal::room_exists;
  return enter(from,
               {.room = create.room, .name = create.name, .status = create.status, .token = {}});
}

std::optional<Refusal> Hub::State::handle(SessionId from, const signaling::Join& join) {
  if (seat_of(from)) return Refusal::already_in_room;
  return enter(from, join);
}

std::optional<Refusal> Hub::State::handle(SessionId from, const signaling::Leave&) {
  if (!give_up_seat(from, Departure::left)) return Refusal::not_in_room;
  return std::nullopt;
}

std::optional<Refusal> Hub::State::handle(SessionId from, const signaling::Who& who) const {
  signaling::Here here{.room = who.room, .capacity = limits.room_capacity, .names = {}};
  if (const auto open = rooms.find(who.room); open != rooms.end()) {
    for (const Person& person : open->second.room.people()) here.names.push_back(person.name);
  }
  deliver(from, here);
  return std::nullopt;
}

std::optional<Refusal> Hub::State::handle(SessionId from, const signaling::SetStatus& set) {
  const Seat* seat = seat_of(from);
  if (!seat) return Refusal::not_in_room;
  seat->in->room.set_status(seat->id, set.status);
  tell_others(*seat->in, seat->id, signaling::StatusOf{.from = seat->id, .status = set.status});
  return std::nullopt;
}

std::optional<Refusal> Hub::State::handle(SessionId from, const signaling::RelayTo& relay) {
  const Seat* seat = seat_of(from);
  if (!seat) return Refusal::not_in_room;
  const auto to = seat->in->members.find(relay.to);
  if (to == seat->in->members.end() || relay.to == seat->id) return Refusal::no_such_peer;
  deliver(to->second.session,
          signaling::RelayFrom{.kind = relay.kind, .from = seat->id, .payload = relay.payload});
  return std::nullopt;
}

// ---- coming and going --------------------------------------------------------------------------

std::optional<Refusal> Hub::State::enter(SessionId from, const signaling::Join& join) {
  OpenRoom& open = rooms
                       .try_emplace(join.room, OpenRoom{.code = join.room,
                                                        .room = call::Room(limits.room_capacity),
                                                        .members = {}})
                       .first->second;

  const auto former = std::ranges::find_if(open.members, [&join](const auto& member) {
    return join.token && same_token(member.second.token, *join.token);
  });
  const bool comes_back = former != open.members.end();
  const std::string replaced = comes_back ? former->first : std::string();
  // The seat keeps its token. Were it a new one and the answer lost with the connection, its holder
  // could not come back a second time.
  const std::string token = comes_back ? former->second.token : secret();

  const Person person{
      .id = "p" + std::to_string(people_so_far + 1), .name = join.name, .status = join.status};
  const auto outcome = open.room.admit(person, replaced);
  if (const auto* refusal = std::get_if<Refusal>(&outcome)) return *refusal;

  ++people_so_far;
  if (comes_back) {
    // Where the former holder is another tab, and not a connection that is gone, it must learn that
    // it is out.
    deliver(former->second.session,
            signaling::Departed{.id = replaced, .reason = Departure::replaced});
    seats.erase(former->second.session);
    open.members.erase(former);
  }
  open.members.emplace(person.id, Member{.session = from, .token = token});
  seats.emplace(from, Seat{.in = &open, .id = person.id});

  deliver(from, signaling::Joined{.room = join.room,
                                  .you = person.id,
                                  .host = open.room.host(),
                                  .token = token,
                                  .capacity = limits.room_capacity,
                                  .people = std::get<call::Room::Admitted>(outcome).others});
  announce(open, person, replaced);
  return std::nullopt;
}

void Hub::State::announce(const OpenRoom& open, const Person& person,
                          const std::string& replaced) const {
  if (!replaced.empty()) {
    tell_others(open, person.id,
                signaling::Departed{.id = replaced, .reason = Departure::replaced});
  }
  tell_others(open, person.id, signaling::Arrived{person});
  // The first in is the host with nobody to tell; with others there, it is the host who came back.
  if (open.room.host() == person.id) {
    tell_others(open, person.id, signaling::HostIs{person.id});
  }
}

bool Hub::State::give_up_seat(SessionId session, Departure reason) {
  const auto found = seats.find(session);
  if (found == seats.end()) return false;
  const Seat seat = std::move(found->second);
  seats.erase(found);

  OpenRoom& open = *seat.in;
  open.members.erase(seat.id);
  const auto gone = open.room.remove(seat.id);
  tell_others(open, seat.id, signaling::Departed{.id = seat.id, .reason = reason});
  if (gone && gone->new_host) tell_others(open, seat.id, signaling::HostIs{*gone->new_host});
  if (open.room.empty()) rooms.erase(open.code);
  return true;
}

void Hub::State::tell_others(const OpenRoom& open, std::string_view but,
                             const ServerMessage& message) const {
  for (const auto& [id, member] : open.members) {
    if (id != but) deliver(member.session, message);
  }
}

Hub::State::Seat* Hub::State::seat_of(SessionId session) {
  const auto seat = seats.find(session);
  return seat == seats.end() ? nullptr : &seat->second;
}

// ---- the hub itself ----------------------------------------------------------------------------

Hub::Hub(HubLimits limits, Secret secret, Deliver deliver)
    : state_(std::make_unique<State>(State{.limits = limits,
                                           .secret = std::move(secret),
                                           .deliver = std::move(deliver),
                                           .rooms = {},
                                           .seats = {}})) {}

Hub::~Hub() = default;

void Hub::receive(SessionId from, const signaling::ClientMessage& message) {
  const auto handle = [&](const auto& alternative) { return state_->handle(from, alternative); };
  if (const auto refusal = std::visit(handle, message)) {
    state_->deliver(from, signaling::Refused{.code = *refusal,
                                             .about = std::string(signaling::type_of(message))});
  }
}

void Hub::disconnected(SessionId session) { state_->give_up_seat(session, Departure::lost); }

HubCounts Hub::counts() const {
  return {.rooms = state_->rooms.size(), .people = state_->seats.size()};
}

}  // namespace greenroom::server
