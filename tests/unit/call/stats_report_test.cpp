#include "shared/call/stats_report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

namespace greenroom::call {
namespace {

using nlohmann::json;

const StatsPlaces places{"0", "1", "2"};

/// As Chromium 156 gives it of a direct connection, shortened.
json chromium() {
  return json::parse(R"([
    {"id":"CI1","type":"codec","timestamp":9000,"mimeType":"audio/opus"},
    {"id":"CO2","type":"codec","timestamp":9000,"mimeType":"video/VP8"},
    {"id":"CP1","type":"candidate-pair","timestamp":9000,"bytesSent":5,"currentRoundTripTime":0.009,
     "localCandidateId":"L1","remoteCandidateId":"R1","nominated":false,"state":"succeeded"},
    {"id":"CP2","type":"candidate-pair","timestamp":9000,"bytesSent":324600,"bytesReceived":318794,
     "currentRoundTripTime":0.001,"availableOutgoingBitrate":3380800,
     "localCandidateId":"L2","remoteCandidateId":"R2","nominated":true,"state":"succeeded"},
    {"id":"L1","type":"local-candidate","candidateType":"relay","protocol":"udp",
     "relayProtocol":"tls"},
    {"id":"L2","type":"local-candidate","candidateType":"host","protocol":"udp"},
    {"id":"R1","type":"remote-candidate","candidateType":"host","protocol":"udp"},
    {"id":"R2","type":"remote-candidate","candidateType":"prflx","protocol":"udp"},
    {"id":"I0","type":"inbound-rtp","timestamp":9000,"kind":"audio","mid":"0","ssrc":2074924268,
     "codecId":"CI1","jitter":0.004,"bytesReceived":16845,"packetsReceived":349,"packetsLost":2,
     "totalSamplesReceived":96000,"concealedSamples":960,"silentConcealedSamples":480},
    {"id":"I1","type":"inbound-rtp","timestamp":9000,"kind":"video","mid":"1","ssrc":2131532543,
     "frameWidth":640,"frameHeight":360,"jitter":0.006,"bytesReceived":267541,
     "packetsReceived":298,"packetsLost":-1,"framesDecoded":129,"freezeCount":1},
    {"id":"O3","type":"outbound-rtp","timestamp":9000,"mid":"3","ssrc":5,"bytesSent":77},
    {"id":"O0","type":"outbound-rtp","timestamp":9000,"kind":"audio","mid":"0","ssrc":3285112449,
     "active":true,"bytesSent":16845,"packetsSent":349,"codecId":"CI1","remoteId":"RI0"},
    {"id":"O1","type":"outbound-rtp","timestamp":9000,"kind":"video","mid":"1","ssrc":1783572957,
     "active":true,"bytesSent":273135,"packetsSent":299,"framesEncoded":130,"frameWidth":640,
     "frameHeight":360,"qualityLimitationReason":"bandwidth","codecId":"CO2","remoteId":"RI1",
     "mediaSourceId":"S1"},
    {"id":"RI0","type":"remote-inbound-rtp","timestamp":4000,"fractionLost":0.25,
     "jitter":0.003541},
    {"id":"RI1","type":"remote-inbound-rtp","timestamp":8000,"fractionLost":0,"jitter":0.006477,
     "roundTripTime":0.001},
    {"id":"S1","type":"media-source","timestamp":9000,"kind":"video","width":1280,"height":720},
    {"id":"P","type":"peer-connection","timestamp":9000.5},
    {"id":"T","type":"transport","timestamp":9000,"bytesSent":400000,"bytesReceived":500000,
     "selectedCandidatePairId":"CP2"}])");
}

json& with_id(json& report, const std::string& id) {
  return *std::ranges::find_if(report, [&id](const json& entry) { return entry["id"] == id; });
}

void leave_out(json& report, const std::string& id) {
  report.erase(
      std::ranges::find_if(report, [&id](const json& entry) { return entry["id"] == id; }));
}

CallCounts counts_of(const json& report) {
  return counts_from(report.dump(), places).value_or(CallCounts{});
}

TEST(StatsReport, WhatIsSent) {
  const auto counts = counts_of(chromium());
  EXPECT_DOUBLE_EQ(counts.time, 9.0005);
  const auto& voice = counts.voice_sent.value();
  EXPECT_DOUBLE_EQ(voice.source, 3285112449);
  EXPECT_DOUBLE_EQ(voice.bytes, 16845);
  EXPECT_DOUBLE_EQ(voice.packets, 349);
  EXPECT_EQ(voice.codec, "opus");
  EXPECT_DOUBLE_EQ(voice.loss, 0.25);
  EXPECT_DOUBLE_EQ(voice.jitter, 0.003541);
  EXPECT_LT(voice.round_trip, 0) << "not told yet";
  const auto& picture = counts.picture_sent.value();
  EXPECT_DOUBLE_EQ(picture.frames, 130);
  EXPECT_EQ(picture.width, 640);
  EXPECT_EQ(picture.height, 360);
  EXPECT_EQ(picture.full_width, 1280);
  EXPECT_EQ(picture.full_height, 720);
  EXPECT_EQ(picture.limited_by, LimitedBy::bandwidth);
  EXPECT_EQ(picture.codec, "VP8");
  EXPECT_DOUBLE_EQ(picture.round_trip, 0.001);
  EXPECT_EQ(counts.screen_sent, std::nullopt);
}

TEST(StatsReport, WhatIsReceived) {
  const auto counts = counts_of(chromium());
  const auto& voice = counts.voice_received.value();
  EXPECT_DOUBLE_EQ(voice.lost_packets, 2);
  EXPECT_DOUBLE_EQ(voice.jitter, 0.004);
  EXPECT_DOUBLE_EQ(voice.samples, 96000);
  EXPECT_DOUBLE_EQ(voice.concealed, 480) << "a silence that is made up is no loss";
  const auto& picture = counts.picture_received.value();
  EXPECT_DOUBLE_EQ(picture.packets, 298);
  EXPECT_DOUBLE_EQ(picture.lost_packets, 0) << "a packet that came twice";
  EXPECT_DOUBLE_EQ(picture.frames, 129);
  EXPECT_DOUBLE_EQ(picture.freezes, 1);
  EXPECT_EQ(picture.width, 640);
  EXPECT_EQ(picture.codec, "");
}

TEST(StatsReport, TheSelectedPath) {
  const auto path = counts_of(chromium()).path;
  EXPECT_EQ(path, (PathCounts{Route::direct, Protocol::udp, 0.001, 3380800, 400000, 500000}));
}

TEST(StatsReport, ARelay) {
  auto report = chromium();
  with_id(report, "T")["selectedCandidatePairId"] = "CP1";
  EXPECT_EQ(counts_of(report).path.route, Route::relay);
  EXPECT_EQ(counts_of(report).path.protocol, Protocol::tls);
  report = chromium();
  with_id(report, "R2")["candidateType"] = "relay";
  EXPECT_EQ(counts_of(report).path.route, Route::relay) << "theirs";
  EXPECT_EQ(counts_of(report).path.protocol, Protocol::udp);
  with_id(report, "L2")["protocol"] = "carrier pigeon";
  EXPECT_EQ(counts_of(report).path.protocol, Protocol::unknown);
}

TEST(StatsReport, WithoutATransportTheNominatedPairCounts) {
  auto report = chromium();
  leave_out(report, "T");
  const auto path = counts_of(report).path;
  EXPECT_EQ(path, (PathCounts{Route::direct, Protocol::udp, 0.001, 3380800, 324600, 318794}));
  leave_out(report, "P");
  EXPECT_DOUBLE_EQ(counts_of(report).time, 9);
}

TEST(StatsReport, WhatIsNotSentNowHasNoSize) {
  auto report = chromium();
  with_id(report, "O1")["active"] = false;
  const auto picture = counts_of(report).picture_sent.value();
  EXPECT_EQ(picture.height, 0);
  EXPECT_EQ(picture.limited_by, LimitedBy::none);
  EXPECT_EQ(picture.full_height, 720);
}

TEST(StatsReport, APlaceThatIsNotThereYetIsEmpty) {
  const auto counts = counts_from(chromium().dump(), {"0", "", "7"}).value();
  EXPECT_TRUE(counts.voice_sent);
  EXPECT_FALSE(counts.picture_sent);
  EXPECT_FALSE(counts.screen_sent);
}

TEST(StatsReport, AnyMemberMayBeMissingOrMakeNoSense) {
  const auto whole = chromium();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const auto& [name, value] : whole[i].items()) {
      for (const json& other : {json(-7), json("x"), json(1e300)}) {
        auto report = whole;
        report[i][name] = other;
        const auto counts = counts_of(report);
        if (counts.voice_sent) {
          EXPECT_LE(counts.voice_sent->loss, 1);
        }
        report[i].erase(name);
        counts_of(report);
      }
    }
  }
}

TEST(StatsReport, WhatIsNoReport) {
  for (const std::string text : {"", "{}", "7", "[", "\xff"}) {
    EXPECT_EQ(counts_from(text, places), std::nullopt) << text;
  }
  for (const std::string text : {"[]", "[7,null,[],{}]"}) {
    EXPECT_EQ(counts_from(text, places), CallCounts{}) << text;
  }
}

TEST(StatsReport, NamesAllMembersThatAreLookedAt) {
  const auto names = stats_members();
  auto lean = chromium();
  for (auto& entry : lean) {
    for (auto member = entry.begin(); member != entry.end();) {
      member =
          std::ranges::count(names, member.key()) > 0 ? std::next(member) : entry.erase(member);
    }
  }
  EXPECT_EQ(counts_of(lean), counts_of(chromium()));
  EXPECT_LT(lean.dump().size(), chromium().dump().size());
}

TEST(StatsReport, DamagedTextsDoNoHarm) {
  std::mt19937 random(23);
  const auto sound = chromium().dump();
  for (int i = 0; i < 1000; ++i) {
    auto text = sound;
    for (auto n = random() % 6; n-- > 0;)
      text[random() % text.size()] = static_cast<char>(random());
    counts_from(text, places);
  }
}

}  // namespace
}  // namespace greenroom::call
