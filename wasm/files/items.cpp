// The part of Files that shows them.
#include <algorithm>
#include <utility>

#include "wasm/files/files.hpp"

namespace greenroom::files {

using browser::Timer;
using channel::FileEnd;

namespace {

constexpr int shown_every = 200;  // ms
constexpr char separator = '/';   // of a person's id, which may hold it, and a key, which may not

template <class File>
bool ended_by_itself(const File& file) {
  return file.ended_by_them() || file.reason() != FileEnd::cancelled;
}

}  // namespace

std::shared_ptr<Files::Person> Files::find(const std::string& id) const {
  const auto found = people_.find(id);
  return found == people_.end() ? nullptr : found->second;
}

std::optional<Files::Place> Files::place_of(const std::string& id) const {
  const auto at = id.rfind(separator);
  if (at == std::string::npos || !find(id.substr(0, at))) return std::nullopt;
  return Place{id.substr(0, at), id.substr(at + 1)};
}

std::vector<Item> Files::items() const {
  std::vector<Item> items;
  for (const auto& file : whole_) {
    const auto person = find(file.about.person);
    // Those of this visit are shown as the transfers that they came by.
    if (person && person->exchange.receiving(file.about.key)) continue;
    items.push_back(item_of(file.about));
    items.back().address = file.address;
  }
  for (const auto& [id, person] : people_) append_items(id, *person, items);
  return items;
}

void Files::append_items(const std::string& id, const Person& person,
                         std::vector<Item>& items) const {
  const auto append = [&](Item item, const FileKey& key) {
    item.id = id + separator + key;
    item.person = id;
    item.with = person.name;
    items.push_back(std::move(item));
  };
  for (const auto& file : person.exchange.sending()) append(item_of(file), file.offer().key);
  for (const auto& file : person.exchange.receiving()) {
    append(item_of(file), file.offer().key);
    items.back().address = address_of(kept_as({id, file.offer().key}));
  }
}

std::string Files::address_of(const std::string& received_id) const {
  const auto found =
      std::ranges::find_if(whole_, [&](const Whole& file) { return file.about.id == received_id; });
  return found == whole_.end() ? std::string() : found->address;
}

void Files::progressed() {
  if (showing_.running()) return;
  showing_ = Timer(Timer::Kind::once, shown_every, [this] {
    showing_.close();
    events_.changed();
  });
}

void Files::announce(Person& person) {
  for (const auto& file : person.exchange.sending()) {
    if (!file.over() || !person.closed.insert(file.offer().key).second) continue;
    person.sources.erase(file.offer().key);
    announce_end(file, person);
  }
  for (const auto& file : person.exchange.receiving()) {
    const auto& offer = file.offer();
    const bool asked = file.phase() == Receiving::Phase::asked;
    if (asked && person.announced.insert(offer.key).second) {
      events_.told("file-offered", person.name, offer.name);
    }
    if (file.over() && person.closed.insert(offer.key).second) announce_end(file, person);
  }
}

void Files::announce_end(const Sending& file, const Person& person) const {
  const auto& name = file.offer().name;
  if (file.phase() == Sending::Phase::finished) {
    events_.told("file-sent", person.name, name);
  } else if (file.phase() == Sending::Phase::refused) {
    events_.told("file-refused", person.name, name);
  } else if (ended_by_itself(file)) {
    events_.told("file-ended", person.name, name);
  }
}

void Files::announce_end(const Receiving& file, const Person& person) const {
  const auto& name = file.offer().name;
  if (file.phase() == Receiving::Phase::finished) {
    events_.told("file-received", person.name, name);
  } else if (file.phase() == Receiving::Phase::ended && ended_by_itself(file)) {
    events_.told("file-ended", person.name, name);
  }
}

}  // namespace greenroom::files
