#include <map>
#include <memory>
#include <string>

#include "wasm/browser/worker.hpp"
#include "wasm/files/worker/kept_file.hpp"

// The worker that keeps received files: hands each message to the file that it is about, until it
// is ended.

int main() {
  using emscripten::val;
  using greenroom::files::KeptFile;
  static std::map<std::string, std::shared_ptr<KeptFile>> files;
  static const greenroom::browser::WorkerScope scope([](const val& message) {
    const auto id = message["id"].as<std::string>();
    auto& file = files[id];
    if (!file) file = std::make_shared<KeptFile>(id, [id = id] { files.erase(id); });
    const auto held = file;  // it may take itself off the list
    held->heard(message);
  });
  return 0;
}
