#include <gtest/gtest.h>

#include "shared/signaling/codec.hpp"
#include "shared/signaling/limits.hpp"

// Every bound of the codec, at it and one past it.
namespace greenroom::signaling {
namespace {

Refused refused(std::string_view frame) {
  const auto read = decode_client(frame);
  const auto* refusal = std::get_if<Refused>(&read);
  return refusal ? *refusal : Refused{Refusal::server_full, "was read"};
}

bool is_read(std::string_view frame) {
  return std::holds_alternative<ClientMessage>(decode_client(frame));
}

std::string padded_to(std::size_t bytes, std::string frame) {
  frame.resize(bytes, ' ');
  return frame;
}

TEST(CodecLimits, TakeAClientFrameOfTheFullSize) {
  EXPECT_TRUE(is_read(padded_to(limits::frame_bytes, R"({"type":"leave"})")));
}

TEST(CodecLimits, CallAClientFrameOneByteLongerTooLarge) {
  const Refused expected{Refusal::too_large, ""};
  EXPECT_EQ(refused(padded_to(limits::frame_bytes + 1, R"({"type":"leave"})")), expected);
  EXPECT_EQ(refused(std::string(limits::frame_bytes + 1, '[')), expected);
}

TEST(CodecLimits, TakeAServerFrameOfTheFullSizeAndNoLonger) {
  const std::string frame = R"({"type":"closing"})";
  EXPECT_TRUE(decode_server(padded_to(limits::server_frame_bytes, frame)));
  EXPECT_FALSE(decode_server(padded_to(limits::server_frame_bytes + 1, frame)));
}

TEST(CodecLimits, LetTheLargestRelayThroughToItsReader) {
  const std::string start = R"({"type":"offer","to":"p1","payload":{"sdp":")";
  const std::string end = R"("}})";
  const std::string frame =
      start + std::string(limits::frame_bytes - start.size() - end.size(), 'x') + end;
  const auto read = decode_client(frame);
  ASSERT_TRUE(std::holds_alternative<ClientMessage>(read));
  const auto& relay = std::get<RelayTo>(std::get<ClientMessage>(read));

  const std::string longest_id(limits::id_bytes, 'i');
  const std::string passed_on =
      encode(ServerMessage(RelayFrom{relay.kind, longest_id, relay.payload}));
  EXPECT_GT(passed_on.size(), limits::frame_bytes);
  EXPECT_TRUE(decode_server(passed_on));
}

/// A frame nested that deep: itself, its payload, and lists within.
std::string nested(std::size_t depth, char open, char close) {
  const std::size_t lists = depth - 2;
  return R"({"type":"offer","to":"p1","payload":{"a":)" +
         (open == '[' ? std::string(lists, open) + std::string(lists, close) : [&] {
           std::string text;
           for (std::size_t i = 0; i < lists; ++i) text += "{\"a\":";
           return text + "1" + std::string(lists, close);
         }()) +
         "}}";
}

TEST(CodecLimits, TakeTheFullNestingAndNoDeeper) {
  EXPECT_TRUE(is_read(nested(limits::nesting, '[', ']')));
  EXPECT_TRUE(is_read(nested(limits::nesting, '{', '}')));
  EXPECT_EQ(refused(nested(limits::nesting + 1, '[', ']')).code, Refusal::malformed);
  EXPECT_EQ(refused(nested(limits::nesting + 1, '{', '}')).code, Refusal::malformed);
}

TEST(CodecLimits, WriteNoPayloadThatWouldMakeTheFrameTooDeep) {
  const auto payload = [](std::size_t depth) {
    return R"({"a":)" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
  };
  const auto written = [](const std::string& text) {
    return encode(ClientMessage(RelayTo{Relayed::offer, "p1", text}));
  };
  EXPECT_NE(written(payload(limits::nesting - 1)), written("{}"));
  EXPECT_EQ(written(payload(limits::nesting)), written("{}"));
}

TEST(CodecLimits, DoNotCountBracketsInStrings) {
  const std::string brackets(1000, '[');
  EXPECT_TRUE(is_read(R"({"type":"offer","to":"p1","payload":{"a":"\"\\)" + brackets + "\"}}"));
  EXPECT_TRUE(is_read(R"({"type":"offer","to":"p1","payload":{")" + brackets + "\":1}}"));
}

TEST(CodecLimits, CountNestingAfterAStringThatEndsInABackslash) {
  EXPECT_EQ(refused(R"({"type":"leave","a":"\\","b":)" + std::string(16, '[') +
                    std::string(16, ']') + "}")
                .code,
            Refusal::malformed);
}

TEST(CodecLimits, RefuseTheDeepestNestingThatFitsIntoAFrame) {
  const std::string deep = std::string(limits::frame_bytes / 2, '[');
  EXPECT_EQ(refused(deep).code, Refusal::malformed);
  EXPECT_EQ(refused(deep + std::string(limits::frame_bytes / 2, ']')).code, Refusal::malformed);
  EXPECT_FALSE(decode_server(deep));
}

std::string relay_to(const std::string& id) {
  return R"({"type":"offer","to":")" + id + R"(","payload":{}})";
}

std::string join_with_token(const std::string& token) {
  return R"({"type":"join","room":"abc","name":"Ada","microphone":true,"camera":true,"token":")" +
         token + "\"}";
}

TEST(CodecLimits, TakeIdsAndTokensOfOneByteToTheFullLength) {
  const std::string longest(limits::id_bytes, 'i');
  for (const std::string& id : {std::string("i"), longest}) {
    EXPECT_TRUE(is_read(relay_to(id)));
    EXPECT_TRUE(is_read(join_with_token(id)));
    EXPECT_TRUE(decode_server(R"({"type":"host","id":")" + id + "\"}"));
    EXPECT_TRUE(decode_server(R"({"type":"refused","code":"malformed","about":")" + id + "\"}"));
  }
  for (const std::string& id : {std::string(), longest + "i"}) {
    EXPECT_EQ(refused(relay_to(id)), (Refused{Refusal::malformed, "offer"}));
    EXPECT_EQ(refused(join_with_token(id)), (Refused{Refusal::malformed, "join"}));
    EXPECT_FALSE(decode_server(R"({"type":"host","id":")" + id + "\"}"));
    EXPECT_FALSE(decode_server(R"({"type":"refused","code":"malformed","about":")" + id + "\"}"));
  }
}

bool capacity_is_read(const std::string& capacity) {
  return decode_server(R"({"type":"here","room":"abc","names":[],"capacity":)" + capacity + "}")
      .has_value();
}

TEST(CodecLimits, TakeCapacitiesFromOneToTheMostPeopleOfARoom) {
  EXPECT_TRUE(capacity_is_read("1"));
  EXPECT_TRUE(capacity_is_read(std::to_string(limits::room_people)));
  for (const char* wrong : {"0", "-1", "-0", "1.0", "1e0", "4294967297", "18446744073709551615",
                            "18446744073709551616", "1e300"}) {
    EXPECT_FALSE(capacity_is_read(wrong)) << wrong;
  }
  EXPECT_FALSE(capacity_is_read(std::to_string(limits::room_people + 1)));
}

TEST(CodecLimits, TakeListsOfAsManyPeopleAsARoomMayHold) {
  Here here{"abc", 4, std::vector<std::string>(limits::room_people, "Ada")};
  Joined joined{"abc", "p1", "p1", "t", 4, std::vector<Person>(limits::room_people, {"p1", "A"})};
  EXPECT_TRUE(decode_server(encode(ServerMessage(here))));
  EXPECT_TRUE(decode_server(encode(ServerMessage(joined))));
  here.names.emplace_back("Ada");
  joined.people.push_back({"p1", "A"});
  EXPECT_FALSE(decode_server(encode(ServerMessage(here))));
  EXPECT_FALSE(decode_server(encode(ServerMessage(joined))));
}

/// Whether a message that is written reads as itself.
bool comes_through(const ClientMessage& message) {
  const auto read = decode_client(encode(message));
  return read == std::variant<ClientMessage, Refused>(message);
}
bool comes_through(const ServerMessage& message) {
  return decode_server(encode(message)) == message;
}

std::string balloons(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "🎈";
  return text;
}

TEST(CodecLimits, CountTheCharactersOfWhatIsTyped) {
  const auto passcode = [](std::size_t count) { return SetRoom{.passcode = balloons(count)}; };
  const auto key = [](std::size_t count) {
    return Join{"abc", "Ada", {}, std::nullopt, {}, balloons(count)};
  };
  EXPECT_TRUE(comes_through(ClientMessage(passcode(0))));
  EXPECT_TRUE(comes_through(ClientMessage(passcode(limits::passcode_characters))));
  EXPECT_FALSE(comes_through(ClientMessage(passcode(limits::passcode_characters + 1))));
  EXPECT_FALSE(comes_through(ClientMessage(key(0)))) << "an empty one opens nothing";
  EXPECT_TRUE(comes_through(ClientMessage(key(limits::passcode_characters))));
  EXPECT_FALSE(comes_through(ClientMessage(key(limits::passcode_characters + 1))));
  EXPECT_TRUE(comes_through(ClientMessage(Find{balloons(limits::search_characters)})));
  EXPECT_FALSE(comes_through(ClientMessage(Find{balloons(limits::search_characters + 1)})));
  EXPECT_TRUE(comes_through(ClientMessage(Decline{"c", balloons(limits::decline_characters)})));
  EXPECT_FALSE(
      comes_through(ClientMessage(Decline{"c", balloons(limits::decline_characters + 1)})));
  const Ended longest{"c", RingEnd::declined, balloons(limits::decline_characters)};
  Ended longer = longest;
  longer.text += "!";
  EXPECT_TRUE(comes_through(ServerMessage(longest)));
  EXPECT_FALSE(comes_through(ServerMessage(longer)));
}

TEST(CodecLimits, TakePagesAndSpotlightsOfTheFullLengthAndNoLonger) {
  const std::string longest(limits::id_bytes, 'i');
  for (const auto& [id, fits] : {std::pair(longest, true), std::pair(longest + "i", false)}) {
    EXPECT_EQ(comes_through(ClientMessage(SetRoom{.spotlight = id})), fits);
    EXPECT_EQ(comes_through(ClientMessage(Create{"abc", "Ada", {}, id})), fits);
    EXPECT_EQ(comes_through(ClientMessage(RelayTo{Relayed::offer, "p", "{}", id})), fits);
    EXPECT_EQ(comes_through(ServerMessage(RoomIs{{.spotlight = id}})), fits);
    EXPECT_EQ(comes_through(ServerMessage(Arrived{{"p", "Ada", {}, id}})), fits);
    Join join{"abc", "Ada", {}, std::nullopt};
    join.links = {{id, "page"}};
    EXPECT_EQ(comes_through(ClientMessage(join)), fits);
    join.links = {{"p", id}};
    EXPECT_EQ(comes_through(ClientMessage(join)), fits);
  }
}

TEST(CodecLimits, TakeAsManyLinksAsARoomHoldsPeople) {
  Join join{"abc", "Ada", {}, std::nullopt};
  while (join.links.size() < limits::room_people) {
    join.links.emplace("p" + std::to_string(join.links.size()), "page");
  }
  EXPECT_TRUE(comes_through(ClientMessage(join)));
  join.links.emplace("one more", "page");
  EXPECT_FALSE(comes_through(ClientMessage(join)));
  join.links = {{"", "page"}};
  EXPECT_FALSE(comes_through(ClientMessage(join)));
}

TEST(CodecLimits, TakeFiftyListedPeopleAndNoMore) {
  Found found{std::vector<Listed>(limits::listed_people, {"d", "Ada", Availability::free}), 1000};
  EXPECT_TRUE(comes_through(ServerMessage(found)));
  found.people.push_back({"d", "Ada", Availability::free});
  EXPECT_FALSE(comes_through(ServerMessage(found)));
}

TEST(CodecLimits, LetACallerHangUpForTwoReasonsOnly) {
  for (const RingEnd reason : {RingEnd::declined, RingEnd::busy, RingEnd::quiet, RingEnd::gone}) {
    EXPECT_FALSE(comes_through(ClientMessage(HangUp{"c", reason})));
  }
}

TEST(CodecLimits, LetTheFullestRoomOfTheLongestNamesThrough) {
  std::string longest_name;
  for (std::size_t i = 0; i < limits::name_characters; ++i) longest_name += "🎈";
  const std::string longest_id(limits::id_bytes, 'i');
  const Person person{longest_id, longest_name, {true, true, true, true, true}, longest_id, true};
  const Joined joined{std::string(limits::room_code_max, 'r'),
                      person.id,
                      person.id,
                      person.id,
                      limits::room_people,
                      std::vector<Person>(limits::room_people, person),
                      {.spotlight = longest_id},
                      longest_id};
  EXPECT_TRUE(decode_server(encode(ServerMessage(joined))));
}

}  // namespace
}  // namespace greenroom::signaling
