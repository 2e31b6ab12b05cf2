#include "wasm/connectivity/connectivity.hpp"

#include <emscripten/bind.h>

// What the page can ask of the connectivity test. It only registers.
namespace greenroom::bindings {

using connectivity::Connectivity;

EMSCRIPTEN_BINDINGS(connectivity) {
  emscripten::class_<Connectivity>("Connectivity")
      .function("start", &Connectivity::start)
      .function("cancel", &Connectivity::cancel)
      .function("answer(heard)", &Connectivity::answer);
}

}  // namespace greenroom::bindings
