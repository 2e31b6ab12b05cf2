#include "wasm/recording/worker/store_desk.hpp"

#include <utility>

#include "wasm/browser/worker.hpp"
#include "wasm/recording/store_messages.hpp"

namespace greenroom::recording {

using browser::WorkerScope;
using emscripten::val;

void StoreDesk::heard(const val& message) {
  const auto kind = message["kind"].as<std::string>();
  const auto id = message["id"].as<std::string>();
  auto found = files_.find(id);
  if (found == files_.end()) {
    // Bytes that come after the end, of an encoder that was late.
    if (kind != messages::open && kind != messages::recover) return;
    const auto file = std::make_shared<StoredFile>(
        id, [](const val& reply) { WorkerScope::post(reply); },
        [this, id = id] { files_.erase(id); });
    found = files_.emplace(id, file).first;
  }
  const auto file = found->second;  // it may take itself off the list
  file->heard(message);
}

}  // namespace greenroom::recording
