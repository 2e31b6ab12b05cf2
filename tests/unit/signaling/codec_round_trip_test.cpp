#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shared/signaling/codec.hpp"
#include "tests/unit/signaling/samples.hpp"

namespace greenroom::signaling {
namespace {

constexpr int random_messages = 5000;

void expect_round_trip(const ClientMessage& message) {
  const std::string frame = encode(message);
  const auto read = decode_client(frame);
  ASSERT_TRUE(std::holds_alternative<ClientMessage>(read)) << frame;
  EXPECT_EQ(std::get<ClientMessage>(read), message) << frame;
}

void expect_round_trip(const ServerMessage& message) {
  const std::string frame = encode(message);
  const auto read = decode_server(frame);
  ASSERT_TRUE(read.has_value()) << frame;
  EXPECT_EQ(*read, message) << frame;
}

TEST(CodecRoundTrip, GivesEveryKindOfClientMessageBack) {
  for (const ClientMessage& message : every_client_message()) expect_round_trip(message);
}

TEST(CodecRoundTrip, GivesEveryKindOfServerMessageBack) {
  for (const ServerMessage& message : every_server_message()) expect_round_trip(message);
}

TEST(CodecRoundTrip, GivesEveryRefusalBack) {
  for (int code = 0; code <= static_cast<int>(Refusal::server_full); ++code) {
    expect_round_trip(Refused{static_cast<Refusal>(code), "offer"});
  }
}

TEST(CodecRoundTrip, GivesRandomClientMessagesBack) {
  RandomMessages random(1);
  for (int i = 0; i < random_messages && !HasFailure(); ++i) {
    expect_round_trip(random.client_message());
  }
}

TEST(CodecRoundTrip, GivesRandomServerMessagesBack) {
  RandomMessages random(2);
  for (int i = 0; i < random_messages && !HasFailure(); ++i) {
    expect_round_trip(random.server_message());
  }
}

TEST(CodecWriter, WritesWhatTheProtocolPageShows) {
  const auto written = [](const auto& message) { return nlohmann::json::parse(encode(message)); };
  using nlohmann::json;
  EXPECT_EQ(written(ClientMessage(Join{"abc", "Ada", {true, false}, "t"})),
            json::parse(R"({"type":"join","room":"abc","name":"Ada","microphone":true,
                            "camera":false,"token":"t"})"));
  EXPECT_EQ(written(ClientMessage(Join{"abc", "Ada", {true, false}, std::nullopt})),
            json::parse(R"({"type":"join","room":"abc","name":"Ada","microphone":true,
                            "camera":false})"));
  EXPECT_EQ(written(ClientMessage(Create{"abc", "Ada", {false, true}})),
            json::parse(R"({"type":"create","room":"abc","name":"Ada","microphone":false,
                            "camera":true})"));
  EXPECT_EQ(written(ClientMessage(Leave{})), json::parse(R"({"type":"leave"})"));
  EXPECT_EQ(written(ClientMessage(Who{"abc"})), json::parse(R"({"type":"who","room":"abc"})"));
  EXPECT_EQ(written(ClientMessage(SetStatus{{true, false}})),
            json::parse(R"({"type":"status","microphone":true,"camera":false})"));
  EXPECT_EQ(written(ClientMessage(SetStatus{{true, false, true, true}})),
            json::parse(R"({"type":"status","microphone":true,"camera":false,"screen":true,
                            "recording":true})"));
  EXPECT_EQ(written(ClientMessage(RelayTo{Relayed::answer, "p1", R"({"sdp":""})"})),
            json::parse(R"({"type":"answer","to":"p1","payload":{"sdp":""}})"));

  EXPECT_EQ(
      written(ServerMessage(Joined{"abc", "p2", "p1", "t", 4, {{"p1", "Ada", {true, true}}}})),
      json::parse(R"({"type":"joined","room":"abc","you":"p2","host":"p1","token":"t",
                            "capacity":4,"people":[{"id":"p1","name":"Ada","microphone":true,
                            "camera":true}]})"));
  EXPECT_EQ(written(ServerMessage(Arrived{{"p1", "Ada", {true, false}}})),
            json::parse(R"({"type":"arrived","person":{"id":"p1","name":"Ada","microphone":true,
                            "camera":false}})"));
  EXPECT_EQ(written(ServerMessage(Departed{"p1", Departure::lost})),
            json::parse(R"({"type":"departed","id":"p1","reason":"lost"})"));
  EXPECT_EQ(written(ServerMessage(HostIs{"p1"})), json::parse(R"({"type":"host","id":"p1"})"));
  EXPECT_EQ(written(ServerMessage(StatusOf{"p1", {false, true}})),
            json::parse(R"({"type":"status","from":"p1","microphone":false,"camera":true})"));
  EXPECT_EQ(written(ServerMessage(StatusOf{"p1", {false, true, true, false}})),
            json::parse(R"({"type":"status","from":"p1","microphone":false,"camera":true,
                            "screen":true})"));
  EXPECT_EQ(written(ServerMessage(Here{"abc", 4, {"Ada"}})),
            json::parse(R"({"type":"here","room":"abc","capacity":4,"names":["Ada"]})"));
  EXPECT_EQ(written(ServerMessage(RelayFrom{Relayed::candidate, "p1", "{}"})),
            json::parse(R"({"type":"candidate","from":"p1","payload":{}})"));
  EXPECT_EQ(written(ServerMessage(Refused{Refusal::room_full, "join"})),
            json::parse(R"({"type":"refused","code":"room-full","about":"join"})"));
  EXPECT_EQ(written(ServerMessage(Refused{Refusal::too_fast, ""})),
            json::parse(R"({"type":"refused","code":"too-fast"})"));
  EXPECT_EQ(written(ServerMessage(Closing{})), json::parse(R"({"type":"closing"})"));
}

TEST(CodecWriter, TurnsInvalidUtf8IntoReplacementCharacters) {
  EXPECT_EQ(encode(ServerMessage(HostIs{"a\xFF"
                                        "b"})),
            "{\"id\":\"a\uFFFDb\",\"type\":\"host\"}");
  EXPECT_EQ(encode(ClientMessage(Who{"\xC0\xAF"})), "{\"room\":\"\uFFFD\uFFFD\",\"type\":\"who\"}");
}

TEST(CodecWriter, WritesAnEmptyObjectForAPayloadThatIsNone) {
  const std::string empty = encode(ClientMessage(RelayTo{Relayed::offer, "p1", "{}"}));
  for (const std::string& payload :
       {std::string(), std::string("[]"), std::string("1"), std::string("{"), std::string("{}}"),
        std::string("{\"a\":\"\xFF\"}"), std::string("{}\0x", 4), std::string("\xEF\xBB\xBF{}"),
        std::string(R"({},"to":"p2")"), std::string(R"({"a":)") + std::string(20, '[')}) {
    EXPECT_EQ(encode(ClientMessage(RelayTo{Relayed::offer, "p1", payload})), empty) << payload;
  }
}

TEST(CodecPayload, PassesThroughByteForByte) {
  // Key order, number spelling, escapes, inner white space and double keys are the sender's own
  // business.
  const std::string payload =
      "{ \"z\":1.50,\t\"a\" : 18446744073709551617, \"a\":\"\\u0041\\/\", \"payload\":{\"to\":[]}}";
  const std::string before_others =
      R"({"payload":  )" + payload + "\r\n  ,\"to\":\"p1\",\"type\":\"offer\"}";
  const std::string after_others =
      R"({"x":{"payload":{}},"type":"offer","to":"p1","payload":)" + payload + " }\n";
  const std::string escaped_key = R"({"to":"p1","p\u0061yload":)" + payload + R"(,"type":"offer"})";
  for (const std::string& frame : {before_others, after_others, escaped_key}) {
    const auto read = decode_client(frame);
    ASSERT_TRUE(std::holds_alternative<ClientMessage>(read)) << frame;
    const ClientMessage expected = RelayTo{Relayed::offer, "p1", payload};
    EXPECT_EQ(std::get<ClientMessage>(read), expected);
    EXPECT_NE(encode(expected).find(payload), std::string::npos);
  }
}

}  // namespace
}  // namespace greenroom::signaling
