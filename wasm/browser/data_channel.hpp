#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "wasm/browser/listener.hpp"

namespace greenroom::browser {

struct DataChannelEvents {
  std::function<void()> opened;
  std::function<void()> closed;
  std::function<void(std::string text)> heard = [](const std::string&) {};
  /// An ArrayBuffer that is nobody else's.
  std::function<void(const emscripten::val& buffer)> received = [](const emscripten::val&) {};
  /// What is buffered has come down to DataChannel::low.
  std::function<void()> drained = [] {};
};

/// One RTCDataChannel that both sides made with the same number, so that it
/// needs no negotiation of its own. Closes when destroyed, and calls nothing after.
class DataChannel {
 public:
  /// Bytes.
  static constexpr int low = 256 * 1024;

  /// once: what is lost on the way stays lost, and what is late comes out of order.
  enum class Delivery { reliable, once };

  /// A new RTCDataChannel of this RTCPeerConnection; null where that is closed.
  static emscripten::val make(const emscripten::val& connection, const std::string& label,
                              int number, Delivery delivery);

  DataChannel(emscripten::val channel, DataChannelEvents events);
  ~DataChannel() { close(); }
  DataChannel(const DataChannel&) = delete;
  DataChannel& operator=(const DataChannel&) = delete;

  [[nodiscard]] bool open() const;
  /// False when it is not open, or its buffer is full: nothing was sent.
  bool send(const std::string& text);
  /// In one frame: `head` and then a Uint8Array.
  bool send(std::span<const std::uint8_t> head, const emscripten::val& bytes);
  /// Bytes that are given to it and not on their way yet.
  [[nodiscard]] std::uint64_t buffered() const;

  void close();

 private:
  bool send(const emscripten::val& frame);

  emscripten::val channel_;
  std::vector<Listener> listeners_;
};

}  // namespace greenroom::browser
