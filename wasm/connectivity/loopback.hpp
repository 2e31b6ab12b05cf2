#pragma once

#include <emscripten/val.h>

#include <memory>
#include <optional>

#include "shared/connectivity/verdict.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/data_channel.hpp"
#include "wasm/browser/peer_connection.hpp"

namespace greenroom::connectivity {

/// A connection from this page to itself. Where it goes only through relays, what comes back has
/// been on the network.
class Loopback : public std::enable_shared_from_this<Loopback> {
 public:
  /// `relays`: an array of RTCIceServer; an empty one for the way within this machine.
  explicit Loopback(const emscripten::val& relays);
  Loopback(const Loopback&) = delete;
  Loopback& operator=(const Loopback&) = delete;
  ~Loopback() = default;

  void connect() { negotiate(); }
  /// Sends what is due at that many seconds after it was opened, unless much still waits.
  void send_until(double seconds);

  [[nodiscard]] bool open() const { return near_channel_ && near_channel_->open(); }
  /// STUN's code with which a relay last answered; 0: none did.
  [[nodiscard]] int error() const { return error_; }
  /// Without its seconds.
  [[nodiscard]] LineTrial trial() const;

 private:
  using Channel = std::optional<browser::DataChannel>;

  browser::PeerEvents events_of(browser::PeerConnection& other);
  browser::Async<void> negotiate();
  static void make(Channel& channel, const browser::PeerConnection& connection,
                   browser::DataChannelEvents events);

  int error_ = 0;
  unsigned sent_ = 0;
  unsigned arrived_ = 0;
  browser::PeerConnection near_;
  browser::PeerConnection far_;
  Channel near_channel_;
  Channel far_channel_;
};

}  // namespace greenroom::connectivity
