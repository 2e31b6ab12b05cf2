#include "shared/call/call_stats.hpp"

#include <gtest/gtest.h>

#include "shared/call/call_history.hpp"

namespace greenroom::call {
namespace {

/// Only what is named is known.
struct Known {
  double packets = 0;
  std::optional<double> loss = std::nullopt;
  std::optional<double> jitter = std::nullopt;
  std::optional<double> concealed = std::nullopt;
  LimitedBy limited_by = LimitedBy::none;
};

StreamRates stream(const Known& known) {
  StreamRates rates;
  rates.packets = known.packets;
  rates.loss = known.loss;
  rates.jitter = known.jitter;
  rates.concealed = known.concealed;
  rates.limited_by = known.limited_by;
  return rates;
}

SentCounts picture_sent() {
  SentCounts counts;
  counts.source = 7;
  counts.bytes = 1000;
  counts.packets = 10;
  counts.frames = 100;
  counts.width = 1280;
  counts.height = 720;
  counts.limited_by = LimitedBy::bandwidth;
  counts.codec = "VP9";
  return counts;
}

ReceivedCounts voice_received() {
  ReceivedCounts counts;
  counts.source = 9;
  counts.packets = 50;
  counts.samples = 48'000;
  counts.codec = "opus";
  return counts;
}

CallCounts at(double time) {
  CallCounts counts;
  counts.time = time;
  return counts;
}

TEST(CallStats, NoTimeNoRates) {
  EXPECT_EQ(rates_between(at(5), at(5)), std::nullopt);
  EXPECT_EQ(rates_between(at(5), at(4)), std::nullopt);
  EXPECT_TRUE(rates_between(at(5), at(6)));
}

TEST(CallStats, TellsOfThePath) {
  auto before = at(10);
  auto after = at(12);
  before.path.bytes_sent = 1000;
  after.path = {Route::relay, Protocol::tls, 0.25, 900'000, 2000, 500};
  const auto rates = rates_between(before, after);
  EXPECT_DOUBLE_EQ(rates->bits_sent, 4000);
  EXPECT_DOUBLE_EQ(rates->bits_received, 2000);
  EXPECT_DOUBLE_EQ(rates->round_trip.value(), 250);
  EXPECT_DOUBLE_EQ(rates->available.value(), 900'000);
  EXPECT_EQ(rates->route, Route::relay);
  EXPECT_EQ(rates->protocol, Protocol::tls);
}

TEST(CallStats, WhatIsNotKnownIsAbsent) {
  const auto rates = rates_between(at(1), at(2));
  EXPECT_EQ(rates->round_trip, std::nullopt);
  EXPECT_EQ(rates->available, std::nullopt);
  EXPECT_EQ(rates->voice_sent, std::nullopt);
  EXPECT_EQ(loss_sent(*rates), std::nullopt);
  EXPECT_EQ(loss_received(*rates), std::nullopt);
}

TEST(CallStats, AnotherPathCountsFromTheBeginning) {
  auto before = at(1);
  before.path.bytes_sent = 9'000'000;
  EXPECT_DOUBLE_EQ(rates_between(before, at(2))->bits_sent, 0);
}

TEST(CallStats, TellsWhatIsSent) {
  auto before = at(1);
  auto after = at(3);
  before.picture_sent = after.picture_sent = picture_sent();
  after.picture_sent->bytes += 250'000;
  after.picture_sent->packets += 200;
  after.picture_sent->frames += 50;
  after.picture_sent->loss = 0.05;
  after.picture_sent->jitter = 0.004;
  after.picture_sent->round_trip = 0.08;
  const auto sent = rates_between(before, after)->picture_sent.value();
  EXPECT_DOUBLE_EQ(sent.bits, 1'000'000);
  EXPECT_DOUBLE_EQ(sent.packets, 200);
  EXPECT_DOUBLE_EQ(sent.frames.value(), 25);
  EXPECT_DOUBLE_EQ(sent.loss.value(), 0.05);
  EXPECT_DOUBLE_EQ(sent.jitter.value(), 4);
  EXPECT_DOUBLE_EQ(sent.round_trip.value(), 80);
  EXPECT_EQ(sent.width, 1280);
  EXPECT_EQ(sent.height, 720);
  EXPECT_EQ(sent.codec, "VP9");
  EXPECT_EQ(sent.limited_by, LimitedBy::bandwidth);
  EXPECT_EQ(sent.concealed, std::nullopt);
}

TEST(CallStats, ASilentStreamsLastReportIsOfThePast) {
  auto before = at(1);
  auto after = at(2);
  before.picture_sent = after.picture_sent = picture_sent();
  after.picture_sent->loss = 0.5;
  const auto sent = rates_between(before, after)->picture_sent.value();
  EXPECT_EQ(sent.loss, std::nullopt);
  EXPECT_DOUBLE_EQ(sent.bits, 0);
}

TEST(CallStats, TellsWhatIsReceived) {
  auto before = at(1);
  auto after = at(2);
  before.voice_received = after.voice_received = voice_received();
  after.voice_received->bytes += 5000;
  after.voice_received->packets += 45;
  after.voice_received->lost_packets += 5;
  after.voice_received->jitter = 0.02;
  after.voice_received->samples += 48'000;
  after.voice_received->concealed += 480;
  const auto received = rates_between(before, after)->voice_received.value();
  EXPECT_DOUBLE_EQ(received.bits, 40'000);
  EXPECT_DOUBLE_EQ(received.packets, 50);
  EXPECT_DOUBLE_EQ(received.loss.value(), 0.1);
  EXPECT_DOUBLE_EQ(received.jitter.value(), 20);
  EXPECT_DOUBLE_EQ(received.concealed.value(), 0.01);
  EXPECT_EQ(received.frames, std::nullopt) << "sound has none";
}

TEST(CallStats, LatePacketsMakeNoNegativeLoss) {
  auto before = at(1);
  auto after = at(2);
  before.voice_received = after.voice_received = voice_received();
  before.voice_received->lost_packets = 4;
  after.voice_received->lost_packets = 1;
  after.voice_received->packets += 50;
  EXPECT_DOUBLE_EQ(rates_between(before, after)->voice_received->loss.value(), 0);
  before.voice_received->concealed = 10;
  after.voice_received->samples += 100;
  EXPECT_DOUBLE_EQ(rates_between(before, after)->voice_received->concealed.value(), 0);
}

TEST(CallStats, AStreamThatBeganAnewHasAStateAndNoRates) {
  auto before = at(1);
  auto after = at(2);
  before.picture_sent = after.picture_sent = picture_sent();
  after.picture_sent->source = 8;
  after.picture_sent->bytes = 1'000'000;
  auto sent = rates_between(before, after)->picture_sent.value();
  EXPECT_DOUBLE_EQ(sent.bits, 0);
  EXPECT_EQ(sent.frames, std::nullopt);
  EXPECT_EQ(sent.width, 1280);
  after.picture_sent = picture_sent();
  after.picture_sent->bytes = 1;
  sent = rates_between(before, after)->picture_sent.value();
  EXPECT_DOUBLE_EQ(sent.bits, 0);
  EXPECT_TRUE(rates_between(at(1), after)->picture_sent) << "the first count of it";
}

TEST(CallStats, LossIsOfAllStreamsByTheirPackets) {
  CallRates rates;
  rates.voice_sent = stream({.packets = 50, .loss = 0.1});
  rates.picture_sent = stream({.packets = 150, .loss = 0.02});
  rates.screen_sent = stream({.packets = 1000});  // no report yet
  EXPECT_DOUBLE_EQ(loss_sent(rates).value(), 0.04);
  rates.voice_received = stream({.packets = 10, .loss = 1});
  EXPECT_DOUBLE_EQ(loss_received(rates).value(), 1);
}

TEST(CallStats, Words) {
  EXPECT_EQ(word_of(LimitedBy::none), "none");
  EXPECT_EQ(word_of(LimitedBy::cpu), "cpu");
  EXPECT_EQ(word_of(LimitedBy::other), "other");
  EXPECT_EQ(word_of(Route::relay), "relay");
  EXPECT_EQ(word_of(Route::unknown), "unknown");
  EXPECT_EQ(word_of(Protocol::udp), "udp");
  EXPECT_EQ(word_of(Protocol::tls), "tls");
}

TEST(CallHistory, KeepsTheLastMinute) {
  CallHistory history;
  for (int i = 0; i < 100; ++i) history.add({static_cast<double>(i), 0, {}, {}, {}});
  ASSERT_EQ(history.moments().size(), CallHistory::most);
  EXPECT_DOUBLE_EQ(history.moments().front().bits_sent, 40);
  EXPECT_DOUBLE_EQ(history.moments().back().bits_sent, 99);
}

TEST(CallHistory, AMomentHasTheWorseWaysLossAndTheJitterOfTheVoiceThatArrives) {
  CallRates rates;
  rates.bits_sent = 1;
  rates.bits_received = 2;
  rates.round_trip = 30;
  EXPECT_EQ(moment_of(rates), (CallMoment{1, 2, {}, {}, 30}));
  rates.voice_sent = stream({.packets = 10, .loss = 0.5, .jitter = 99});
  EXPECT_EQ(moment_of(rates), (CallMoment{1, 2, 0.5, {}, 30}));
  rates.voice_received = stream({.packets = 10, .loss = 0.1, .jitter = 7});
  EXPECT_EQ(moment_of(rates), (CallMoment{1, 2, 0.5, 7, 30}));
}

}  // namespace
}  // namespace greenroom::call
