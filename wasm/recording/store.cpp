#include "wasm/recording/store.hpp"

#include <utility>

#include "wasm/browser/blob.hpp"
#include "wasm/recording/store_messages.hpp"

namespace greenroom::recording {

using browser::Worker;
using emscripten::val;

Worker& Store::worker() {
  if (!worker_) {
    worker_ = std::make_unique<Worker>(
        worker_address_, [this](const val& message) { heard(message); }, [this] { broke(); });
    worker_->post(messages::message_of(messages::store));
  }
  return *worker_;
}

void Store::post(const char* kind, const std::string& id, const char* key, const val& value) {
  auto message = messages::message_of(kind);
  message.set("id", id);
  message.set(key, value);
  worker().post(std::move(message));
}

void Store::open(const About& about, StoreEvents events) {
  events_.insert_or_assign(about.id, std::move(events));
  post(messages::open, about.id, "about", val(to_text(about)));
}

void Store::append(const std::string& id, val blob) { send_later(id, std::move(blob)); }

void Store::finish(const About& about) { send_later(about.id, val(to_text(about))); }

void Store::send_later(const std::string& id, val what) {
  auto& outgoing = outgoing_[id];
  outgoing.waiting.push_back(std::move(what));
  if (!std::exchange(outgoing.sending, true)) send(id);
}

browser::Async<void> Store::send(std::string id) {
  const auto self = shared_from_this();
  // Looked for each time: while bytes are read, the worker may break and all be given up.
  for (auto found = outgoing_.find(id); found != outgoing_.end(); found = outgoing_.find(id)) {
    auto& outgoing = found->second;
    if (outgoing.waiting.empty()) {
      outgoing.sending = false;
      co_return;
    }
    const auto next = std::move(outgoing.waiting.front());
    outgoing.waiting.pop_front();
    if (next.isString()) {
      outgoing_.erase(found);
      post(messages::finish, id, "about", next);
    } else if (!outgoing.cut) {
      send_bytes(id, co_await browser::bytes_of(next));
    }
  }
}

void Store::send_bytes(const std::string& id, const val& bytes) {
  const auto found = outgoing_.find(id);
  if (found == outgoing_.end()) return;
  if (!bytes.isNull()) return post(messages::append, id, "bytes", bytes);
  found->second.cut = true;
  if (const auto listener = events_.find(id); listener != events_.end()) listener->second.cut();
}

void Store::recover(const std::string& id, StoreEvents events) {
  events_.insert_or_assign(id, std::move(events));
  post(messages::recover, id, "id", val(id));
}

void Store::heard(const val& message) {
  const auto kind = message["kind"].as<std::string>();
  const auto found = events_.find(message["id"].as<std::string>());
  if (found == events_.end()) return;
  if (kind == messages::opened) return found->second.opened();
  if (kind == messages::wrote) {
    return found->second.wrote(message["bytes"].as<double>(), message["left"].as<double>());
  }
  if (kind == messages::progress) return found->second.progress(message["part"].as<double>());
  if (kind == messages::full) return found->second.full();
  // The last that is heard of it; who hears may begin another.
  const auto events = std::move(found->second);
  events_.erase(found);
  if (kind == messages::failed) {
    events.failed();
  } else if (kind == messages::elsewhere) {
    events.elsewhere();
  } else if (kind == messages::nothing) {
    events.nothing();
  } else if (const auto about = about_from(message["about"].as<std::string>())) {
    events.finished(*about);
  }
}

void Store::broke() {
  worker_.reset();
  outgoing_.clear();
  for (const auto& [id, events] : std::exchange(events_, {})) events.failed();
}

}  // namespace greenroom::recording
