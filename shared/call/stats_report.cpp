#include "shared/call/stats_report.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <vector>

#include "shared/json/json.hpp"

namespace greenroom::call {

using json::Json;

namespace {

constexpr auto members = std::to_array<std::string_view>({
    "id",
    "type",
    "timestamp",
    "mid",
    "ssrc",
    "active",
    "bytesSent",
    "packetsSent",
    "framesEncoded",
    "frameWidth",
    "frameHeight",
    "width",
    "height",
    "qualityLimitationReason",
    "codecId",
    "remoteId",
    "mediaSourceId",
    "fractionLost",
    "jitter",
    "roundTripTime",
    "bytesReceived",
    "packetsReceived",
    "packetsLost",
    "framesDecoded",
    "freezeCount",
    "totalSamplesReceived",
    "concealedSamples",
    "silentConcealedSamples",
    "mimeType",
    "selectedCandidatePairId",
    "nominated",
    "state",
    "currentRoundTripTime",
    "availableOutgoingBitrate",
    "localCandidateId",
    "remoteCandidateId",
    "candidateType",
    "protocol",
    "relayProtocol",
});

constexpr double unknown = -1;

/// One dictionary; an empty one where there is none.
class Entry {
 public:
  explicit Entry(const Json& fields) : fields_(fields) {}

  [[nodiscard]] std::string text(const char* name) const {
    const auto found = fields_.find(name);
    return found != fields_.end() && found->is_string() ? found->get<std::string>() : std::string();
  }
  [[nodiscard]] double number(const char* name, double otherwise = 0) const {
    const auto found = fields_.find(name);
    if (found == fields_.end() || !found->is_number()) return otherwise;
    const double value = found->get<double>();
    return std::isfinite(value) && value >= 0 ? value : otherwise;
  }
  [[nodiscard]] int side(const char* name) const {
    constexpr double most = 1 << 14;
    return static_cast<int>(std::min(number(name), most));
  }
  [[nodiscard]] bool is(const char* name, bool value) const {
    const auto found = fields_.find(name);
    return found != fields_.end() && found->is_boolean() && found->get<bool>() == value;
  }

 private:
  const Json& fields_;
};

class Report {
 public:
  explicit Report(const Json& list) {
    for (const auto& fields : list) {
      if (!fields.is_object()) continue;
      const Entry entry(fields);
      if (const auto id = entry.text("id"); !id.empty()) by_id_.emplace(id, entry);
      entries_.push_back(entry);
    }
  }

  [[nodiscard]] Entry with_id(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? Entry(nothing()) : found->second;
  }
  template <class Is>
  [[nodiscard]] std::optional<Entry> first(const char* type, Is is) const {
    const auto found = std::ranges::find_if(
        entries_, [&](const Entry& entry) { return entry.text("type") == type && is(entry); });
    return found == entries_.end() ? std::nullopt : std::optional(*found);
  }

 private:
  static const Json& nothing() {
    static const Json empty = Json::object();
    return empty;
  }

  std::vector<Entry> entries_;
  std::unordered_map<std::string, Entry> by_id_;
};

bool any(const Entry&) { return true; }

/// Seconds. What tells of the other side has a time of its own.
double time_of(const Report& report) {
  constexpr double ms = 1000;
  for (const auto* type : {"peer-connection", "transport", "outbound-rtp", "inbound-rtp"}) {
    if (const auto entry = report.first(type, any)) return entry->number("timestamp") / ms;
  }
  return 0;
}

/// "video/VP8" is VP8 to everybody.
std::string codec_of(const Report& report, const Entry& stream) {
  const auto type = report.with_id(stream.text("codecId")).text("mimeType");
  return type.substr(type.find('/') + 1);
}

LimitedBy limited_by(const std::string& word) {
  if (word == "bandwidth") return LimitedBy::bandwidth;
  if (word == "cpu") return LimitedBy::cpu;
  return word.empty() || word == "none" ? LimitedBy::none : LimitedBy::other;
}

std::optional<Entry> stream_at(const Report& report, const char* type, const std::string& mid) {
  if (mid.empty()) return std::nullopt;
  return report.first(type, [&mid](const Entry& entry) { return entry.text("mid") == mid; });
}

std::optional<SentCounts> sent_at(const Report& report, const std::string& mid) {
  const auto stream = stream_at(report, "outbound-rtp", mid);
  if (!stream) return std::nullopt;
  SentCounts counts;
  counts.source = stream->number("ssrc");
  counts.bytes = stream->number("bytesSent");
  counts.packets = stream->number("packetsSent");
  counts.frames = stream->number("framesEncoded");
  counts.codec = codec_of(report, *stream);
  const auto source = report.with_id(stream->text("mediaSourceId"));
  counts.full_width = source.side("width");
  counts.full_height = source.side("height");
  if (!stream->is("active", false)) {  // else these are of before
    counts.width = stream->side("frameWidth");
    counts.height = stream->side("frameHeight");
    counts.limited_by = limited_by(stream->text("qualityLimitationReason"));
  }
  const auto remote = report.with_id(stream->text("remoteId"));
  counts.loss = std::min(1.0, remote.number("fractionLost", unknown));
  counts.jitter = remote.number("jitter", unknown);
  counts.round_trip = remote.number("roundTripTime", unknown);
  return counts;
}

std::optional<ReceivedCounts> received_at(const Report& report, const std::string& mid) {
  const auto stream = stream_at(report, "inbound-rtp", mid);
  if (!stream) return std::nullopt;
  ReceivedCounts counts;
  counts.source = stream->number("ssrc");
  counts.bytes = stream->number("bytesReceived");
  counts.packets = stream->number("packetsReceived");
  counts.lost_packets = stream->number("packetsLost");
  counts.frames = stream->number("framesDecoded");
  counts.freezes = stream->number("freezeCount");
  counts.jitter = stream->number("jitter", unknown);
  counts.width = stream->side("frameWidth");
  counts.height = stream->side("frameHeight");
  counts.codec = codec_of(report, *stream);
  counts.samples = stream->number("totalSamplesReceived");
  counts.concealed =
      std::max(0.0, stream->number("concealedSamples") - stream->number("silentConcealedSamples"));
  return counts;
}

Protocol protocol_from(const std::string& word) {
  if (word == "udp") return Protocol::udp;
  if (word == "tcp") return Protocol::tcp;
  return word == "tls" ? Protocol::tls : Protocol::unknown;
}

/// Firefox names no selected pair.
Entry path_in(const Report& report, const Entry& transport) {
  const auto selected = transport.text("selectedCandidatePairId");
  if (!selected.empty()) return report.with_id(selected);
  return report
      .first("candidate-pair",
             [](const Entry& pair) {
               return pair.is("nominated", true) && pair.text("state") == "succeeded";
             })
      .value_or(report.with_id({}));
}

PathCounts path_of(const Report& report) {
  const auto transport = report.first("transport", any).value_or(report.with_id({}));
  const auto pair = path_in(report, transport);
  const auto local = report.with_id(pair.text("localCandidateId"));
  const auto remote = report.with_id(pair.text("remoteCandidateId"));
  PathCounts path;
  const auto kinds = std::array{local.text("candidateType"), remote.text("candidateType")};
  if (kinds[0] == "relay" || kinds[1] == "relay") {
    path.route = Route::relay;
  } else if (!kinds[0].empty()) {
    path.route = Route::direct;
  }
  // How the other side reaches its own relay is not told.
  const auto to_relay = local.text("relayProtocol");
  path.protocol = protocol_from(to_relay.empty() ? local.text("protocol") : to_relay);
  path.round_trip = pair.number("currentRoundTripTime", unknown);
  path.available = pair.number("availableOutgoingBitrate");
  // A transport's counts outlast its paths.
  const auto& counts = transport.number("bytesSent", unknown) < 0 ? pair : transport;
  path.bytes_sent = counts.number("bytesSent");
  path.bytes_received = counts.number("bytesReceived");
  return path;
}

}  // namespace

std::span<const std::string_view> stats_members() { return members; }

std::optional<CallCounts> counts_from(std::string_view report, const StatsPlaces& places) {
  const auto list = json::parse(report);
  if (!list || !list->is_array()) return std::nullopt;
  const Report entries(*list);
  CallCounts counts;
  counts.time = time_of(entries);
  counts.path = path_of(entries);
  counts.voice_sent = sent_at(entries, places.voice);
  counts.picture_sent = sent_at(entries, places.picture);
  counts.screen_sent = sent_at(entries, places.screen);
  counts.voice_received = received_at(entries, places.voice);
  counts.picture_received = received_at(entries, places.picture);
  counts.screen_received = received_at(entries, places.screen);
  return counts;
}

}  // namespace greenroom::call
