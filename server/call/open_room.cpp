#include "server/call/open_room.hpp"

#include <algorithm>

#include "shared/signaling/limits.hpp"
#include "shared/signaling/names.hpp"

namespace greenroom::server {

using signaling::ServerMessage;
namespace limits = signaling::limits;

signaling::RoomSettings OpenRoom::settings() const {
  return {.locked = locked,
          .passcode = passcode.has_value(),
          .waiting = waiting,
          .spotlight = spotlight};
}

bool OpenRoom::is_fresh(TimePoint now) const { return now - opened < limits::room_fresh; }

bool OpenRoom::agrees_on_links(const Guest& guest) const {
  const auto holds = [](const signaling::Links& links, const signaling::Person& to) {
    const auto link = links.find(to.id);
    return link != links.end() && link->second == to.page;
  };
  return std::ranges::all_of(room.people(), [&](const signaling::Person& person) {
    return holds(guest.links, person) == holds(members.at(person.id).links, guest.person);
  });
}

bool OpenRoom::has_name(std::string_view name, std::string_view but) const {
  const std::string folded = signaling::folded_name(name);
  return room.has_name(name, but) || std::ranges::any_of(guests, [&](const Guest& guest) {
           return guest.identity.id != but && signaling::folded_name(guest.person.name) == folded;
         });
}

bool OpenRoom::was_removed(std::string_view id, SessionId session) const {
  return std::ranges::any_of(
      removed, [&](const Removed& each) { return each.id == id || each.session == session; });
}

void OpenRoom::remember_removed(const std::string& id) {
  removed.push_back({.id = id, .session = members.at(id).session});
  if (removed.size() > limits::room_removed) removed.pop_front();
}

std::vector<OpenRoom::Guest>::iterator OpenRoom::guest(std::string_view id) {
  return std::ranges::find_if(guests, [&](const Guest& guest) { return guest.identity.id == id; });
}

std::vector<OpenRoom::Guest>::iterator OpenRoom::guest(SessionId session) {
  return std::ranges::find(guests, session, &Guest::session);
}

void OpenRoom::tell_others(std::string_view but, const ServerMessage& message,
                           const Deliver& deliver) const {
  for (const auto& [id, member] : members) {
    if (id != but && member.session) deliver(*member.session, message);
  }
}

void OpenRoom::tell(const std::string& id, const ServerMessage& message,
                    const Deliver& deliver) const {
  const auto member = members.find(id);
  if (member != members.end() && member->second.session) deliver(*member->second.session, message);
}

void OpenRoom::tell_host_who_waits(const Deliver& deliver) const {
  for (const Guest& guest : guests) {
    tell(room.host(), signaling::Knock{.id = guest.identity.id, .name = guest.person.name},
         deliver);
  }
}

}  // namespace greenroom::server
