#include "shared/call/link_quality.hpp"

#include <gtest/gtest.h>

#include <random>

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

CallRates with_round_trip(double ms) {
  CallRates rates;
  rates.round_trip = ms;
  return rates;
}

CallRates with_received_loss(double loss) {
  CallRates rates;
  rates.voice_received = stream({.packets = 50, .loss = loss});
  return rates;
}

CallRates with_limit(LimitedBy by, std::optional<double> available = {}) {
  CallRates rates;
  rates.picture_sent = stream({.limited_by = by});
  rates.available = available;
  return rates;
}

CallRates on_path(Route route, Protocol protocol) {
  CallRates rates;
  rates.route = route;
  rates.protocol = protocol;
  return rates;
}

const Quality good{};

TEST(QualityOf, NothingKnownIsGood) { EXPECT_EQ(quality_of({}), good); }

TEST(QualityOf, Loss) {
  EXPECT_EQ(quality_of(with_received_loss(0.029)), good);
  EXPECT_EQ(quality_of(with_received_loss(0.03)), (Quality{Grade::fair, Reason::loss}));
  EXPECT_EQ(quality_of(with_received_loss(0.10)), (Quality{Grade::poor, Reason::loss}));
  CallRates sent;
  sent.voice_sent = stream({.packets = 50, .loss = 0.2});
  EXPECT_EQ(quality_of(sent), (Quality{Grade::poor, Reason::loss}));
  CallRates made_up;
  made_up.voice_received = stream({.concealed = 0.03});
  EXPECT_EQ(quality_of(made_up), (Quality{Grade::fair, Reason::loss}));
}

TEST(QualityOf, Delay) {
  EXPECT_EQ(quality_of(with_round_trip(299)), good);
  EXPECT_EQ(quality_of(with_round_trip(300)), (Quality{Grade::fair, Reason::delay}));
  EXPECT_EQ(quality_of(with_round_trip(600)), (Quality{Grade::poor, Reason::delay}));
}

TEST(QualityOf, JitterOfTheVoiceOnly) {
  CallRates rates;
  rates.picture_received = stream({.jitter = 500});
  EXPECT_EQ(quality_of(rates), good);
  rates.voice_received = stream({.jitter = 40});
  EXPECT_EQ(quality_of(rates), (Quality{Grade::fair, Reason::jitter}));
  rates.voice_sent = stream({.jitter = 100});
  EXPECT_EQ(quality_of(rates), (Quality{Grade::poor, Reason::jitter}));
}

TEST(QualityOf, BandwidthAndCpu) {
  EXPECT_EQ(quality_of(with_limit(LimitedBy::none, 100'000)), good);
  EXPECT_EQ(quality_of(with_limit(LimitedBy::bandwidth)),
            (Quality{Grade::fair, Reason::bandwidth}));
  EXPECT_EQ(quality_of(with_limit(LimitedBy::bandwidth, 400'000)),
            (Quality{Grade::fair, Reason::bandwidth}));
  EXPECT_EQ(quality_of(with_limit(LimitedBy::bandwidth, 100'000)),
            (Quality{Grade::poor, Reason::bandwidth}));
  EXPECT_EQ(quality_of(with_limit(LimitedBy::bandwidth, 3'000'000)), good)
      << "as at the beginning of every call";
  EXPECT_EQ(quality_of(with_limit(LimitedBy::cpu)), (Quality{Grade::fair, Reason::cpu}));
}

TEST(QualityOf, ARelayOverTcp) {
  EXPECT_EQ(quality_of(on_path(Route::relay, Protocol::udp)), good);
  EXPECT_EQ(quality_of(on_path(Route::direct, Protocol::tcp)), good);
  EXPECT_EQ(quality_of(on_path(Route::relay, Protocol::unknown)), good);
  EXPECT_EQ(quality_of(on_path(Route::relay, Protocol::tcp)),
            (Quality{Grade::fair, Reason::relayed_tcp}));
  EXPECT_EQ(quality_of(on_path(Route::relay, Protocol::tls)),
            (Quality{Grade::fair, Reason::relayed_tcp}));
}

TEST(QualityOf, TheWorstIsTheReason) {
  auto rates = with_received_loss(0.05);
  rates.round_trip = 400;
  EXPECT_EQ(quality_of(rates), (Quality{Grade::fair, Reason::loss})) << "what hurts most";
  rates.round_trip = 700;
  EXPECT_EQ(quality_of(rates), (Quality{Grade::poor, Reason::delay}));
}

struct Watched {
  LinkQuality link{};
  double now = 0;
  Quality run(int seconds, const CallRates& rates) {
    for (int i = 0; i < seconds; ++i) link.hear(rates, now++);
    return link.now();
  }
};

TEST(LinkQuality, GetsWorseAfterThreeSeconds) {
  Watched watched;
  EXPECT_EQ(watched.run(10, {}), good);
  EXPECT_EQ(watched.run(3, with_round_trip(400)), good);
  EXPECT_EQ(watched.run(1, with_round_trip(400)), (Quality{Grade::fair, Reason::delay}));
}

TEST(LinkQuality, GetsBetterAfterSix) {
  Watched watched;
  watched.run(10, with_round_trip(700));
  EXPECT_EQ(watched.run(6, {}).grade, Grade::poor);
  EXPECT_EQ(watched.run(1, {}), good);
}

TEST(LinkQuality, NeitherOnASingleBadOrGoodSecond) {
  Watched watched;
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(watched.run(2, with_round_trip(700)), good);
    EXPECT_EQ(watched.run(1, {}), good);
  }
  watched.run(10, with_round_trip(700));
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(watched.run(5, {}).grade, Grade::poor);
    EXPECT_EQ(watched.run(1, with_round_trip(700)).grade, Grade::poor);
  }
}

TEST(LinkQuality, GetsOnlyAsGoodAsTheWorstOfTheLastSeconds) {
  Watched watched;
  watched.run(10, with_round_trip(700));
  watched.run(3, {});
  watched.run(1, with_round_trip(400));
  EXPECT_EQ(watched.run(3, {}), (Quality{Grade::fair, Reason::delay}));
}

TEST(LinkQuality, AnotherReasonOfTheSameGradeShowsAfterAWhile) {
  Watched watched;
  watched.run(10, with_round_trip(400));
  EXPECT_EQ(watched.run(6, with_received_loss(0.05)).reason, Reason::delay);
  EXPECT_EQ(watched.run(1, with_received_loss(0.05)).reason, Reason::loss);
}

TEST(LinkQuality, AnInterruptionShowsAtOnceAndWhatFollowsIsFirstForgiven) {
  Watched watched;
  watched.run(10, {});
  watched.link.interrupted();
  EXPECT_EQ(watched.link.now(), (Quality{Grade::lost, Reason::interrupted}));
  EXPECT_EQ(watched.run(1, with_received_loss(0.9)), (Quality{Grade::fair, Reason::interrupted}));
  EXPECT_EQ(watched.run(6, {}), (Quality{Grade::fair, Reason::interrupted}));
  EXPECT_EQ(watched.run(1, {}), good);
}

TEST(LinkQuality, NeverSwingsFasterThanItSays) {
  std::mt19937 random(3);
  Watched watched;
  Quality before = watched.link.now();
  double changed = -100;
  int changes = 0;
  for (int i = 0; i < 100'000; ++i) {
    const auto what = random() % 4;
    const auto shown =
        watched.run(1, what == 0 ? with_round_trip(700) : with_received_loss(0.02 * double(what)));
    if (shown == before) continue;
    const bool worse = shown.grade > before.grade;
    ASSERT_GE(watched.now - changed, worse ? 3 : 6);
    changed = watched.now;
    before = shown;
    ++changes;
  }
  EXPECT_GT(changes, 100);
}

TEST(LinkQuality, Words) {
  EXPECT_EQ(word_of(Grade::good), "good");
  EXPECT_EQ(word_of(Grade::lost), "lost");
  EXPECT_EQ(word_of(Reason::none), "none");
  EXPECT_EQ(word_of(Reason::interrupted), "interrupted");
  EXPECT_EQ(word_of(Reason::relayed_tcp), "relayed-tcp");
}

}  // namespace
}  // namespace greenroom::call
