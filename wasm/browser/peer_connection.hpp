#pragma once

#include <emscripten/val.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shared/signaling/messages.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/listener.hpp"
#include "wasm/browser/media_stream.hpp"
#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

enum class PeerState { connecting, connected, interrupted, failed };

struct PeerEvents {
  std::function<void()> negotiation_needed;
  std::function<void(std::string candidate)> gathered;  ///< RTCIceCandidateInit as JSON
  std::function<void()> state_changed;
};

/// One RTCPeerConnection that carries one voice and one picture each way. Descriptions and
/// candidates are the JSON of the browser's own dictionaries. Closes when destroyed, and calls
/// nothing after.
class PeerConnection {
 public:
  /// `ice_servers`: an array of RTCIceServer, as /api/config gives it.
  PeerConnection(const emscripten::val& ice_servers, PeerEvents events);
  ~PeerConnection() { close(); }
  PeerConnection(const PeerConnection&) = delete;
  PeerConnection& operator=(const PeerConnection&) = delete;

  /// Prepares a voice and a picture each way, for the side that offers first. Track or not, so that
  /// switching a camera on later needs no negotiation.
  void prepare_to_offer();

  /// Makes and sets the offer or answer that is due. The outcome's value is its JSON as a string.
  Async<Outcome> make_description();
  Async<Outcome> take_description(signaling::Relayed kind, std::string payload);
  /// A candidate that cannot be used is forgotten: others will do.
  void add_candidate(const std::string& payload);
  void restart_ice();

  /// Sends this track (null: nothing) from now on, without negotiation. Before there is anything to
  /// send it on, does nothing: call it again after the first description.
  void send_voice(const emscripten::val& track);
  void send_picture(const emscripten::val& track);

  /// What arrives. Its tracks come and go.
  [[nodiscard]] const emscripten::val& stream() const { return received_.get(); }
  [[nodiscard]] PeerState state() const;
  /// Linear amplitude of what is heard now, 0 to 1.
  [[nodiscard]] double loudness() const;

  void close();

 private:
  void send(const char* kind, const emscripten::val& track);
  [[nodiscard]] emscripten::val transceiver(const char* kind) const;

  emscripten::val connection_;
  MediaStream received_;
  std::vector<Listener> listeners_;
};

}  // namespace greenroom::browser
