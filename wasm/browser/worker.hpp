#pragma once

#include <emscripten/val.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "wasm/browser/listener.hpp"

namespace greenroom::browser {

/// A message of this kind, to be added to: what the page and its workers say to each other are
/// objects with a `kind`.
inline emscripten::val message_of(const char* kind) {
  auto message = emscripten::val::object();
  message.set("kind", kind);
  return message;
}

/// A dedicated worker that runs a module script with a WorkerScope in it. Ended when destroyed,
/// whatever it was doing.
class Worker {
 public:
  using Heard = std::function<void(const emscripten::val& message)>;

  /// `broke`: its script could not be loaded, or threw what nobody caught.
  Worker(const std::string& address, Heard heard, std::function<void()> broke);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// `moved`: parts of the message that become the worker's and are no longer ours. Kept here until
  /// the worker's scope is there to hear it, since before that it would be lost.
  void post(emscripten::val message, std::vector<emscripten::val> moved = {});

 private:
  void heard(const emscripten::val& message, const Heard& other);

  emscripten::val worker_;
  bool ready_ = false;
  std::vector<std::pair<emscripten::val, std::vector<emscripten::val>>> waiting_;
  Listener message_;
  Listener error_;
};

/// The worker's own end, inside it. Tells the page's that it hears.
class WorkerScope {
 public:
  explicit WorkerScope(Worker::Heard heard);
  static void post(const emscripten::val& message, const std::vector<emscripten::val>& moved = {});

 private:
  Listener message_;
};

}  // namespace greenroom::browser
