#include "wasm/files/files.hpp"

#include <utility>
#include <variant>

#include "shared/channel/file_name.hpp"
#include "shared/channel/limits.hpp"
#include "wasm/browser/blob.hpp"
#include "wasm/browser/bytes.hpp"
#include "wasm/browser/private_files.hpp"
#include "wasm/browser/storage.hpp"
#include "wasm/channel/steady.hpp"
#include "wasm/files/new_key.hpp"

namespace greenroom::files {

namespace limits = channel::limits;
using browser::Async;
using channel::FileEnd;
using channel::FileRefusal;
using emscripten::val;

Files::Files(std::string worker_address, FilesEvents events)
    : events_(std::move(events)), store_(std::move(worker_address)) {}

Files::~Files() {
  for (const auto& file : whole_) browser::revoke_address(file.address);
}

// ---- the room -------------------------------------------------------------------------------

void Files::met(const std::string& id, const std::string& name) {
  auto& person = people_[id];
  if (!person) person = std::make_shared<Person>();
  person->name = name;
}

void Files::opened(const std::string& id) {
  const auto person = find(id);
  if (!person) return;
  person->linked = true;
  ++person->links;
  act(id, person->exchange.link_back());
}

void Files::closed(const std::string& id) {
  const auto person = find(id);
  if (!person || !std::exchange(person->linked, false)) return;
  act(id, person->exchange.link_lost());
}

void Files::received(const std::string& from, const channel::Message& message) {
  const auto person = find(from);
  if (!person) return;
  if (const auto* offer = std::get_if<channel::OfferFile>(&message)) {
    offered(from, *offer);
  } else {
    act(from, person->exchange.received(message));
  }
}

void Files::offered(const std::string& from, const channel::OfferFile& offer) {
  const auto person = find(from);
  const bool fresh = person->exchange.receiving(offer.key) == nullptr;
  if (fresh && !person->offers.take(channel::steady_now())) {
    events_.tell(from, channel::RefuseFile{offer.key, FileRefusal::too_many});
    return;
  }
  const auto actions = person->exchange.received(offer);
  if (browser::has_private_files()) {
    go_on();
  } else {
    act(from, person->exchange.refuse(offer.key, FileRefusal::not_possible));
  }
  act(from, actions);
}

void Files::received(const std::string& from, const channel::ChunkHeader& header,
                     const val& bytes) {
  const auto person = find(from);
  if (!person) return;
  const auto length = bytes["length"].as<std::uint32_t>();
  for (const auto& action : person->exchange.chunk(header, length)) {
    if (const auto* write = std::get_if<Write>(&action)) {
      store_.write(kept_as({from, write->key}), write->offset, bytes);
    } else {
      act(from, {action});
    }
  }
}

void Files::leave() {
  for (const auto& [id, person] : people_) {
    std::vector<FileKey> keys;
    for (const auto& file : person->exchange.sending()) keys.push_back(file.offer().key);
    for (const auto& file : person->exchange.receiving()) keys.push_back(file.offer().key);
    for (const auto& key : keys) {
      for (const auto& action : person->exchange.end(key, FileEnd::cancelled)) perform(id, action);
    }
  }
  people_.clear();
  events_.changed();
}

// ---- the person -----------------------------------------------------------------------------

void Files::offer(const std::string& to, const val& file) {
  const auto person = find(to);
  if (!person) return;
  const auto said_name = file["name"].as<std::string>();
  const auto size = browser::size_of(file);
  if (size > static_cast<double>(limits::file_bytes)) {
    events_.told("file-too-large", person->name, said_name);
    return;
  }
  const auto type = file["type"].as<std::string>();
  const channel::OfferFile offer{new_key(), 0, channel::tidy_file_name(said_name),
                                 static_cast<std::uint64_t>(size),
                                 channel::is_file_type(type) ? type : std::string()};
  const auto actions = person->exchange.offer(offer);
  if (!actions) {
    events_.told("file-too-many", person->name, said_name);
    return;
  }
  person->sources.emplace(offer.key, std::make_shared<SourceFile>(file));
  act(to, *actions);
}

void Files::accept(const std::string& id) {
  if (const auto place = place_of(id)) accept_if_it_fits(*place);
}

Async<void> Files::accept_if_it_fits(Place place) {
  const auto self = shared_from_this();
  const auto space = co_await browser::space();
  const auto person = find(place.person);
  const auto* file = person ? person->exchange.receiving(place.key) : nullptr;
  if (!file) co_return;
  const bool known = space.used + space.free > 0;
  if (known && space.free < static_cast<double>(file->offer().size)) {
    events_.told("file-no-space", person->name, file->offer().name);
    act(place.person, person->exchange.refuse(place.key, FileRefusal::no_space));
  } else {
    act(place.person, person->exchange.accept(place.key));
  }
}

void Files::refuse(const std::string& id) {
  const auto place = place_of(id);
  if (!place) return;
  act(place->person, find(place->person)->exchange.refuse(place->key, FileRefusal::declined));
}

void Files::cancel(const std::string& id) {
  const auto place = place_of(id);
  if (!place) return;
  act(place->person, find(place->person)->exchange.end(place->key, FileEnd::cancelled));
}

void Files::remove(const std::string& id) {
  const auto place = place_of(id);
  if (!place) {
    forget_whole(id);
  } else {
    cancel(id);
    const auto person = find(place->person);
    person->exchange.forget(place->key);
    person->announced.erase(place->key);
    person->closed.erase(place->key);
    if (const auto kept = person->kept.extract(place->key)) forget_whole(kept.mapped().id);
  }
  events_.changed();
}

// ---- what the transfers ask for -------------------------------------------------------------

void Files::act(const std::string& id, const Actions& actions) {
  for (const auto& action : actions) perform(id, action);
  if (const auto person = find(id)) announce(*person);
  events_.changed();
  send(id);
}

void Files::perform(const std::string& id, const Action& action) {
  if (const auto* told = std::get_if<Tell>(&action)) {
    events_.tell(id, told->message);
  } else if (const auto* asked = std::get_if<Check>(&action)) {
    check({id, asked->key}, asked->stretch);
  } else if (const auto* begun = std::get_if<Open>(&action)) {
    open({id, begun->key});
  } else if (const auto* done = std::get_if<Keep>(&action)) {
    store_.keep(kept_as({id, done->key}));
  } else if (const auto* useless = std::get_if<Discard>(&action)) {
    discard({id, useless->key});
  }
}

Async<void> Files::check(Place place, Stretch stretch) {
  const auto self = shared_from_this();
  const auto person = find(place.person);
  const auto source = person->sources.find(place.key);
  std::optional<std::uint64_t> print;
  if (source != person->sources.end()) {
    const auto held = source->second;
    const auto bytes = co_await held->read(stretch.at, stretch.length);
    if (!bytes.isNull()) print = fingerprint(browser::bytes_in(bytes));
  }
  if (find(place.person) != person) co_return;
  act(place.person, person->exchange.checked(place.key, stretch.at + stretch.length, print));
}

Async<void> Files::send(std::string id) {
  const auto self = shared_from_this();
  const auto person = find(id);
  if (!person || std::exchange(person->sending, true)) co_return;
  while (person->linked) {
    const auto chunk = person->exchange.next(events_.buffered(id));
    if (!chunk) break;
    const auto link = person->links;
    const auto source = person->sources.at(chunk->key);
    const auto bytes = co_await source->read(chunk->offset, chunk->length);
    if (find(id) != person) co_return;
    if (person->links != link) continue;  // it was for a link that is gone
    if (bytes.isNull()) {
      act(id, person->exchange.end(chunk->key, FileEnd::unreadable));
    } else if (!events_.send(id, {chunk->number, chunk->offset}, bytes)) {
      break;  // the link is gone, as we shall hear
    }
  }
  person->sending = false;
}

}  // namespace greenroom::files
