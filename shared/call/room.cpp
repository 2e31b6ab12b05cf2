#include "shared/call/room.hpp"

#include <algorithm>
#include <utility>

#include "shared/signaling/names.hpp"

namespace greenroom::call {

using signaling::Person;
using signaling::Refusal;

std::vector<Person>::iterator Room::seat_of(std::string_view id) {
  return std::ranges::find(people_, id, &Person::id);
}

const Person* Room::find(std::string_view id) const {
  const auto seat = std::ranges::find(people_, id, &Person::id);
  return seat == people_.end() ? nullptr : &*seat;
}

bool Room::has_name(std::string_view name, std::string_view but) const {
  const std::string folded = signaling::folded_name(name);
  return std::ranges::any_of(people_, [&](const Person& person) {
    return person.id != but && signaling::folded_name(person.name) == folded;
  });
}

std::vector<Person> Room::others_of(std::string_view id) const {
  std::vector<Person> others;
  for (const Person& person : people_) {
    if (person.id != id) others.push_back(person);
  }
  return others;
}

std::optional<Refusal> Room::admit(Person newcomer) {
  if (full()) return Refusal::room_full;
  if (has_name(newcomer.name)) return Refusal::name_taken;
  if (empty()) host_ = newcomer.id;
  people_.push_back(std::move(newcomer));
  return std::nullopt;
}

std::optional<Refusal> Room::come_back(Person person) {
  const auto seat = seat_of(person.id);
  if (seat == people_.end()) return Refusal::no_such_peer;
  if (has_name(person.name, person.id)) return Refusal::name_taken;
  *seat = std::move(person);
  seat->away = false;
  return std::nullopt;
}

std::optional<Room::Gone> Room::remove(std::string_view id) {
  const auto seat = seat_of(id);
  if (seat == people_.end()) return std::nullopt;
  const bool was_host = seat->id == host_;
  people_.erase(seat);
  if (!was_host) return Gone{};
  host_ = next_host();
  if (host_.empty()) return Gone{};
  return Gone{.new_host = host_};
}

std::string Room::next_host() const {
  if (people_.empty()) return {};
  const auto present = std::ranges::find(people_, false, &Person::away);
  return present == people_.end() ? people_.front().id : present->id;
}

bool Room::set_status(std::string_view id, signaling::Status status) {
  const auto seat = seat_of(id);
  if (seat == people_.end()) return false;
  seat->status = status;
  return true;
}

bool Room::set_away(std::string_view id) {
  const auto seat = seat_of(id);
  if (seat == people_.end()) return false;
  seat->away = true;
  return true;
}

bool Room::hand_over(std::string_view id) {
  if (seat_of(id) == people_.end()) return false;
  host_ = id;
  return true;
}

}  // namespace greenroom::call
