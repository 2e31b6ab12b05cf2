#include "shared/board/company.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace greenroom::board {

std::vector<Letter> Company::opened(const std::string& person) {
  people_[person] = {};
  return {{person, encode(Hello{board_.log().self()})}};
}

std::vector<Letter> Company::closed(const std::string& person) {
  people_.erase(person);
  unasked_.erase(person);
  if (asked_ == person) asked_.clear();
  return ask();
}

std::vector<Letter> Company::heard(const std::string& person, std::span<const std::uint8_t> frame) {
  const auto found = people_.find(person);
  if (found == people_.end() || found->second.faults >= limits::faults) return {};
  const auto message = decode(frame);
  if (!message) {
    ++found->second.faults;
    return {};
  }
  return std::visit([&](const auto& said) { return on(person, found->second, said); }, *message);
}

std::vector<Letter> Company::lost_patience() {
  asked_.clear();
  return ask();
}

Company::Letters Company::on(const std::string& id, Person& person, const Hello& hello) {
  // Nobody draws as somebody else who is there, or as two.
  const bool taken = hello.site == board_.log().self() || !person_of(hello.site).empty();
  if (taken || person.site != 0) {
    ++person.faults;
    return {};
  }
  person.site = hello.site;
  unasked_.insert(id);
  return ask();
}

Company::Letters Company::on(const std::string& id, Person& /*person*/, const Ask& ask) const {
  Letters letters;
  for (auto& frame : encode(board_.log().missing(ask.known))) {
    letters.push_back({id, std::move(frame)});
  }
  letters.push_back({id, encode(Told{})});
  return letters;
}

Company::Letters Company::on(const std::string& id, Person& /*person*/, const Told& /*told*/) {
  if (asked_ != id) return {};
  asked_.clear();
  return ask();
}

Company::Letters Company::on(const std::string& /*id*/, Person& person, const Cursor& cursor) {
  person.cursor = cursor;
  return {};
}

Company::Letters Company::on(const std::string& id, Person& person, const Ops& ops) {
  const auto site = ops.front().id.site;
  const bool own = site == person.site;
  if (site == board_.log().self() || person.site == 0) {
    // What we did, we know.
    ++person.faults;
    return {};
  }
  // Who is here speaks for themselves.
  if (!own && !person_of(site).empty()) return {};
  for (const auto& op : ops) {
    const auto taken = board_.take(op);
    if (taken == Log::Taken::gap) {
      unasked_.insert(id);
      return ask();
    }
    if (taken == Log::Taken::wrong) {
      // Who tells of others may have been told so.
      if (own) ++person.faults;
      return {};
    }
  }
  return {};
}

Company::Letters Company::ask() {
  if (!asked_.empty() || unasked_.empty()) return {};
  asked_ = unasked_.extract(unasked_.begin()).value();
  return {{asked_, encode(Ask{board_.log().known()})}};
}

std::vector<Letter> Company::tell(const Op& op) const {
  const std::array<const Op*, 1> one{&op};
  return to_all(encode(one).front());
}

std::vector<Letter> Company::point(const Cursor& cursor) const { return to_all(encode(cursor)); }

Company::Letters Company::to_all(const Bytes& frame) const {
  Letters letters;
  for (const auto& [id, person] : people_) letters.push_back({id, frame});
  return letters;
}

std::map<std::string, Cursor> Company::cursors() const {
  std::map<std::string, Cursor> cursors;
  for (const auto& [id, person] : people_) {
    if (person.cursor.at) cursors[id] = person.cursor;
  }
  return cursors;
}

std::string Company::person_of(Site site) const {
  const auto found =
      std::ranges::find_if(people_, [&](const auto& each) { return each.second.site == site; });
  return site == 0 || found == people_.end() ? std::string() : found->first;
}

bool Company::deaf_to(const std::string& person) const {
  const auto found = people_.find(person);
  return found != people_.end() && found->second.faults >= limits::faults;
}

}  // namespace greenroom::board
