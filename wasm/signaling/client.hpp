#pragma once

#include <functional>
#include <memory>
#include <string>

#include "shared/signaling/backoff.hpp"
#include "shared/signaling/messages.hpp"
#include "wasm/browser/listener.hpp"
#include "wasm/browser/socket.hpp"
#include "wasm/browser/timer.hpp"

namespace greenroom::signaling {

struct ClientEvents {
  std::function<void()> opened;
  std::function<void()> lost;  ///< was open, and is not any more
  std::function<void(const ServerMessage& message)> received;
  std::function<void()> changed;  ///< another state()
};

/// Keeps one socket to the server open, trying again for as long as it takes.
class Client {
 public:
  /// unreachable: has not been reached for three attempts. stopping: the server said that it
  /// closes.
  enum class State { connecting, connected, reconnecting, unreachable, stopping };

  explicit Client(ClientEvents events) : events_(std::move(events)) {}

  /// `url`: ws: or wss:.
  void connect(std::string url);
  /// False when there is no connection: nothing was sent.
  bool send(const ClientMessage& message);

  [[nodiscard]] State state() const { return state_; }

 private:
  void open();
  void on_frame(const std::string& frame);
  void on_closed();
  void become(State state);

  ClientEvents events_;
  std::string url_;
  State state_ = State::connecting;
  bool was_open_ = false;
  Backoff backoff_;
  std::unique_ptr<browser::Socket> socket_;
  browser::Timer retry_;
  browser::Listener online_;
};

}  // namespace greenroom::signaling
