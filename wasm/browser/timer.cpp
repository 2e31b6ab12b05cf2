#include "wasm/browser/timer.hpp"

#include <utility>

namespace greenroom::browser {

using emscripten::val;

Timer::Timer(Kind kind, int milliseconds, std::function<void()> ring)
    : ring_([ring = std::move(ring)](const val&) { ring(); }) {
  id_ = val::global().call<int>(kind == Kind::once ? "setTimeout" : "setInterval", ring_.function(),
                                milliseconds);
}

Timer::Timer(Timer&& other) noexcept
    : id_(std::exchange(other.id_, 0)), ring_(std::move(other.ring_)) {}

Timer& Timer::operator=(Timer&& other) noexcept {
  std::swap(id_, other.id_);
  std::swap(ring_, other.ring_);
  return *this;
}

void Timer::close() {
  if (id_ != 0) val::global().call<void>("clearTimeout", std::exchange(id_, 0));
  ring_ = Callback();
}

}  // namespace greenroom::browser
