#include <memory>

#include "wasm/board/worker/desk.hpp"

// The board worker: hears the page until it is ended.
int main() {
  using greenroom::board::Desk;
  static const greenroom::browser::WorkerScope scope([](const emscripten::val& message) {
    static const auto desk = std::make_shared<Desk>();
    desk->heard(message);
  });
  return 0;
}
