#pragma once

#include <emscripten/val.h>

#include <functional>
#include <string>
#include <vector>

#include "wasm/browser/listener.hpp"

namespace greenroom::browser {

/// A dedicated worker that runs a module script. Ended when destroyed, whatever it was doing.
class Worker {
 public:
  using Heard = std::function<void(const emscripten::val& message)>;

  /// `broke`: its script could not be loaded, or threw what nobody caught.
  Worker(const std::string& address, Heard heard, std::function<void()> broke);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// `moved`: parts of the message that become the worker's and are no longer ours.
  void post(const emscripten::val& message, const std::vector<emscripten::val>& moved = {});

 private:
  emscripten::val worker_;
  Listener message_;
  Listener error_;
};

/// The worker's own end, inside it.
class WorkerScope {
 public:
  explicit WorkerScope(Worker::Heard heard);
  static void post(const emscripten::val& message, const std::vector<emscripten::val>& moved = {});

 private:
  Listener message_;
};

}  // namespace greenroom::browser
