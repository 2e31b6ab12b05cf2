#include "wasm/call/statistics.hpp"

#include <utility>

namespace greenroom::call {

using browser::Async;
using browser::Timer;

void Statistics::add(const std::string& person, LinkAccess access) {
  remove(person);
  monitors_.emplace(person, std::make_shared<LinkMonitor>(std::move(access)));
  tell_all();
  constexpr int often = 1000;  // ms
  if (!timer_.running()) timer_ = Timer(Timer::Kind::repeating, often, [this] { count(); });
}

void Statistics::remove(const std::string& person) {
  const auto found = monitors_.find(person);
  if (found == monitors_.end()) return;
  found->second->close();
  monitors_.erase(found);
  if (monitors_.empty()) timer_.close();
  tell_all();
}

void Statistics::clear() {
  timer_.close();
  for (const auto& [person, monitor] : std::exchange(monitors_, {})) monitor->close();
}

void Statistics::send(const Sending& sending) {
  if (sending == sending_) return;
  sending_ = sending;
  tell_all();
}

void Statistics::show_picture_at(const std::string& person, PixelSize tile) {
  const auto found = monitors_.find(person);
  if (found != monitors_.end()) found->second->show_picture_at(tile);
}

void Statistics::show_screen_at(const std::string& person, PixelSize tile) {
  const auto found = monitors_.find(person);
  if (found != monitors_.end()) found->second->show_screen_at(tile);
}

const LinkMonitor* Statistics::of(const std::string& person) const {
  const auto found = monitors_.find(person);
  return found == monitors_.end() ? nullptr : found->second.get();
}

void Statistics::tell_all() {
  const int people = static_cast<int>(monitors_.size()) + 1;
  for (const auto& [person, monitor] : monitors_) monitor->send(sending_, people);
}

void Statistics::count() {
  for (const auto& [person, monitor] : monitors_) count(monitor);
}

Async<void> Statistics::count(std::shared_ptr<LinkMonitor> monitor) {
  const bool different = co_await monitor->count();
  if (monitor->closed()) co_return;  // and we may be gone
  if (different || watched_) changed_();
}

}  // namespace greenroom::call
