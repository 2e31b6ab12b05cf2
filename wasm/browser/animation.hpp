#pragma once

#include <functional>

#include "wasm/browser/callback.hpp"

namespace greenroom::browser {

/// Runs something once before the browser paints next, however often it is asked before; on a page
/// and in a worker. Not while nothing is to be seen of it.
class NextFrame {
 public:
  explicit NextFrame(std::function<void()> run);
  void schedule();

 private:
  bool scheduled_ = false;
  Callback run_;
};

}  // namespace greenroom::browser
