#include "wasm/browser/worker.hpp"

#include <utility>

namespace greenroom::browser {

using emscripten::val;

namespace {

val module_worker(const std::string& address) {
  auto options = val::object();
  options.set("type", "module");
  return val::global("Worker").new_(address, options);
}

constexpr const char* ready = "ready";

Listener messages(const val& target, Worker::Heard heard) {
  return {target, "message",
          [heard = std::move(heard)](const val& event) { heard(event["data"]); }};
}

}  // namespace

Worker::Worker(const std::string& address, Heard heard, std::function<void()> broke)
    : worker_(module_worker(address)),
      message_(messages(worker_, [this, heard = std::move(heard)](
                                     const val& message) { this->heard(message, heard); })),
      error_(worker_, "error", [broke = std::move(broke)](const val&) { broke(); }) {}

Worker::~Worker() { worker_.call<void>("terminate"); }

void Worker::post(val message, std::vector<val> moved) {
  if (ready_) {
    worker_.call<void>("postMessage", message, val::array(moved));
  } else {
    waiting_.emplace_back(std::move(message), std::move(moved));
  }
}

void Worker::heard(const val& message, const Heard& other) {
  if (ready_ || message["kind"].as<std::string>() != ready) {
    other(message);
    return;
  }
  ready_ = true;
  for (auto& [waiting, moved] : std::exchange(waiting_, {})) {
    post(std::move(waiting), std::move(moved));
  }
}

WorkerScope::WorkerScope(Worker::Heard heard)
    : message_(messages(val::global(), std::move(heard))) {
  post(message_of(ready));
}

void WorkerScope::post(const val& message, const std::vector<val>& moved) {
  val::global().call<void>("postMessage", message, val::array(moved));
}

}  // namespace greenroom::browser
