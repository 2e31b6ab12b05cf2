#pragma once

#include <functional>

#include "wasm/browser/callback.hpp"

namespace greenroom::browser {

/// Calls back after a while, once or again and again, until it is closed or destroyed. A hidden
/// tab's timers tick once a second at best.
class Timer {
 public:
  enum class Kind { once, repeating };

  Timer() = default;
  Timer(Kind kind, int milliseconds, std::function<void()> ring);
  ~Timer() { close(); }
  Timer(Timer&& other) noexcept;
  Timer& operator=(Timer&& other) noexcept;
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;

  void close();
  [[nodiscard]] bool running() const { return id_ != 0; }

 private:
  int id_ = 0;  ///< the browser's, 0: none
  Callback ring_;
};

}  // namespace greenroom::browser
