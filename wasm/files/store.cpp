#include "wasm/files/store.hpp"

#include <utility>

#include "wasm/files/store_messages.hpp"

namespace greenroom::files {

using browser::Worker;
using emscripten::val;

namespace {

val message_about(const char* kind, const std::string& id) {
  auto message = browser::message_of(kind);
  message.set("id", id);
  return message;
}

std::uint64_t bytes_in(const val& message) {
  return static_cast<std::uint64_t>(message["bytes"].as<double>());
}

std::uint64_t fingerprint_in(const val& message) {
  constexpr unsigned half = 32;
  return std::uint64_t{message["high"].as<std::uint32_t>()} << half |
         message["low"].as<std::uint32_t>();
}

}  // namespace

Worker& Store::worker() {
  if (!worker_) {
    worker_ = std::make_unique<Worker>(
        worker_address_, [this](const val& message) { heard(message); }, [this] { broke(); });
  }
  return *worker_;
}

void Store::open(const std::string& id, std::uint64_t size, StoreEvents events) {
  events_.insert_or_assign(id, std::move(events));
  auto message = message_about(messages::open, id);
  message.set("size", static_cast<double>(size));
  worker().post(std::move(message));
}

void Store::write(const std::string& id, std::uint64_t at, const val& bytes) {
  auto message = message_about(messages::write, id);
  message.set("at", static_cast<double>(at));
  message.set("bytes", bytes);
  worker().post(std::move(message), {bytes["buffer"]});
}

void Store::keep(const std::string& id) { worker().post(message_about(messages::keep, id)); }

void Store::discard(const std::string& id) {
  events_.erase(id);
  worker().post(message_about(messages::discard, id));
}

void Store::heard(const val& message) {
  const auto kind = message["kind"].as<std::string>();
  const auto found = events_.find(message["id"].as<std::string>());
  if (found == events_.end()) return;
  const auto events = found->second;  // who hears may discard it
  if (kind == messages::opened) {
    events.opened(bytes_in(message), fingerprint_in(message));
  } else if (kind == messages::stored) {
    events.stored(bytes_in(message));
  } else if (kind == messages::kept) {
    events_.erase(found);
    events.kept();
  } else if (kind == messages::failed) {
    events_.erase(found);
    events.failed();
  }
}

void Store::broke() {
  worker_.reset();
  for (const auto& [id, events] : std::exchange(events_, {})) events.failed();
}

}  // namespace greenroom::files
