#include "wasm/connectivity/loopback.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace greenroom::connectivity {

using browser::DataChannel;
using browser::DataChannelEvents;
using browser::PeerConnection;
using browser::PeerWay;
using emscripten::val;
using signaling::Relayed;

namespace {

// Fits into a packet of any network, so that one that is lost is one packet.
constexpr unsigned packet = 1000;  // bytes

PeerWay way_through(const val& relays) {
  return relays["length"].as<unsigned>() == 0 ? PeerWay::any : PeerWay::relay;
}

}  // namespace

Loopback::Loopback(const val& relays)
    : near_(relays, events_of(far_), way_through(relays)),
      far_(relays, events_of(near_), way_through(relays)) {}

browser::PeerEvents Loopback::events_of(PeerConnection& other) {
  return {
      .negotiation_needed = [] {},
      .gathered = [&other](const std::string& candidate) { other.add_candidate(candidate); },
      .state_changed = [] {},
      .relay_failed = [this](int code) { error_ = code; },
  };
}

browser::Async<void> Loopback::negotiate() {
  const auto self = shared_from_this();
  make(near_channel_, near_, {.opened = [] {}, .closed = [] {}});
  const auto offer = co_await near_.make_description();
  if (!offer.ok()) co_return;
  co_await far_.take_description(Relayed::offer, offer.value.as<std::string>());
  make(far_channel_, far_,
       {.opened = [] {}, .closed = [] {}, .heard = [this](const std::string&) { ++arrived_; }});
  const auto answer = co_await far_.make_description();
  if (!answer.ok()) co_return;
  co_await near_.take_description(Relayed::answer, answer.value.as<std::string>());
}

void Loopback::make(Channel& channel, const PeerConnection& connection, DataChannelEvents events) {
  auto made = connection.make_channel("line", 0, DataChannel::Delivery::once);
  if (!made.isNull()) channel.emplace(std::move(made), std::move(events));
}

void Loopback::send_until(double seconds) {
  if (!open()) return;
  const std::string nothing(packet, ' ');
  const auto due = static_cast<unsigned>(std::min(seconds, line_time) * line_rate / 8 / packet);
  while (sent_ < due && near_channel_->buffered() < DataChannel::low) {
    if (!near_channel_->send(nothing)) return;
    ++sent_;
  }
}

LineTrial Loopback::trial() const {
  const auto waiting =
      near_channel_ ? static_cast<unsigned>(near_channel_->buffered() / packet) : 0U;
  return {.open = open(),
          .sent = sent_ - std::min(sent_, waiting),
          .arrived = arrived_,
          .bytes = static_cast<double>(arrived_) * packet};
}

}  // namespace greenroom::connectivity
