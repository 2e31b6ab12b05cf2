#include "wasm/browser/peer_connection.hpp"

#include <utility>

#include "shared/call/start_bits.hpp"
#include "wasm/browser/page.hpp"
#include "wasm/browser/peer_stats.hpp"
#include "wasm/browser/sender_limit.hpp"

namespace greenroom::browser {

using emscripten::val;
using signaling::Relayed;

namespace {

val configuration(const val& ice_servers, PeerWay way) {
  auto settings = val::object();
  if (way == PeerWay::relay) settings.set("iceTransportPolicy", "relay");
  settings.set("iceServers", ice_servers);
  // One transport for voice and picture: half the candidates, half the time to connect.
  settings.set("bundlePolicy", "max-bundle");
  return settings;
}

Async<void> forget(val promise) { co_await Settled(std::move(promise)); }

}  // namespace

PeerConnection::PeerConnection(const val& ice_servers, PeerEvents events, PeerWay way)
    : way_(way),
      connection_(val::global("RTCPeerConnection").new_(configuration(ice_servers, way))) {
  listeners_.emplace_back(
      connection_, "negotiationneeded",
      [needed = std::move(events.negotiation_needed)](const val&) { needed(); });
  listeners_.emplace_back(connection_, "icecandidate",
                          [gathered = std::move(events.gathered)](const val& event) {
                            const auto candidate = event["candidate"];
                            // null: there are no more, which the other side need not know.
                            if (!candidate.isNull()) gathered(to_json(candidate));
                          });
  listeners_.emplace_back(connection_, "connectionstatechange",
                          [changed = std::move(events.state_changed)](const val&) { changed(); });
  listeners_.emplace_back(connection_, "icecandidateerror",
                          [failed = std::move(events.relay_failed)](const val& event) {
                            failed(event["errorCode"].as<int>());
                          });
  listeners_.emplace_back(connection_, "track",
                          [this](const val& event) { sort(event["transceiver"]); });
}

void PeerConnection::prepare_to_offer() {
  for (const auto& place : {voice, picture, screen, screen_sound}) {
    connection_.call<val>("addTransceiver", val(place.kind));
  }
}

Async<Outcome> PeerConnection::make_description() {
  auto connection = connection_;  // outlives this object until the browser has answered
  auto outcome = co_await Settled(connection.call<val>("setLocalDescription"));
  if (outcome.ok()) outcome.value = val(to_json(connection["localDescription"]));
  co_return outcome;
}

Async<Outcome> PeerConnection::take_description(Relayed kind, std::string payload) {
  auto description = from_json(payload);
  // The envelope says what it is; the payload is the other side's and may say anything.
  description.set("type", kind == Relayed::offer ? "offer" : "answer");
  if (const auto sdp = description["sdp"]; sdp.isString()) {
    description.set("sdp", call::with_start_bits(sdp.as<std::string>()));
  }
  co_return co_await Settled(connection_.call<val>("setRemoteDescription", description));
}

void PeerConnection::add_candidate(const std::string& payload) {
  forget(connection_.call<val>("addIceCandidate", from_json(payload)));
}

void PeerConnection::use_ice_servers(const val& servers) {
  connection_.call<void>("setConfiguration", configuration(servers, way_));
}

void PeerConnection::restart_ice() { connection_.call<void>("restartIce"); }

void PeerConnection::sort(const val& arrived) {
  const auto is_at = [&](const Place& place) { return arrived.strictlyEquals(transceiver(place)); };
  auto& stream = is_at(voice) || is_at(picture) ? person_ : screen_;
  stream.add(arrived["receiver"]["track"]);
}

void PeerConnection::send(const Place& place, const val& track) {
  auto way = transceiver(place);
  if (way.isNull()) return;
  if (way["direction"].as<std::string>() != "sendrecv") way.set("direction", "sendrecv");
  auto sender = way["sender"];
  if (!sender["track"].strictlyEquals(track)) forget(sender.call<val>("replaceTrack", track));
}

val PeerConnection::transceiver(const Place& place) const {
  auto before = place.number;
  for (const auto& way :
       emscripten::vecFromJSArray<val>(connection_.call<val>("getTransceivers"))) {
    if (way["receiver"]["track"]["kind"].as<std::string>() == place.kind && before-- == 0) {
      return way;
    }
  }
  return val::null();
}

val PeerConnection::sender(const Place& place) const {
  const auto way = transceiver(place);
  return way.isNull() ? val::null() : way["sender"];
}

std::string PeerConnection::name_of(const Place& place) const {
  const auto way = transceiver(place);
  if (way.isNull() || !way["mid"].isString()) return {};
  return way["mid"].as<std::string>();
}

Async<std::optional<call::CallCounts>> PeerConnection::counts() const {
  return peer_counts(connection_, {name_of(voice), name_of(picture), name_of(screen)});
}

Async<bool> PeerConnection::limit(call::SenderLimits limits) {
  const std::vector<std::pair<val, call::StreamLimit>> usual = {
      {sender(picture), limits.picture},
      {sender(screen), limits.screen},
      {sender(screen_sound), limits.screen_sound},
  };
  bool all = co_await limit_sender(sender(voice), limits.voice, Importance::high);
  for (const auto& [way, most] : usual) {
    all = co_await limit_sender(way, most, Importance::usual) && all;
  }
  co_return all;
}

PeerState PeerConnection::state() const {
  const auto state = connection_["connectionState"].as<std::string>();
  if (state == "connected") return PeerState::connected;
  if (state == "disconnected") return PeerState::interrupted;
  return state == "failed" ? PeerState::failed : PeerState::connecting;
}

double PeerConnection::loudness() const {
  const auto way = transceiver(voice);
  if (way.isNull()) return 0;
  const auto sources = way["receiver"].call<val>("getSynchronizationSources");
  if (sources["length"].as<int>() == 0) return 0;
  const auto level = sources[0]["audioLevel"];
  return level.isNumber() ? level.as<double>() : 0;
}

void PeerConnection::close() {
  listeners_.clear();
  connection_.call<void>("close");
}

}  // namespace greenroom::browser
