#pragma once

#include <emscripten/val.h>

#include <string>

#include "wasm/browser/callback.hpp"

namespace greenroom::browser {

/// An event listener that is removed when this object is destroyed. Its function gets the event.
class Listener {
 public:
  Listener() = default;
  Listener(emscripten::val target, std::string event, Callback::Function heard);
  ~Listener();
  Listener(Listener&& other) noexcept;
  Listener& operator=(Listener&& other) noexcept;
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

 private:
  emscripten::val target_ = emscripten::val::undefined();
  std::string event_;
  Callback heard_;
};

}  // namespace greenroom::browser
