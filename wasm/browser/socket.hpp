#pragma once

#include <emscripten/val.h>

#include <functional>
#include <string>
#include <vector>

#include "wasm/browser/listener.hpp"

namespace greenroom::browser {

struct SocketEvents {
  std::function<void()> opened;
  std::function<void(std::string frame)> received;  ///< text frames only
  std::function<void()> closed;                     ///< or never opened; once
};

/// One WebSocket. Opens when made; closes when destroyed, and calls nothing after.
class Socket {
 public:
  Socket(const std::string& url, SocketEvents events);
  ~Socket() { close(); }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  /// False when it is not open: nothing was sent.
  bool send(const std::string& frame);
  void close();

 private:
  emscripten::val socket_ = emscripten::val::undefined();
  std::vector<Listener> listeners_;
};

}  // namespace greenroom::browser
