#include "wasm/recording/library.hpp"

#include <algorithm>
#include <utility>

#include "wasm/browser/blob.hpp"
#include "wasm/browser/page.hpp"
#include "wasm/browser/save.hpp"
#include "wasm/browser/while_alive.hpp"
#include "wasm/recording/shelf.hpp"

namespace greenroom::recording {

using browser::Async;
using browser::Timer;
using emscripten::val;

namespace {

constexpr int undo_time = 10'000;  // ms

std::string address_or_none(const val& blob) {
  return blob.isNull() ? std::string() : browser::address_of(blob);
}

}  // namespace

Library::Library(std::shared_ptr<Store> store, LibraryEvents events)
    : store_(std::move(store)), events_(std::move(events)) {}

Library::~Library() { forget(items_, {}); }

void Library::forget(const std::vector<Item>& items, const std::vector<Item>& kept) {
  const auto has = [&](const std::string& address) {
    return std::ranges::any_of(kept, [&](const Item& item) {
      return item.address == address || item.thumbnail == address;
    });
  };
  for (const auto& item : items) {
    for (const auto* address : {&item.address, &item.thumbnail}) {
      if (!address->empty() && !has(*address)) browser::revoke_address(*address);
    }
  }
}

void Library::refresh() { load(); }

Async<Library::Item> Library::item_of(About about) {
  const bool whole = about.state != State::recording;
  Item item;
  item.about = std::move(about);
  item.thumbnail = address_or_none(co_await shelf::blob(item.about.id, shelf::thumbnail));
  if (whole) item.address = address_or_none(co_await shelf::blob(item.about.id, shelf::media));
  co_return item;
}

Async<void> Library::load() {
  const auto self = shared_from_this();
  const auto loading = ++loading_;
  std::vector<Item> items;
  for (auto& about : co_await shelf::list()) {
    if (about.id == removed_) continue;
    const auto* known = find(about.id);
    const bool same = known != nullptr && known->about.state == about.state &&
                      known->about.bytes == about.bytes && !known->thumbnail.empty();
    if (same) {
      // Its addresses stay: somebody may be playing it.
      items.push_back(*known);
      items.back().about = std::move(about);
    } else {
      items.push_back(co_await item_of(std::move(about)));
    }
  }
  const auto space = co_await browser::space();
  if (loading != loading_) {
    forget(items, items_);
    co_return;
  }
  for (auto& item : items) {
    if (const auto* known = find(item.about.id)) {
      item.elsewhere = known->elsewhere;
      item.recovering = known->recovering;
    }
  }
  forget(items_, items);
  items_ = std::move(items);
  space_ = space;
  loaded_ = true;
  for (const auto& item : items_) {
    if (!is_whole(item) && !recovering_.contains(item.about.id)) recover(item.about.id);
  }
  events_.changed();
}

bool Library::is_whole(const Item& item) const {
  return item.about.state != State::recording || events_.being_made(item.about.id);
}

void Library::recover(const std::string& id) {
  recovering_.insert(id);
  const auto mine = [this](auto run) {
    return browser::while_alive(weak_from_this(), std::move(run));
  };
  const auto given_up = [](Library& self, const std::string& which, bool elsewhere) {
    self.recovering_.erase(which);
    if (auto* item = self.find(which)) {
      item->recovering.reset();
      item->elsewhere = elsewhere;
    }
    self.events_.changed();
  };
  if (auto* item = find(id)) item->recovering = 0;
  StoreEvents events;
  events.progress = mine([which = id](Library& self, double part) {
    if (auto* item = self.find(which)) item->recovering = part;
    self.events_.changed();
  });
  events.finished =
      mine([which = id](Library& self, const About&) { self.recovered(which, true); });
  events.nothing = mine([which = id](Library& self) { self.recovered(which, false); });
  events.failed = mine([given_up, which = id](Library& self) { given_up(self, which, false); });
  events.elsewhere = mine([given_up, which = id](Library& self) { given_up(self, which, true); });
  store_->recover(id, std::move(events));
}

void Library::recovered(const std::string& id, bool kept) {
  recovering_.erase(id);
  if (kept) ++recovered_;
  // Together, where a browser was killed that made many.
  if (recovering_.empty() && recovered_ > 0) {
    events_.told("recording-recovered", std::to_string(std::exchange(recovered_, 0)));
  }
  refresh();
}

Library::Item* Library::find(const std::string& id) {
  const auto found =
      std::ranges::find_if(items_, [&](const Item& item) { return item.about.id == id; });
  return found == items_.end() ? nullptr : &*found;
}

bool Library::rename(const std::string& id, const std::string& title) {
  auto* item = find(id);
  const auto tidied = tidy_title(title);
  if (item == nullptr || !tidied || item->about.state == State::recording) return false;
  item->about.title = *tidied;
  // A list that is on its way has the title of before.
  ++loading_;
  keep_title(item->about);
  events_.changed();
  return true;
}

Async<void> Library::keep_title(About about) {
  const auto self = shared_from_this();
  const auto title = about.title;
  if (!co_await shelf::put_about(std::move(about))) events_.told("recording-not-renamed", title);
  refresh();
}

void Library::remove(const std::string& id) {
  const auto* item = find(id);
  // What is being written cannot be deleted; what could not be put in order can.
  if (item == nullptr || item->elsewhere || item->recovering || events_.being_made(id)) return;
  if (!removed_.empty()) erase(removed_);
  removed_ = id;
  forget({*item}, {});
  std::erase_if(items_, [&](const Item& each) { return each.about.id == id; });
  erasing_ = Timer(Timer::Kind::once, undo_time, [this] { erase(std::exchange(removed_, {})); });
  events_.told("recording-removed", {});
  events_.changed();
  // A list that is on its way has it still.
  refresh();
}

Async<void> Library::erase(std::string id) {
  const auto self = shared_from_this();
  co_await shelf::remove(std::move(id));
  refresh();
}

void Library::restore() {
  erasing_.close();
  removed_.clear();
  refresh();
}

void Library::play_as_source(const std::string& id) {
  const auto start = [](std::shared_ptr<Library> self, std::string which) -> Async<void> {
    const auto blob = co_await shelf::blob(which, shelf::media);
    const auto* item = self->find(which);
    if (blob.isNull() || item == nullptr) co_return;
    self->events_.use_as_source(browser::file_named(blob, file_name_of(item->about)));
  };
  start(shared_from_this(), id);
}

void Library::save(const std::string& id) {
  if (!saving_ && find(id) != nullptr) write_to_folder(id);
}

Async<void> Library::write_to_folder(std::string id) {
  const auto self = shared_from_this();
  const auto name = file_name_of(find(id)->about);
  // First of all: a picker wants the click that it comes from.
  const auto folder = co_await browser::choose_folder();
  if (folder.isNull()) co_return;
  saving_ = Saving{id, 0};
  events_.changed();
  const auto blob = co_await shelf::blob(id, shelf::media);
  const auto written = co_await browser::copy_into(folder, name, blob, [&](double part) {
    if (!saving_) return false;
    saving_->part = part;
    events_.changed();
    return true;
  });
  const bool cancelled = !saving_;
  saving_.reset();
  if (!cancelled) events_.told(written ? "recording-copied" : "recording-copy-failed", name);
  events_.changed();
}

std::string file_name_of(const About& about) {
  auto name = about.title.empty() ? "greenroom-" + browser::local_time_stamp(about.started) +
                                        (about.name.empty() ? std::string() : "-" + about.name)
                                  : about.title;
  // What no file system, or only some, would take.
  std::ranges::replace_if(
      name,
      [](char letter) {
        return std::string_view("/\\:*?\"<>|").find(letter) != std::string_view::npos;
      },
      '-');
  return name + about.extension;
}

}  // namespace greenroom::recording
