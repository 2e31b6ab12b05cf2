#include "wasm/board/messages.hpp"
#include "wasm/browser/worker.hpp"

int main() {
  static const greenroom::browser::WorkerScope scope([](const emscripten::val&) {});
  return 0;
}
