#include "shared/call/people_search.hpp"

#include <algorithm>
#include <tuple>

#include "shared/call/first_characters.hpp"
#include "shared/signaling/limits.hpp"
#include "shared/signaling/names.hpp"

namespace greenroom::call {

using namespace signaling;

namespace {

/// Names that differ in case only are never in the directory together, but may be in here for a
/// moment: the id decides, so that the order is always the same.
bool before(const Listed& a, const Listed& b) {
  return std::tuple(folded_name(a.name), a.id) < std::tuple(folded_name(b.name), b.id);
}

}  // namespace

std::vector<ClientMessage> PeopleSearch::find(std::string_view text) {
  looking_ = true;
  text_ = first_characters(text, limits::search_characters);
  return ask();
}

std::vector<ClientMessage> PeopleSearch::stop() {
  if (!looking_) return {};
  looking_ = false;
  text_.clear();
  people_.clear();
  total_ = 0;
  if (!connected_) return {};
  return {StopFinding{}};
}

std::vector<ClientMessage> PeopleSearch::opened() {
  connected_ = true;
  return looking_ ? ask() : std::vector<ClientMessage>{};
}

void PeopleSearch::lost() {
  connected_ = false;
  unanswered_ = 0;
}

void PeopleSearch::received(const ServerMessage& message) {
  if (const auto* found = std::get_if<Found>(&message)) {
    if (unanswered_ == 0) return;
    --unanswered_;
    if (looking_ && unanswered_ == 0) replace_all(*found);
  } else if (const auto* refused = std::get_if<Refused>(&message)) {
    if (refused->about == "find" && unanswered_ > 0) --unanswered_;
  } else if (!looking_ || unanswered_ > 0) {
    return;  // about an earlier search
  } else if (const auto* seen = std::get_if<Seen>(&message)) {
    put(seen->person);
  } else if (const auto* gone = std::get_if<Gone>(&message)) {
    remove(gone->id);
  }
}

std::vector<ClientMessage> PeopleSearch::ask() {
  if (!connected_) return {};
  ++unanswered_;
  return {Find{text_}};
}

void PeopleSearch::replace_all(const Found& found) {
  people_.clear();
  for (const auto& person : found.people) put(person);
  total_ = std::max<std::size_t>(found.total, people_.size());
}

void PeopleSearch::put(const Listed& person) {
  if (!take_out(person.id)) ++total_;
  if (people_.size() == limits::listed_people) return;
  people_.insert(std::ranges::upper_bound(people_, person, before), person);
}

void PeopleSearch::remove(const std::string& id) {
  if (take_out(id)) --total_;
}

bool PeopleSearch::take_out(const std::string& id) {
  return std::erase_if(people_, [&id](const Listed& each) { return each.id == id; }) > 0;
}

}  // namespace greenroom::call
