#include "wasm/browser/notification.hpp"

#include <utility>

#include "wasm/browser/async.hpp"
#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

val known() { return val::global("Notification"); }

Async<void> ask(std::function<void()> answered) {
  co_await Settled(known().call<val>("requestPermission"));
  answered();
}

}  // namespace

Notification::Permission Notification::permission() {
  if (known().isUndefined()) return Permission::unavailable;
  const auto word = known()["permission"].as<std::string>();
  if (word == "granted") return Permission::allowed;
  return word == "denied" ? Permission::blocked : Permission::unasked;
}

void Notification::ask_permission(std::function<void()> answered) {
  if (!known().isUndefined()) ask(std::move(answered));
}

void Notification::show(const std::string& title) {
  close();
  if (permission() != Permission::allowed) return;
  auto arguments = val::array();
  arguments.call<void>("push", title);
  // Phones show none without a service worker, and throw.
  const auto made = attempt(val::global("Reflect"), "construct", {known(), arguments});
  if (!made.ok()) return;
  shown_ = made.value;
  clicked_ = Listener(shown_, "click", [this](const val&) {
    val::global("window").call<void>("focus");
    close();
  });
}

void Notification::close() {
  clicked_ = Listener();
  if (!shown_.isNull()) std::exchange(shown_, val::null()).call<void>("close");
}

}  // namespace greenroom::browser
