// The part of Files that keeps what is received.
#include <algorithm>
#include <utility>

#include "wasm/browser/blob.hpp"
#include "wasm/browser/page.hpp"
#include "wasm/browser/while_alive.hpp"
#include "wasm/files/files.hpp"
#include "wasm/files/new_key.hpp"
#include "wasm/files/shelf.hpp"

namespace greenroom::files {

using browser::Async;
using channel::FileEnd;

namespace {

constexpr double day = 24.0 * 60 * 60 * 1000;  // ms

}  // namespace

Async<void> Files::load() {
  const auto self = shared_from_this();
  for (auto& file : co_await shelf::list()) {
    if (file.whole) {
      const auto content = co_await shelf::take(file.id);
      if (!content.isNull()) whole_.push_back({std::move(file), browser::address_of(content)});
    } else if (static_cast<double>(file.begun) < browser::wall_clock() - day) {
      shelf::remove(file.id);
    } else {
      parts_.push_back(std::move(file));
    }
  }
  go_on();
  events_.changed();
}

void Files::go_on() {
  std::vector<Place> places;
  for (const auto& [id, person] : people_) {
    for (const auto& file : person->exchange.receiving()) {
      if (file.phase() != Receiving::Phase::asked) continue;
      auto part = take_part({id, file.offer().key}, file.offer());
      if (!part) continue;
      person->kept.emplace(file.offer().key, std::move(*part));
      places.push_back({id, file.offer().key});
    }
  }
  for (const auto& [id, key] : places) act(id, find(id)->exchange.accept(key));
}

std::optional<Received> Files::take_part(const Place& place, const channel::OfferFile& offer) {
  const auto is_of_it = [&](const Received& part) {
    return part.person == place.person && part.size == offer.size && part.name == offer.name;
  };
  auto found = std::ranges::find_if(
      parts_, [&](const Received& part) { return part.key == place.key && is_of_it(part); });
  // Or they have chosen it anew, after their page had lost it; they compare what we have.
  if (found == parts_.end()) found = std::ranges::find_if(parts_, is_of_it);
  if (found == parts_.end()) return std::nullopt;
  auto part = std::move(*found);
  parts_.erase(found);
  part.key = place.key;
  return part;
}

Async<void> Files::open(Place place) {
  const auto self = shared_from_this();
  const auto person = find(place.person);
  const auto offer = person->exchange.receiving(place.key)->offer();
  if (!person->kept.contains(place.key)) {
    const Received about{
        new_key(),  offer.key,  place.person, person->name,
        offer.name, offer.size, offer.type,   static_cast<channel::Moment>(browser::wall_clock()),
        false};
    person->kept.emplace(place.key, about);
    const bool told = co_await shelf::put(about);
    if (find(place.person) != person || !person->kept.contains(place.key)) {
      shelf::remove(about.id);  // it was ended meanwhile
      co_return;
    }
    if (!told) {
      act(place.person, person->exchange.failed(place.key));
      co_return;
    }
  }
  store_.open(kept_as(place), offer.size, store_events(place));
}

StoreEvents Files::store_events(const Place& place) {
  const auto mine = [this](auto run) {
    return browser::while_alive(weak_from_this(), std::move(run));
  };
  StoreEvents events;
  events.opened = mine([place = place](Files& self, std::uint64_t bytes, std::uint64_t print) {
    const auto person = self.find(place.person);
    if (person) self.act(place.person, person->exchange.opened(place.key, bytes, print));
  });
  events.stored = mine([place = place](Files& self, std::uint64_t bytes) {
    const auto person = self.find(place.person);
    if (!person) return;
    for (const auto& action : person->exchange.stored(place.key, bytes)) {
      self.perform(place.person, action);
    }
    self.progressed();
  });
  events.kept = mine([place = place](Files& self) { self.keep(place); });
  events.failed = mine([place = place](Files& self) {
    const auto person = self.find(place.person);
    if (person) self.act(place.person, person->exchange.failed(place.key));
  });
  return events;
}

Async<void> Files::keep(Place place) {
  const auto self = shared_from_this();
  const auto person = find(place.person);
  if (!person || !person->kept.contains(place.key)) co_return;
  auto about = person->kept.at(place.key);
  about.whole = true;
  const bool told = co_await shelf::put(about);
  const auto content = co_await shelf::take(about.id);
  if (find(place.person) != person || !person->kept.contains(place.key)) {
    shelf::remove(about.id);
  } else if (!told || content.isNull()) {
    act(place.person, person->exchange.failed(place.key));
  } else {
    whole_.push_back({about, browser::address_of(content)});
    act(place.person, person->exchange.kept(place.key));
  }
}

void Files::discard(const Place& place) {
  const auto person = find(place.person);
  auto kept = person->kept.extract(place.key);
  if (!kept) return;
  const auto* file = person->exchange.receiving(place.key);
  if (file && file->phase() == Receiving::Phase::ended && file->reason() == FileEnd::gone) {
    parts_.push_back(std::move(kept.mapped()));  // they may choose it anew
  } else {
    store_.discard(kept.mapped().id);
  }
}

std::string Files::kept_as(const Place& place) const {
  const auto person = find(place.person);
  const auto kept = person->kept.find(place.key);
  return kept == person->kept.end() ? std::string() : kept->second.id;
}

void Files::forget_whole(const std::string& received_id) {
  const auto found =
      std::ranges::find_if(whole_, [&](const Whole& file) { return file.about.id == received_id; });
  if (found == whole_.end()) return;
  browser::revoke_address(found->address);
  shelf::remove(found->about.id);
  whole_.erase(found);
}

}  // namespace greenroom::files
