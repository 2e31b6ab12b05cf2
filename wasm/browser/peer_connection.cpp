#include "wasm/browser/peer_connection.hpp"

#include <utility>

#include "wasm/browser/page.hpp"

namespace greenroom::browser {

using emscripten::val;
using signaling::Relayed;

namespace {

val configuration(const val& ice_servers) {
  auto settings = val::object();
  settings.set("iceServers", ice_servers);
  // One transport for voice and picture: half the candidates, half the time to connect.
  settings.set("bundlePolicy", "max-bundle");
  return settings;
}

std::string to_json(const val& value) {
  return val::global("JSON").call<std::string>("stringify", value);
}

Async<void> forget(val promise) { co_await Settled(std::move(promise)); }

}  // namespace

PeerConnection::PeerConnection(const val& ice_servers, PeerEvents events)
    : connection_(val::global("RTCPeerConnection").new_(configuration(ice_servers))) {
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
  co_return co_await Settled(connection_.call<val>("setRemoteDescription", description));
}

void PeerConnection::add_candidate(const std::string& payload) {
  forget(connection_.call<val>("addIceCandidate", from_json(payload)));
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
