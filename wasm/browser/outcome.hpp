#pragma once

#include <emscripten/val.h>

#include <coroutine>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "wasm/browser/callback.hpp"

namespace greenroom::browser {

/// What a rejected promise or a thrown exception said: a DOMException's name and message.
struct BrowserError {
  std::string name;
  std::string message;
};

/// How a promise ended: a value or an error, never an exception.
struct Outcome {
  emscripten::val value = emscripten::val::undefined();
  std::optional<BrowserError> error;

  [[nodiscard]] bool ok() const { return !error; }
};

/// `co_await Settled(promise)` gives its Outcome, in coroutines of any type. (val's own co_await
/// works only inside coroutines that return val, and destroys them when the promise is rejected.)
class Settled {
 public:
  explicit Settled(emscripten::val promise) : promise_(std::move(promise)) {}

  [[nodiscard]] bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> waiting);
  Outcome await_resume() { return std::move(outcome_); }

 private:
  emscripten::val promise_;
  Outcome outcome_;
  Callback fulfilled_;
  Callback rejected_;
};

/// Calls a method that may throw. C++ cannot catch what JavaScript throws: call through this where
/// the page, and not a bug of ours, can be the reason.
Outcome attempt(const emscripten::val& object, const std::string& method,
                const std::vector<emscripten::val>& arguments);

}  // namespace greenroom::browser
