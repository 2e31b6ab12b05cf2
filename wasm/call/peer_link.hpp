#pragma once

#include <functional>
#include <memory>
#include <string>

#include "shared/call/negotiation.hpp"
#include "shared/signaling/messages.hpp"
#include "wasm/browser/peer_connection.hpp"
#include "wasm/browser/timer.hpp"
#include "wasm/channel/channels.hpp"

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
  channel::ChannelsEvents channels;
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
  /// What was told on either side may have been lost for a while, and arrives again.
  void resume();
  void use_ice_servers(const emscripten::val& servers) { connection_.use_ice_servers(servers); }
  void close();

  /// What we say to each other directly; null before the channels are made.
  [[nodiscard]] channel::Channels* channels() const { return channels_.get(); }

  [[nodiscard]] browser::PeerState state() const;
  [[nodiscard]] const emscripten::val& stream() const { return connection_.stream(); }
  [[nodiscard]] const emscripten::val& screen_stream() const { return connection_.screen_stream(); }
  [[nodiscard]] browser::Async<std::optional<CallCounts>> counts() const {
    return connection_.counts();
  }
  browser::Async<bool> limit(const SenderLimits& limits) { return connection_.limit(limits); }
  [[nodiscard]] double loudness() const { return connection_.loudness(); }

 private:
  void carry_out(NegotiationActions actions);
  browser::Async<void> run(NegotiationAction action);
  void state_changed();
  void watch_interruption();
  /// For a way to the other person, until there is one.
  void search();
  void search_later();
  void apply_tracks();
  void make_channels();

  Negotiation negotiation_;
  OwnTracks tracks_;
  PeerLinkEvents events_;
  browser::PeerConnection connection_;
  std::unique_ptr<channel::Channels> channels_;
  bool to_confirm_ = false;  ///< see state_changed
  bool closed_ = false;
  bool given_up_ = false;
  bool overdue_ = false;  ///< nothing has come of the first attempt for too long
  browser::Timer first_attempt_;
  bool polite_;
  unsigned searches_ = 0;     ///< since there was a way to the other person
  browser::Timer searching_;  ///< runs while there is none
};

}  // namespace greenroom::call
