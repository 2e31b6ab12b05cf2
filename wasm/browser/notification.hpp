#pragma once

#include <emscripten/val.h>

#include <functional>
#include <string>

#include "wasm/browser/listener.hpp"

namespace greenroom::browser {

/// One message of the system, outside the page: who calls is seen even by who looks at another
/// window. Shows nothing where the person has not allowed it.
class Notification {
 public:
  Notification() = default;
  ~Notification() { close(); }
  Notification(const Notification&) = delete;
  Notification& operator=(const Notification&) = delete;

  enum class Permission { unasked, allowed, blocked, unavailable };
  [[nodiscard]] static Permission permission();
  /// From a click. `answered`: permission() may be another now.
  static void ask_permission(std::function<void()> answered);

  /// In place of the last one. A click on it brings the page to the front.
  void show(const std::string& title);
  void close();

 private:
  emscripten::val shown_ = emscripten::val::null();
  Listener clicked_;
};

}  // namespace greenroom::browser
