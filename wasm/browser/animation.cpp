#include "wasm/browser/animation.hpp"

#include <utility>

namespace greenroom::browser {

using emscripten::val;

NextFrame::NextFrame(std::function<void()> run)
    : run_([this, run = std::move(run)](const val&) {
        scheduled_ = false;
        run();
      }) {}

void NextFrame::schedule() {
  if (std::exchange(scheduled_, true)) return;
  val::global().call<void>("requestAnimationFrame", run_.function());
}

}  // namespace greenroom::browser
