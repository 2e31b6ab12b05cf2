#include "wasm/call/peer_link.hpp"

#include <type_traits>
#include <utility>
#include <variant>

#include "shared/call/path_search.hpp"
#include "wasm/browser/page.hpp"

namespace greenroom::call {

using browser::Async;
using browser::PeerState;
using signaling::Relayed;

namespace {

// Beside what the browser's own dictionary has. PROTOCOL.md names it.
constexpr const char* round_key = "round";

std::string numbered(std::string payload, unsigned round) {
  if (round == 0) return payload;
  auto description = browser::from_json(payload);
  description.set(round_key, round);
  return browser::to_json(description);
}

unsigned round_of(const std::string& payload) {
  const auto round = browser::from_json(payload)[round_key];
  // Whatever number the other side makes of it: none that is not ours does any harm.
  return round.isNumber() ? round.as<unsigned>() : 0;
}

}  // namespace

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
                               }),
      polite_(polite) {
  // A browser that finds no way out at all, as with a relay that refuses it, never says "failed".
  constexpr int patience = 20'000;  // ms
  first_attempt_ = browser::Timer(browser::Timer::Kind::once, patience, [this] {
    overdue_ = true;
    events_.changed();
  });
}

void PeerLink::offer() {
  to_confirm_ = true;
  connection_.prepare_to_offer();
  make_channels();
  apply_tracks();
}

void PeerLink::received(Relayed kind, std::string payload) {
  const auto round = round_of(payload);
  carry_out(negotiation_.received(kind, std::move(payload), round));
}

void PeerLink::send(OwnTracks tracks) {
  tracks_ = std::move(tracks);
  apply_tracks();
}

void PeerLink::restart() { connection_.restart_ice(); }

void PeerLink::resume() {
  carry_out(negotiation_.resumed());
  if (connection_.state() != PeerState::connected) restart();
}

void PeerLink::close() {
  closed_ = true;
  first_attempt_.close();
  searching_.close();
  if (channels_) channels_->close();
  connection_.close();
}

PeerState PeerLink::state() const {
  const auto state = connection_.state();
  const bool hopeless = given_up_ || (overdue_ && state == PeerState::connecting);
  return hopeless ? PeerState::failed : state;
}

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
    events_.tell(told->kind, numbered(std::move(told->payload), told->round));
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
    if (std::holds_alternative<MakeAnswer>(action)) {
      apply_tracks();
      make_channels();
    }
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
  watch_interruption();
  events_.changed();
}

void PeerLink::watch_interruption() {
  switch (connection_.state()) {
    case PeerState::connected:
      first_attempt_.close();
      overdue_ = false;
      searching_.close();
      searches_ = 0;
      break;
    case PeerState::interrupted:
      if (!searching_.running()) search_later();
      break;
    case PeerState::failed:
      if (searches_ == 0) search();
      break;
    case PeerState::connecting:
      break;
  }
}

void PeerLink::search() {
  ++searches_;
  restart();
  search_later();
}

void PeerLink::search_later() {
  searching_ = browser::Timer(browser::Timer::Kind::once, pause_before_search(searches_, polite_),
                              [this] { search(); });
}

void PeerLink::apply_tracks() {
  connection_.send_voice(tracks_.voice);
  connection_.send_picture(tracks_.picture);
  connection_.send_screen(tracks_.screen);
  connection_.send_screen_sound(tracks_.screen_sound);
}

void PeerLink::make_channels() {
  using channel::Channels;
  if (channels_) return;
  auto talk = connection_.make_channel(Channels::talk_label, Channels::talk_number);
  auto files = connection_.make_channel(Channels::files_label, Channels::files_number);
  auto board = connection_.make_channel(Channels::board_label, Channels::board_number);
  if (talk.isNull() || files.isNull() || board.isNull()) return;
  channels_ = std::make_unique<Channels>(std::move(talk), std::move(files), std::move(board),
                                         events_.channels);
}

}  // namespace greenroom::call
