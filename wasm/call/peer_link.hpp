#pragma once

#include <functional>
#include <memory>
#include <string>

#include "shared/call/negotiation.hpp"
#include "shared/signaling/messages.hpp"
#include "wasm/browser/peer_connection.hpp"

namespace greenroom::call {

/// What we send to everybody. null where there is nothing.
struct OwnTracks {
  emscripten::val voice = emscripten::val::null();
  emscripten::val picture = emscripten::val::null();
  emscripten::val screen = emscripten::val::null();
  emscripten::val screen_sound = emscripten::val::null();
};

struct PeerLinkEvents {
  std::function<void(signaling::Relayed kind, std::string payload)> tell;
  std::function<void()> changed;
};

/// The connection to one other person: carries Negotiation's actions out on a PeerConnection.
class PeerLink : public std::enable_shared_from_this<PeerLink> {
 public:
  PeerLink(bool polite, const emscripten::val& ice_servers, OwnTracks tracks,
           PeerLinkEvents events);

  /// For the newcomer: begins to negotiate.
  void offer();
  void received(signaling::Relayed kind, std::string payload);
  void send(OwnTracks tracks);
  /// Looks for a new way to the other person, without giving up the present one until it is found.
  void restart();
  void close();

  [[nodiscard]] browser::PeerState state() const;
  [[nodiscard]] const emscripten::val& stream() const { return connection_.stream(); }
  [[nodiscard]] const emscripten::val& screen_stream() const { return connection_.screen_stream(); }
  [[nodiscard]] double loudness() const { return connection_.loudness(); }

 private:
  void carry_out(NegotiationActions actions);
  browser::Async<void> run(NegotiationAction action);
  void state_changed();
  void apply_tracks();

  Negotiation negotiation_;
  OwnTracks tracks_;
  PeerLinkEvents events_;
  browser::PeerConnection connection_;
  bool to_confirm_ = false;  ///< see state_changed
  bool closed_ = false;
  bool given_up_ = false;
};

}  // namespace greenroom::call
