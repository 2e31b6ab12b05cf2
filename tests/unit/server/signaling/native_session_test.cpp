#include "server/signaling/native_session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "server/signaling/switchboard.hpp"
#include "shared/signaling/limits.hpp"

namespace greenroom::server {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr TimePoint start{1h};

/// A socket that remembers what it was told.
class RecordingChannel : public FrameChannel {
 public:
  void send(Frame frame) override { frames.push_back(std::move(frame)); }
  void close(CloseCode code) override { closes.push_back(code); }

  std::vector<std::string> take_types() {
    std::vector<std::string> types;
    for (const Frame& frame : frames) types.push_back(json::parse(*frame)["type"]);
    frames.clear();
    return types;
  }
  json take_only() {
    EXPECT_EQ(frames.size(), 1U);
    json only = frames.empty() ? json::object() : json::parse(*frames.front());
    frames.clear();
    return only;
  }

  std::vector<Frame> frames;
  std::vector<CloseCode> closes;
};

class NativeSessionTest : public testing::Test {
 protected:
  struct Client {
    explicit Client(Switchboard& switchboard) : line(switchboard.connect_native(channel)) {}
    void say(const std::string& frame, TimePoint now = start) {
      line->session().on_text(frame, now);
    }
    void appear(const std::string& name) {
      say(json{{"type", "appear"}, {"name", name}, {"presence", "open"}}.dump());
    }
    void join(const std::string& name) {
      say(json{{"type", "join"},
               {"room", "quiet-fern"},
               {"name", name},
               {"microphone", true},
               {"camera", true}}
              .dump());
    }

    RecordingChannel channel;
    std::unique_ptr<Switchboard::NativeLine> line;
  };

  static Secrets secrets() {
    return {
        .fresh = [n = 0]() mutable { return std::to_string(++n) + std::string(32, '0'); },
        .digest = [](std::string_view text) { return std::string(text); },
        .slow_digest = [](std::string_view text, std::string_view) { return std::string(text); }};
  }

  Switchboard switchboard{HubLimits{.room_capacity = 3}, secrets()};
};

TEST_F(NativeSessionTest, JoinsAndRelaysInText) {
  Client ann(switchboard);
  Client ben(switchboard);
  ann.join("Ann");
  EXPECT_EQ(ann.channel.take_only()["type"], "joined");
  ben.join("Ben");
  const json joined = ben.channel.take_only();
  const json arrived = ann.channel.take_only();
  EXPECT_EQ(arrived["type"], "arrived");
  EXPECT_EQ(arrived["person"]["name"], "Ben");

  ben.say(json{{"type", "offer"}, {"to", joined["host"]}, {"payload", {{"sdp", "v=0"}}}}.dump());
  const json offer = ann.channel.take_only();
  EXPECT_EQ(offer["type"], "offer");
  EXPECT_EQ(offer["from"], joined["you"]);
  EXPECT_EQ(offer["payload"], (json{{"sdp", "v=0"}}));
  EXPECT_THAT(ben.channel.frames, IsEmpty());
}

TEST_F(NativeSessionTest, WhatIsToldToManyIsEncodedOnce) {
  Client ann(switchboard);
  Client ben(switchboard);
  Client cem(switchboard);
  ann.join("Ann");
  ben.join("Ben");
  ann.channel.frames.clear();
  ben.channel.frames.clear();
  cem.join("Cem");
  ASSERT_EQ(ann.channel.frames.size(), 1U);
  ASSERT_EQ(ben.channel.frames.size(), 1U);
  EXPECT_EQ(ann.channel.frames.front().get(), ben.channel.frames.front().get());
}

TEST_F(NativeSessionTest, RefusesWhatItCannotReadAndGoesOn) {
  Client ann(switchboard);
  for (const auto* frame : {"", "{", "[]", "null", "{\"type\":\"nonsense\"}", "{\"type\":7}"}) {
    ann.say(frame);
    const json refused = ann.channel.take_only();
    EXPECT_EQ(refused["type"], "refused") << frame;
    EXPECT_EQ(refused["code"], "malformed") << frame;
  }
  ann.join("Ann");
  EXPECT_EQ(ann.channel.take_only()["type"], "joined");
  EXPECT_THAT(ann.channel.closes, IsEmpty());
}

TEST_F(NativeSessionTest, RefusesBinaryAndOversizedFrames) {
  Client ann(switchboard);
  ann.line->session().on_binary(start);
  EXPECT_EQ(ann.channel.take_only()["code"], "malformed");
  ann.line->session().on_oversized(start);
  EXPECT_EQ(ann.channel.take_only()["code"], "too-large");
  EXPECT_THAT(ann.channel.closes, IsEmpty());
}

TEST_F(NativeSessionTest, PassesTheHubsRefusalsOn) {
  Client ann(switchboard);
  ann.say("{\"type\":\"leave\"}");
  const json refused = ann.channel.take_only();
  EXPECT_EQ(refused["code"], "not-in-room");
  EXPECT_EQ(refused["about"], "leave");
}

TEST_F(NativeSessionTest, AFloodIsToldOnceASecondAndNotRead) {
  Client ann(switchboard);
  const auto burst = static_cast<int>(signaling::limits::message_burst);
  for (int i = 0; i < burst; ++i) ann.say("{");
  EXPECT_EQ(ann.channel.frames.size(), static_cast<std::size_t>(burst));
  ann.channel.frames.clear();

  for (int i = 0; i < 1000; ++i) ann.say("{");
  for (int i = 0; i < 1000; ++i) ann.line->session().on_binary(start);
  for (int i = 0; i < 1000; ++i) ann.line->session().on_oversized(start);
  EXPECT_EQ(ann.channel.take_only()["code"], "too-fast");

  // A second later fifty messages fit again, and then the next one is told.
  for (int i = 0; i < 1000; ++i) ann.say("{", start + 1s);
  const std::vector<std::string> types = ann.channel.take_types();
  EXPECT_EQ(types.size(), static_cast<std::size_t>(signaling::limits::messages_per_second) + 1);
}

TEST_F(NativeSessionTest, ALostSocketIsToldToTheOthers) {
  Client ann(switchboard);
  Client ben(switchboard);
  ann.join("Ann");
  ben.join("Ben");
  ann.channel.frames.clear();
  ben.line->session().on_disconnected(start);
  EXPECT_EQ(ann.channel.take_only()["type"], "away");
  switchboard.tick(start + signaling::limits::seat_kept - 1ms);
  EXPECT_THAT(ann.channel.frames, IsEmpty());
  switchboard.tick(start + signaling::limits::seat_kept);
  const json departed = ann.channel.take_only();
  EXPECT_EQ(departed["type"], "departed");
  EXPECT_EQ(departed["reason"], "lost");
}

TEST_F(NativeSessionTest, CallsInText) {
  Client ann(switchboard);
  Client ben(switchboard);
  ann.appear("Ann");
  ben.appear("Ben");
  EXPECT_EQ(ann.channel.take_only()["type"], "appeared");
  const json ben_is = ben.channel.take_only();
  ann.say(json{{"type", "ring"}, {"to", ben_is["you"]}, {"video", true}}.dump());
  const json ringing = ann.channel.take_only();
  const json rung = ben.channel.take_only();
  EXPECT_EQ(ringing["type"], "ringing");
  EXPECT_EQ(rung["type"], "rung");
  EXPECT_EQ(rung["call"], ringing["call"]);
  EXPECT_EQ(rung["name"], "Ann");
  ben.say(json{{"type", "decline"}, {"call", rung["call"]}, {"text", "Later"}}.dump());
  EXPECT_EQ(
      ann.channel.take_only(),
      (json{{"type", "ended"}, {"call", rung["call"]}, {"reason", "declined"}, {"text", "Later"}}));
  EXPECT_THAT(ben.channel.frames, IsEmpty());
}

TEST_F(NativeSessionTest, RefusesABadNameInTheDirectory) {
  Client ann(switchboard);
  for (const auto* name : {"", " Ann", "A\u202E"}) {
    ann.appear(name);
    const json refused = ann.channel.take_only();
    EXPECT_EQ(refused["code"], "bad-name") << name;
    EXPECT_EQ(refused["about"], "appear") << name;
  }
  EXPECT_EQ(switchboard.counts().reachable, 0U);
}

TEST_F(NativeSessionTest, ALostSocketEndsWhatRingsAtOnce) {
  Client ann(switchboard);
  Client ben(switchboard);
  ann.appear("Ann");
  ben.appear("Ben");
  ann.say(json{{"type", "ring"}, {"to", ben.channel.take_only()["you"]}, {"video", false}}.dump());
  ann.channel.frames.clear();
  ben.line->session().on_disconnected(start);
  EXPECT_EQ(ann.channel.take_only()["reason"], "gone");
  EXPECT_EQ(switchboard.counts().rings, 0U);
  EXPECT_EQ(switchboard.counts().reachable, 1U);
}

TEST_F(NativeSessionTest, EndsByItsTicksWhatRingsForTooLong) {
  Client ann(switchboard);
  Client ben(switchboard);
  ann.appear("Ann");
  ben.appear("Ben");
  ann.say(json{{"type", "ring"}, {"to", ben.channel.take_only()["you"]}, {"video", false}}.dump());
  ann.channel.frames.clear();
  ben.channel.frames.clear();
  switchboard.tick(start + signaling::limits::ring_longest);
  EXPECT_EQ(ann.channel.take_only()["reason"], "no-answer");
  EXPECT_EQ(ben.channel.take_only()["reason"], "no-answer");
}

TEST_F(NativeSessionTest, TriesPasscodesNoFasterThanTheTimeOfItsFramesAllows) {
  Client ann(switchboard);
  ann.join("Ann");
  ann.say(R"({"type":"set-room","passcode":"open sesame"})");
  Client ben(switchboard);
  const auto answer_to = [&](const std::string& passcode, TimePoint now) {
    ben.say(json{{"type", "join"},
                 {"room", "quiet-fern"},
                 {"name", "Ben"},
                 {"microphone", true},
                 {"camera", true},
                 {"passcode", passcode}}
                .dump(),
            now);
    const json answer = ben.channel.take_only();
    return answer.value("code", std::string(answer["type"]));
  };
  for (int i = 0; i < 5; ++i) EXPECT_EQ(answer_to("abracadabra", start), "passcode-wrong");
  EXPECT_EQ(answer_to("open sesame", start), "too-fast");
  EXPECT_EQ(answer_to("open sesame", start + 60s), "joined");
}

TEST_F(NativeSessionTest, ALineThatIsGoneHearsNothing) {
  Client ann(switchboard);
  ann.join("Ann");
  {
    Client ben(switchboard);
    ben.join("Ben");
    ben.line->session().on_disconnected(start);
  }
  Client cem(switchboard);
  cem.join("Cem");
  EXPECT_EQ(ann.channel.take_types().size(), 4U);  // joined, arrived, away, arrived
}

TEST_F(NativeSessionTest, TurnsAwayWithAReasonAndItsCloseCode) {
  Client ann(switchboard);
  ann.line->session().turn_away(signaling::Refusal::wrong_origin);
  EXPECT_EQ(ann.channel.take_only()["code"], "wrong-origin");
  Client ben(switchboard);
  ben.line->session().turn_away(signaling::Refusal::server_full);
  EXPECT_EQ(ben.channel.take_only()["code"], "server-full");
  EXPECT_THAT(ann.channel.closes, ElementsAre(CloseCode::policy));
  EXPECT_THAT(ben.channel.closes, ElementsAre(CloseCode::try_again_later));
}

TEST_F(NativeSessionTest, SaysThatTheServerStops) {
  Client ann(switchboard);
  ann.line->session().close_down();
  EXPECT_EQ(ann.channel.take_only()["type"], "closing");
  EXPECT_THAT(ann.channel.closes, ElementsAre(CloseCode::going_away));
}

}  // namespace
}  // namespace greenroom::server
