#pragma once

#include <emscripten/val.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shared/call/call_stats.hpp"
#include "shared/call/sender_limits.hpp"
#include "shared/signaling/messages.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/data_channel.hpp"
#include "wasm/browser/listener.hpp"
#include "wasm/browser/media_stream.hpp"
#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

enum class PeerState { connecting, connected, interrupted, failed };

struct PeerEvents {
  std::function<void()> negotiation_needed;
  std::function<void(std::string candidate)> gathered;  ///< RTCIceCandidateInit as JSON
  std::function<void()> state_changed;
  /// A relay gave no address; STUN's code says why.
  std::function<void(int code)> relay_failed = [](int) {};
};

enum class PeerWay { any, relay };

/// One RTCPeerConnection that carries a voice, a picture, and a screen with its sound each way, at
/// the places that signaling/PROTOCOL.md names. Descriptions and candidates are the JSON of the
/// browser's own dictionaries. Closes when destroyed, and calls nothing after.
class PeerConnection {
 public:
  /// `ice_servers`: an array of RTCIceServer, as /api/config gives it.
  PeerConnection(const emscripten::val& ice_servers, PeerEvents events, PeerWay way = PeerWay::any);
  ~PeerConnection() { close(); }
  PeerConnection(const PeerConnection&) = delete;
  PeerConnection& operator=(const PeerConnection&) = delete;

  /// Prepares all places, for the side that offers first. Track or not, so that switching a camera
  /// on or sharing a screen later needs no negotiation.
  void prepare_to_offer();

  /// Makes and sets the offer or answer that is due. The outcome's value is its JSON as a string.
  Async<Outcome> make_description();
  Async<Outcome> take_description(signaling::Relayed kind, std::string payload);
  /// A candidate that cannot be used is forgotten: others will do.
  void add_candidate(const std::string& payload);
  /// From the next ICE restart on.
  void use_ice_servers(const emscripten::val& servers);
  void restart_ice();

  /// An RTCDataChannel for a DataChannel; null where this is closed. Who answers makes it once the
  /// first offer is taken: sooner, it would want a negotiation of its own.
  [[nodiscard]] emscripten::val make_channel(
      const std::string& label, int number,
      DataChannel::Delivery delivery = DataChannel::Delivery::reliable) const {
    return DataChannel::make(connection_, label, number, delivery);
  }

  /// Sends this track (null: nothing) from now on, without negotiation. Before there is anything to
  /// send it on, does nothing: call it again after the first description.
  /// Likewise for a screen where the other side, an older page, offered no place for it.
  void send_voice(const emscripten::val& track) { send(voice, track); }
  void send_picture(const emscripten::val& track) { send(picture, track); }
  void send_screen(const emscripten::val& track) { send(screen, track); }
  void send_screen_sound(const emscripten::val& track) { send(screen_sound, track); }

  /// Voice and picture that arrive.
  [[nodiscard]] const emscripten::val& stream() const { return person_.get(); }
  /// The screen that arrives, with its sound.
  [[nodiscard]] const emscripten::val& screen_stream() const { return screen_.get(); }
  [[nodiscard]] PeerState state() const;
  /// What the browser has counted so far; nothing where it does not say.
  [[nodiscard]] Async<std::optional<call::CallCounts>> counts() const;
  /// Sends no more than this. False where that could not be set everywhere yet.
  Async<bool> limit(call::SenderLimits limits);
  /// Linear amplitude of what is heard now, 0 to 1.
  [[nodiscard]] double loudness() const;

  void close();

 private:
  /// Which one of those of its kind.
  struct Place {
    const char* kind;
    unsigned number;
  };
  static constexpr Place voice{"audio", 0};
  static constexpr Place picture{"video", 0};
  static constexpr Place screen{"video", 1};
  static constexpr Place screen_sound{"audio", 1};

  void send(const Place& place, const emscripten::val& track);
  /// Puts what arrives on this transceiver where it belongs.
  void sort(const emscripten::val& arrived);
  [[nodiscard]] emscripten::val transceiver(const Place& place) const;
  /// null where there is none yet.
  [[nodiscard]] emscripten::val sender(const Place& place) const;
  /// What descriptions and statistics call this place; empty before there is one.
  [[nodiscard]] std::string name_of(const Place& place) const;

  PeerWay way_;
  emscripten::val connection_;
  MediaStream person_;
  MediaStream screen_;
  std::vector<Listener> listeners_;
};

}  // namespace greenroom::browser
