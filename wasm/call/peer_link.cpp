#include "wasm/call/peer_link.hpp"

#include <type_traits>
#include <utility>
#include <variant>

namespace greenroom::call {

using browser::Async;
using browser::PeerState;
using signaling::Relayed;

PeerLink::PeerLink(bool polite, const emscripten::val& ice_servers, OwnTracks tracks,
                   PeerLinkEvents events)
    : negotiation_(polite),
      tracks_(std::move(tracks)),
      events_(std::move(events)),
      connection_(ice_servers, browser::PeerEvents{
                                   [this] { carry_out(negotiation_.needed()); },
                                   [this](std::string candidate) {
                                     carry_out(negotiation_.gathered(std::move(candidate)));
                                   },
                                   [this] { state_changed(); },
                               }) {}

void PeerLink::offer() {
  to_confirm_ = true;
  connection_.prepare_to_offer();
  apply_tracks();
}

void PeerLink::received(Relayed kind, std::string payload) {
  carry_out(negotiation_.received(kind, std::move(payload)));
}

void PeerLink::send(OwnTracks tracks) {
  tracks_ = std::move(tracks);
  apply_tracks();
}

void PeerLink::restart() { connection_.restart_ice(); }

void PeerLink::close() {
  closed_ = true;
  connection_.close();
}

PeerState PeerLink::state() const { return given_up_ ? PeerState::failed : connection_.state(); }

void PeerLink::carry_out(NegotiationActions actions) {
  for (auto& action : actions) {
    if (closed_) return;
    run(std::move(action));
  }
}

Async<void> PeerLink::run(NegotiationAction action) {
  const auto self = shared_from_this();
  const auto report = [this](const browser::Outcome& outcome) {
    if (closed_) return;
    if (!outcome.ok()) {
      carry_out(negotiation_.failed());
    } else if (outcome.value.isString()) {
      carry_out(negotiation_.finished(outcome.value.as<std::string>()));
    } else {
      carry_out(negotiation_.finished());
    }
  };
  if (auto* told = std::get_if<Tell>(&action)) {
    events_.tell(told->kind, std::move(told->payload));
  } else if (auto* candidate = std::get_if<AddCandidate>(&action)) {
    connection_.add_candidate(candidate->payload);
  } else if (auto* offered = std::get_if<TakeOffer>(&action)) {
    report(co_await connection_.take_description(Relayed::offer, std::move(offered->payload)));
  } else if (auto* answered = std::get_if<TakeAnswer>(&action)) {
    report(co_await connection_.take_description(Relayed::answer, std::move(answered->payload)));
  } else if (std::holds_alternative<GiveUp>(action)) {
    given_up_ = true;
    events_.changed();
  } else {
    // The offer taken before has made the places to send on: an answer must say that we use them.
    if (std::holds_alternative<MakeAnswer>(action)) apply_tracks();
    report(co_await connection_.make_description());
  }
}

void PeerLink::state_changed() {
  // Chromium 156: when the side that has only ever answered once makes its first offer and rolls it
  // back, the picture it receives stands still for good, whatever follows (7 of 7 times). After one
  // more exchange a rollback is harmless (12 of 12), so who offered first offers once more.
  if (connection_.state() == PeerState::connected && std::exchange(to_confirm_, false)) {
    carry_out(negotiation_.needed());
  }
  // Short interruptions heal by themselves; `failed` never does.
  if (connection_.state() == PeerState::failed) restart();
  events_.changed();
}

void PeerLink::apply_tracks() {
  connection_.send_voice(tracks_.voice);
  connection_.send_picture(tracks_.picture);
  connection_.send_screen(tracks_.screen);
  connection_.send_screen_sound(tracks_.screen_sound);
}

}  // namespace greenroom::call
