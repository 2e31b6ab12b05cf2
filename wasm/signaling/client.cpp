#include "wasm/signaling/client.hpp"

#include <utility>

#include "shared/signaling/codec.hpp"
#include "wasm/browser/page.hpp"

namespace greenroom::signaling {

void Client::connect(std::string url) {
  url_ = std::move(url);
  // The network is back: no need to sit the wait out.
  online_ = browser::on_network_back([this] {
    if (state_ != State::connected) open();
  });
  open();
}

bool Client::send(const ClientMessage& message) {
  return socket_ && socket_->send(encode(message));
}

void Client::open() {
  retry_.close();
  socket_ = std::make_unique<browser::Socket>(
      url_, browser::SocketEvents{
                [this] {
                  was_open_ = true;
                  backoff_.reset();
                  become(State::connected);
                  events_.opened();
                },
                [this](const std::string& frame) { on_frame(frame); },
                [this] { on_closed(); },
            });
}

void Client::on_frame(const std::string& frame) {
  const auto message = decode_server(frame);
  if (!message) return;
  if (std::holds_alternative<Closing>(*message)) become(State::stopping);
  events_.received(*message);
}

void Client::on_closed() {
  constexpr unsigned patience = 3;
  const bool was_open = std::exchange(was_open_, false);
  const auto wait = backoff_.next(browser::random_bits());
  retry_ = browser::Timer(browser::Timer::Kind::once, static_cast<int>(wait.count()),
                          [this] { open(); });
  if (state_ != State::stopping || !was_open) {
    become(backoff_.attempts() > patience ? State::unreachable : State::reconnecting);
  }
  if (was_open) events_.lost();
}

void Client::become(State state) {
  if (std::exchange(state_, state) != state) events_.changed();
}

}  // namespace greenroom::signaling
