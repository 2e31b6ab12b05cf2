#include "shared/board/company.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <variant>

namespace greenroom::board {
namespace {

std::vector<Letter> both(std::vector<Letter> letters, std::vector<Letter> more) {
  std::ranges::move(more, std::back_inserter(letters));
  return letters;
}

}  // namespace

std::vector<Letter> Company::opened(const std::string& person) {
  people_[person] = {};
  Letters letters{{person, encode(Hello{board_.log().self()})}};
  if (locking_) letters.push_back({person, encode(Lock{true})});
  return letters;
}

std::vector<Letter> Company::closed(const std::string& person) {
  people_.erase(person);
  unasked_.erase(person);
  if (asked_ == person) asked_.clear();
  return both(pictures_.left(person), ask());
}

std::vector<Letter> Company::heard(const std::string& person, std::span<const std::uint8_t> frame) {
  const auto found = people_.find(person);
  if (found == people_.end() || found->second.faults >= limits::faults) return {};
  const auto message = decode(frame);
  if (!message) return fault(person, found->second);
  return std::visit([&](const auto& said) { return on(person, found->second, said); }, *message);
}

std::vector<Letter> Company::lost_patience() {
  asked_.clear();
  return ask();
}

Company::Letters Company::fault(const std::string& id, Person& person) {
  ++person.faults;
  if (person.faults < limits::faults) return {};
  return pictures_.left(id);
}

Company::Letters Company::on(const std::string& id, Person& person, const Hello& hello) {
  // Nobody draws as somebody else who is there, or as two.
  if (!is_away(hello.site) || person.site != 0) return fault(id, person);
  person.site = hello.site;
  // On a new channel the host says it anew where there is one.
  if (id == host_) believe_lock(person.locks);
  unasked_.insert(id);
  return both(ask(), pictures_.came(id));
}

Company::Letters Company::on(const std::string& id, Person& person, const Ask& ask) {
  const auto missing = board_.log().missing(ask.known);
  // An answer costs us much, and asking nothing.
  if (person.told + missing.size() > limits::tellings * board_.log().size()) {
    return fault(id, person);
  }
  person.told += missing.size();
  Letters letters;
  for (auto& frame : encode(missing)) letters.push_back({id, std::move(frame)});
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
  // What we did, we know.
  if (site == board_.log().self() || person.site == 0) return fault(id, person);
  // Who is here speaks for themselves.
  if (!own && !is_away(site)) return {};
  for (const auto& op : ops) {
    const auto taken = board_.take(op);
    if (taken == Log::Taken::gap) {
      unasked_.insert(id);
      return ask();
    }
    if (taken == Log::Taken::wrong) {
      // Who tells of others may have been told so.
      return own ? fault(id, person) : Letters();
    }
    if (taken == Log::Taken::fresh && own && is_locked() && id != host_) ++person.in_spite;
  }
  return {};
}

Company::Letters Company::on(const std::string& id, Person& person, const Want& want) {
  if (person.site == 0) return fault(id, person);
  return pictures_.heard(id, want);
}

Company::Letters Company::on(const std::string& id, Person& /*person*/, const Piece& piece) {
  return pictures_.heard(id, piece);
}

Company::Letters Company::on(const std::string& id, Person& /*person*/, const Lacking& lacking) {
  return pictures_.heard(id, lacking);
}

Company::Letters Company::on(const std::string& id, Person& person, const Lock& lock) {
  // The room may tell us only later that they are the host.
  person.locks = lock.locked;
  if (id == host_) believe_lock(lock.locked);
  return {};
}

void Company::set_host(const std::string& person) {
  // Who stays the host while their channel is away has not unlocked.
  if (person == host_) return;
  host_ = person;
  locking_ = locking_ && person.empty();
  const auto found = people_.find(person);
  believe_lock(found != people_.end() && found->second.locks);
}

std::vector<Letter> Company::lock(bool locked) {
  locking_ = locked;
  for (auto& [id, person] : people_) person.in_spite = 0;
  return to_all(encode(Lock{locked}));
}

void Company::believe_lock(bool locked) {
  if (board_.locked() == locked) return;
  board_.lock(locked);
  for (auto& [id, person] : people_) person.in_spite = 0;
}

std::vector<std::string> Company::defiant() const {
  std::vector<std::string> defiant;
  for (const auto& [id, person] : people_) {
    if (person.in_spite > limits::lock_grace) defiant.push_back(id);
  }
  return defiant;
}

std::vector<Letter> Company::want(const PictureKey& key, Site author) {
  return pictures_.want(key, person_of(author));
}

Company::Verdict Company::verified(const PictureKey& key, std::span<const std::uint8_t> digest) {
  auto [kept, liar, letters] = pictures_.verified(key, digest);
  const auto found = people_.find(liar);
  if (found != people_.end()) letters = both(std::move(letters), fault(liar, found->second));
  return {kept, std::move(letters)};
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

std::vector<Letter> Company::tell(std::span<const Op* const> ops) const {
  Letters letters;
  for (const auto& frame : encode(ops)) {
    for (const auto& [id, person] : people_) letters.push_back({id, frame});
  }
  return letters;
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

bool Company::is_away(Site site) const {
  return site != board_.log().self() && person_of(site).empty();
}

bool Company::deaf_to(const std::string& person) const {
  const auto found = people_.find(person);
  return found != people_.end() && found->second.faults >= limits::faults;
}

}  // namespace greenroom::board
