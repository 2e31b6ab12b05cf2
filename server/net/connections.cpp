#include "server/net/connections.hpp"

#include <utility>

namespace greenroom::server {

std::optional<Connections::Place> Connections::enter() {
  if (stopping_ || entries_.size() >= limit_ + reserve) return std::nullopt;
  return Place(*this, entries_.size() >= limit_);
}

void Connections::stop() {
  stopping_ = true;
  for (const Entry& entry : entries_) {
    if (entry.when_stopping) entry.when_stopping();
  }
}

Connections::Place::Place(Connections& registry, bool over_limit)
    : registry_(&registry),
      entry_(registry.entries_.emplace(registry.entries_.end())),
      over_limit_(over_limit) {}

Connections::Place::Place(Place&& other) noexcept
    : registry_(std::exchange(other.registry_, nullptr)),
      entry_(other.entry_),
      over_limit_(other.over_limit_) {}

Connections::Place::~Place() {
  if (registry_ != nullptr) registry_->entries_.erase(entry_);
}

void Connections::Place::when_stopping(std::function<void()> action) {
  entry_->when_stopping = std::move(action);
}

}  // namespace greenroom::server
