#include "wasm/browser/socket.hpp"

#include <utility>

namespace greenroom::browser {

using emscripten::val;

Socket::Socket(const std::string& url, SocketEvents events)
    : socket_(val::global("WebSocket").new_(url)) {
  listeners_.emplace_back(socket_, "open",
                          [opened = std::move(events.opened)](const val&) { opened(); });
  listeners_.emplace_back(socket_, "message",
                          [received = std::move(events.received)](const val& event) {
                            const auto data = event["data"];
                            if (data.isString()) received(data.as<std::string>());
                          });
  // An "error" is always followed by a "close", which says all there is to know.
  listeners_.emplace_back(socket_, "close",
                          [closed = std::move(events.closed)](const val&) { closed(); });
}

bool Socket::send(const std::string& frame) {
  constexpr int open = 1;
  if (socket_.isUndefined() || socket_["readyState"].as<int>() != open) return false;
  socket_.call<void>("send", frame);
  return true;
}

void Socket::close() {
  listeners_.clear();
  if (!socket_.isUndefined()) std::exchange(socket_, val::undefined()).call<void>("close");
}

}  // namespace greenroom::browser
