#include "server/call/directory.hpp"

#include <utility>

#include "shared/signaling/limits.hpp"
#include "shared/signaling/names.hpp"

namespace greenroom::server {

using signaling::Availability;
using signaling::folded_name;
using signaling::Presence;
using signaling::Refusal;
using signaling::Refused;

namespace {

constexpr char kind_of_id = 'd';

}  // namespace

Directory::Directory(const Secrets& secrets, const Deliver& deliver, IsBusy is_busy, Left left)
    : secrets_(secrets),
      deliver_(deliver),
      is_busy_(std::move(is_busy)),
      left_(std::move(left)),
      searches_(deliver) {}

std::optional<Refused> Directory::handle(SessionId from, const signaling::Appear& appear) {
  const auto own = by_session_.find(from);
  Entry* entry = own == by_session_.end() ? nullptr : own->second;
  const Identity identity = identity_of(secrets_, kind_of_id, appear.token.value_or(""));
  const auto held = by_id_.find(identity.id);
  if (!entry && held != by_id_.end()) {
    if (same_secret(held->second->token, identity.token)) entry = held->second;
  }
  const auto namesake = entries_.find(folded_name(appear.name));
  if (namesake != entries_.end() && &namesake->second != entry) {
    return Refused{
        .code = Refusal::name_taken, .about = {}, .suggestion = free_name_like(appear.name)};
  }
  if (entry) {
    take_over(*entry, from);
    rename(*entry, appear.name);
  } else {
    entry = &enter(from, appear, held == by_id_.end() ? identity : Identity{});
  }
  entry->presence = appear.presence;
  deliver_(from, signaling::Appeared{.you = entry->id, .name = entry->name, .token = entry->token});
  show(*entry);
  return std::nullopt;
}

Directory::Entry& Directory::enter(SessionId session, const signaling::Appear& appear,
                                   Identity identity) {
  if (identity.id.empty()) identity = fresh_identity(secrets_, kind_of_id);
  Entry& entry = entries_
                     .emplace(folded_name(appear.name), Entry{.id = identity.id,
                                                              .token = identity.token,
                                                              .name = appear.name,
                                                              .presence = appear.presence,
                                                              .session = session,
                                                              .shown = Availability::free})
                     .first->second;
  by_id_.emplace(entry.id, &entry);
  by_session_.emplace(session, &entry);
  return entry;
}

void Directory::take_over(Entry& entry, SessionId session) {
  const SessionId former = std::exchange(entry.session, session);
  if (former == session) return;
  by_session_.erase(former);
  by_session_.emplace(session, &entry);
  left_(former);
  // Another tab, perhaps, and not a connection that is gone.
  deliver_(former, signaling::Gone{entry.id});
  searches_.leave_out(session, entry.id);
}

void Directory::rename(Entry& entry, const std::string& name) {
  auto node = entries_.extract(folded_name(entry.name));
  node.key() = folded_name(name);
  entries_.insert(std::move(node));
  entry.name = name;
}

std::optional<Refusal> Directory::handle(SessionId from, const signaling::Vanish&) {
  if (!remove(from)) return Refusal::not_reachable;
  return std::nullopt;
}

std::optional<Refusal> Directory::handle(SessionId from, const signaling::Find& find) {
  const std::string part = folded_name(find.text);
  signaling::Found found;
  for (const auto& [name, entry] : entries_) {
    const bool shows = entry.presence != Presence::hidden && entry.session != from;
    if (!shows || !Searches::matches(name, part)) continue;
    ++found.total;
    if (found.people.size() < signaling::limits::listed_people) {
      found.people.push_back(listed(entry));
    }
  }
  searches_.begin(from, part, found.people);
  deliver_(from, found);
  return std::nullopt;
}

std::optional<Refusal> Directory::handle(SessionId from, const signaling::StopFinding&) {
  searches_.end(from);
  return std::nullopt;
}

void Directory::disconnected(SessionId session) {
  searches_.end(session);
  remove(session);
}

bool Directory::remove(SessionId session) {
  const auto own = by_session_.find(session);
  if (own == by_session_.end()) return false;
  const std::string id = own->second->id;
  const std::string name = folded_name(own->second->name);
  by_session_.erase(own);
  by_id_.erase(id);
  entries_.erase(name);
  searches_.hide(id);
  left_(session);
  return true;
}

void Directory::changed(SessionId session) {
  const auto own = by_session_.find(session);
  if (own == by_session_.end() || availability_of(*own->second) == own->second->shown) return;
  show(*own->second);
}

void Directory::show(Entry& entry) {
  entry.shown = availability_of(entry);
  if (entry.presence == Presence::hidden) {
    searches_.hide(entry.id);
  } else {
    searches_.show(listed(entry), entry.session);
  }
}

Availability Directory::availability_of(const Entry& entry) const {
  if (is_busy_(entry.session)) return Availability::busy;
  return entry.presence == Presence::quiet ? Availability::quiet : Availability::free;
}

signaling::Listed Directory::listed(const Entry& entry) const {
  return {.id = entry.id, .name = entry.name, .state = availability_of(entry)};
}

std::string Directory::free_name_like(const std::string& name) const {
  for (unsigned number = 2;; ++number) {
    std::string other = signaling::numbered_name(name, number);
    if (!entries_.contains(folded_name(other))) return other;
  }
}

const Directory::Entry* Directory::of(SessionId session) const {
  const auto entry = by_session_.find(session);
  return entry == by_session_.end() ? nullptr : entry->second;
}

const Directory::Entry* Directory::with(const std::string& id) const {
  const auto entry = by_id_.find(id);
  return entry == by_id_.end() ? nullptr : entry->second;
}

}  // namespace greenroom::server
