#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <variant>
#include <vector>

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

/// Which kinds are among them, by their place in the variant.
template <typename Message>
std::set<std::size_t> kinds_of(const std::vector<Message>& messages) {
  std::set<std::size_t> kinds;
  for (const Message& message : messages) kinds.insert(message.index());
  return kinds;
}

// What the other tests of the codec try is as much as they can say of it.
TEST(CodecSamples, AreOfEveryKind) {
  EXPECT_EQ(kinds_of(every_client_message()).size(), std::variant_size_v<ClientMessage>);
  EXPECT_EQ(kinds_of(every_server_message()).size(), std::variant_size_v<ServerMessage>);
  RandomMessages random(3);
  std::vector<ClientMessage> from_clients;
  std::vector<ServerMessage> from_servers;
  for (int i = 0; i < random_messages; ++i) {
    from_clients.push_back(random.client_message());
    from_servers.push_back(random.server_message());
  }
  EXPECT_EQ(kinds_of(from_clients).size(), std::variant_size_v<ClientMessage>);
  EXPECT_EQ(kinds_of(from_servers).size(), std::variant_size_v<ServerMessage>);
}

TEST(CodecRoundTrip, GivesEveryKindOfClientMessageBack) {
  for (const ClientMessage& message : every_client_message()) expect_round_trip(message);
}

TEST(CodecRoundTrip, GivesEveryKindOfServerMessageBack) {
  for (const ServerMessage& message : every_server_message()) expect_round_trip(message);
}

TEST(CodecRoundTrip, GivesEveryRefusalBack) {
  for (int code = 0; code < static_cast<int>(refusals); ++code) {
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
