#include "wasm/effects/worker/desk.hpp"

// The effects worker: hears the page until it is ended.
int main() {
  static const greenroom::effects::Desk desk;
  return 0;
}
