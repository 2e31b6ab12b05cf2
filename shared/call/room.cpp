#include "shared/call/room.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "shared/signaling/names.hpp"

namespace greenroom::call {

using signaling::Person;
using signaling::Refusal;

std::vector<Person>::iterator Room::find(std::string_view id) {
  return std::ranges::find(people_, id, &Person::id);
}

std::variant<Room::Admitted, Refusal> Room::admit(Person newcomer, std::string_view in_place_of) {
  const auto seat = find(in_place_of);
  const bool replaces = seat != people_.end();

  Admitted admitted{.others = people_, .replaced = replaces};
  if (replaces)
    admitted.others.erase(admitted.others.begin() + std::distance(people_.begin(), seat));

  if (admitted.others.size() >= capacity_) return Refusal::room_full;
  const std::string name = signaling::folded_name(newcomer.name);
  const auto has_that_name = [&name](const Person& person) {
    return signaling::folded_name(person.name) == name;
  };
  if (std::ranges::any_of(admitted.others, has_that_name)) return Refusal::name_taken;

  if (replaces) {
    *seat = std::move(newcomer);
  } else {
    people_.push_back(std::move(newcomer));
  }
  return admitted;
}

std::optional<Room::Gone> Room::remove(std::string_view id) {
  const auto seat = find(id);
  if (seat == people_.end()) return std::nullopt;
  const bool was_host = seat == people_.begin();
  people_.erase(seat);
  if (!was_host || people_.empty()) return Gone{};
  return Gone{.new_host = host()};
}

bool Room::set_status(std::string_view id, signaling::Status status) {
  const auto seat = find(id);
  if (seat == people_.end()) return false;
  seat->status = status;
  return true;
}

}  // namespace greenroom::call
