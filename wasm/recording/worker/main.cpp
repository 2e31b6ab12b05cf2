#include <functional>
#include <memory>
#include <string>

#include "wasm/browser/worker.hpp"
#include "wasm/recording/store_messages.hpp"
#include "wasm/recording/worker/compose_desk.hpp"
#include "wasm/recording/worker/store_desk.hpp"

// The recording worker: the first message says what it is for; hears the page until it is ended.
namespace greenroom::recording {
namespace {

using browser::Worker;
using emscripten::val;

/// The one who hears all messages but the first.
Worker::Heard desk_for(const val& first) {
  const auto kind = first["kind"].as<std::string>();
  if (kind == messages::compose) {
    return
        [desk = std::make_shared<ComposeDesk>(first)](const val& message) { desk->heard(message); };
  }
  if (kind == messages::store) {
    return [desk = std::make_shared<StoreDesk>()](const val& message) { desk->heard(message); };
  }
  return {};
}

}  // namespace
}  // namespace greenroom::recording

int main() {
  using greenroom::browser::Worker;
  static Worker::Heard desk;
  static const greenroom::browser::WorkerScope scope([](const emscripten::val& message) {
    if (desk) {
      desk(message);
    } else {
      desk = greenroom::recording::desk_for(message);
    }
  });
  return 0;
}
