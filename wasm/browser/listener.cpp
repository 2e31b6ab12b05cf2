#include "wasm/browser/listener.hpp"

#include <utility>

namespace greenroom::browser {

using emscripten::val;

Listener::Listener(val target, std::string event, Callback::Function heard)
    : target_(std::move(target)), event_(std::move(event)), heard_(std::move(heard)) {
  target_.call<void>("addEventListener", event_, heard_.function());
}

Listener::~Listener() {
  if (!target_.isUndefined()) {
    target_.call<void>("removeEventListener", event_, heard_.function());
  }
}

Listener::Listener(Listener&& other) noexcept
    : target_(std::exchange(other.target_, val::undefined())),
      event_(std::move(other.event_)),
      heard_(std::move(other.heard_)) {}

Listener& Listener::operator=(Listener&& other) noexcept {
  std::swap(target_, other.target_);
  std::swap(event_, other.event_);
  std::swap(heard_, other.heard_);
  return *this;
}

}  // namespace greenroom::browser
