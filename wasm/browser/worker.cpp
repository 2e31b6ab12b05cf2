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

Listener messages(const val& target, Worker::Heard heard) {
  return {target, "message",
          [heard = std::move(heard)](const val& event) { heard(event["data"]); }};
}

}  // namespace

Worker::Worker(const std::string& address, Heard heard, std::function<void()> broke)
    : worker_(module_worker(address)),
      message_(messages(worker_, std::move(heard))),
      error_(worker_, "error", [broke = std::move(broke)](const val&) { broke(); }) {}

Worker::~Worker() { worker_.call<void>("terminate"); }

void Worker::post(const val& message, const std::vector<val>& moved) {
  worker_.call<void>("postMessage", message, val::array(moved));
}

WorkerScope::WorkerScope(Worker::Heard heard)
    : message_(messages(val::global(), std::move(heard))) {}

void WorkerScope::post(const val& message, const std::vector<val>& moved) {
  val::global().call<void>("postMessage", message, val::array(moved));
}

}  // namespace greenroom::browser
