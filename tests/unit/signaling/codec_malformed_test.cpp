#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "shared/signaling/codec.hpp"
#include "shared/signaling/words.hpp"
#include "tests/unit/signaling/answers.hpp"
#include "tests/unit/signaling/samples.hpp"

// Frames that are not what PROTOCOL.md says, one way at a time.
namespace greenroom::signaling {
namespace {

using nlohmann::json;

/// Calls try_frame with the message lacking each field in turn, and with each field in turn given a
/// value of each type but its own.
template <typename Message, typename TryFrame>
void for_each_wrong_field(const Message& message, TryFrame try_frame) {
  const json whole = json::parse(encode(message));
  for (const auto& [field, right] : whole.items()) {
    json without = whole;
    without.erase(field);
    try_frame(field, without);
    for (const json& value : one_value_of_each_type()) {
      if (value.type() == right.type()) continue;
      if (value.is_number_integer() && right.is_number_integer()) continue;
      json changed = whole;
      changed[field] = value;
      try_frame(field, changed);
    }
  }
}

/// What need not be said.
bool is_optional(const std::string& type, const std::string& field) {
  static const std::map<std::string, std::set<std::string>> optional = {
      {"create", {"screen", "recording", "hand", "page"}},
      {"join", {"screen", "recording", "hand", "page", "token", "passcode", "links"}},
      {"status", {"screen", "recording", "hand"}},
      {"offer", {"page"}},
      {"answer", {"page"}},
      {"candidate", {"page"}},
      {"set-room", {"locked", "passcode", "waiting", "spotlight"}},
      {"appear", {"token"}},
      {"decline", {"text"}},
      {"joined", {"settings", "page", "fresh"}},
      {"here", {"settings"}},
      {"ended", {"text"}},
      {"refused", {"about", "suggestion"}},
  };
  const auto fields = optional.find(type);
  return fields != optional.end() && fields->second.contains(field);
}

TEST(ClientCodec, RefusesAMessageWithAFieldMissingOrOfAnotherType) {
  for (const ClientMessage& message : every_client_message()) {
    for_each_wrong_field(message, [&](const std::string& field, const json& frame) {
      const std::string type(type_of(message));
      if (is_optional(type, field) && !frame.contains(field)) return;
      const std::string about = field == "type" ? "" : " " + std::string(type_of(message));
      EXPECT_EQ(answer_to(frame.dump()), "malformed" + about) << frame;
    });
  }
}

TEST(ServerCodec, SkipsAMessageWithAFieldMissingOrOfAnotherType) {
  for (const ServerMessage& message : every_server_message()) {
    for_each_wrong_field(message, [&](const std::string& field, const json& frame) {
      const std::string type(type_of(message));
      if (is_optional(type, field) && !frame.contains(field)) return;
      EXPECT_FALSE(server_frame_is_read(frame.dump())) << frame;
    });
  }
}

TEST(Codec, TakesNothingButOneObject) {
  for (const std::string& frame : {std::string(),
                                   std::string(" "),
                                   std::string("null"),
                                   std::string("true"),
                                   std::string("7"),
                                   std::string("\"leave\""),
                                   std::string("[]"),
                                   std::string(R"([{"type":"leave"}])"),
                                   std::string("{}"),
                                   std::string("{"),
                                   std::string("}"),
                                   std::string("\""),
                                   std::string("\\"),
                                   std::string("\"\\"),
                                   std::string("{'type':'leave'}"),
                                   std::string(R"({"type":"leave"}{"type":"leave"})"),
                                   std::string(R"({"type":"leave"},)"),
                                   std::string(R"({"type":"leave",})"),
                                   std::string(R"({"type":"leave"}x)"),
                                   std::string(R"({"type":"leave"/**/})"),
                                   std::string(R"({"type":"leave","x":NaN})"),
                                   std::string(R"({"type":"leave","x":01})"),
                                   std::string(R"({"type":"leave","x":1e999})"),
                                   std::string("GET / HTTP/1.1\r\n\r\n")}) {
    EXPECT_EQ(answer_to(frame), "malformed") << frame;
    EXPECT_FALSE(server_frame_is_read(frame)) << frame;
  }
}

TEST(Codec, LooksBeyondANulByte) {
  using namespace std::string_literals;
  EXPECT_EQ(answer_to("{\"type\":\"leave\"}\0"s), "malformed");
  EXPECT_EQ(answer_to("{\"type\":\"leave\"}\0{\"type\":\"who\"}"s), "malformed");
  EXPECT_EQ(answer_to("\0{\"type\":\"leave\"}"s), "malformed");
  EXPECT_EQ(answer_to("{\"type\":\"leave\0\"}"s), "malformed");
  EXPECT_FALSE(server_frame_is_read("{\"type\":\"closing\"}\0"s));
}

TEST(Codec, TakesAnEscapedNulForACharacterLikeAnyOther) {
  using namespace std::string_literals;
  EXPECT_EQ(answer_to(R"({"type":"leave\u0000"})"), "malformed");
  EXPECT_EQ(
      answer_to(R"({"type":"join","room":"abc","name":"A\u0000","microphone":true,"camera":true})"),
      "bad-name join");
  const auto read = decode_client(R"({"type":"offer","to":"p\u0000","payload":{}})");
  EXPECT_EQ(std::get<ClientMessage>(read), ClientMessage(RelayTo{Relayed::offer, "p\0"s, "{}"}));
}

TEST(Codec, RefusesInvalidUtf8WhereverItStands) {
  for (const std::string& bytes :
       {std::string("\xFF"), std::string("\x80"), std::string("\xC3"), std::string("\xC0\xAF"),
        std::string("\xED\xA0\x80"), std::string("\xF4\x90\x80\x80"), std::string("\xE2\x82")}) {
    EXPECT_EQ(answer_to(R"({"type":"offer","to":"p1","payload":{"sdp":")" + bytes + "\"}}"),
              "malformed");
    EXPECT_EQ(answer_to(R"({"type":"offer","to":")" + bytes + R"(","payload":{}})"), "malformed");
    EXPECT_EQ(answer_to("{\"type\":\"leave\",\"" + bytes + "\":1}"), "malformed");
    EXPECT_EQ(answer_to("{\"type\":\"leave\"" + bytes + "}"), "malformed");
    EXPECT_FALSE(server_frame_is_read(R"({"type":"host","id":")" + bytes + "\"}"));
  }
}

TEST(Codec, RefusesLoneSurrogatesInEscapes) {
  EXPECT_EQ(answer_to(R"({"type":"offer","to":"\ud800","payload":{}})"), "malformed");
  EXPECT_EQ(answer_to(R"({"type":"offer","to":"p1","payload":{"a":"\udc00"}})"), "malformed");
}

TEST(Codec, RefusesAFieldThatStandsTwice) {
  EXPECT_EQ(answer_to(R"({"type":"leave","type":"leave"})"), "malformed");
  EXPECT_EQ(answer_to(R"({"type":"leave","t\u0079pe":"who","room":"abc"})"), "malformed");
  EXPECT_EQ(answer_to(R"({"type":"offer","to":"p1","payload":{},"payload":{}})"), "malformed");
  EXPECT_EQ(answer_to(R"({"type":"leave","x":1,"x":1})"), "malformed");
  EXPECT_FALSE(server_frame_is_read(R"({"type":"host","id":"p1","id":"p2"})"));
}

TEST(Codec, IgnoresFieldsThatItDoesNotKnow) {
  EXPECT_EQ(answer_to(R"({"type":"leave","payload":{"a":1},"later":[{}]})"), "read");
  EXPECT_TRUE(server_frame_is_read(R"({"type":"host","id":"p1","later":{"a":[]}})"));
}

TEST(ClientCodec, NamesTheTypeOfARefusedMessageOnlyWhereItKnowsIt) {
  EXPECT_EQ(answer_to(R"({"type":"offer"})"), "malformed offer");
  EXPECT_EQ(answer_to(R"({"type":"<script>"})"), "malformed");
  EXPECT_EQ(answer_to(R"({"type":"joined"})"), "malformed");
  EXPECT_EQ(answer_to(R"({"type":"Leave"})"), "malformed");
  EXPECT_EQ(answer_to(R"({"type":"leave "})"), "malformed");
  EXPECT_EQ(answer_to(R"({"type":""})"), "malformed");
}

TEST(ClientCodec, TellsABadRoomFromABadNameFromAMalformedMessage) {
  const auto frame = [](const char* type, const char* room, const char* name) {
    return json{
        {"type", type}, {"room", room}, {"name", name}, {"microphone", true}, {"camera", true}}
        .dump();
  };
  for (const char* type : {"create", "join"}) {
    const std::string about = std::string(" ") + type;
    EXPECT_EQ(answer_to(frame(type, "abc", "Ada")), "read");
    EXPECT_EQ(answer_to(frame(type, "A b", "Ada")), "bad-room" + about);
    EXPECT_EQ(answer_to(frame(type, "abc", " ")), "bad-name" + about);
    EXPECT_EQ(answer_to(frame(type, "ab", "")), "bad-room" + about);
    json both = json::parse(frame(type, "ab", ""));
    both.erase("camera");
    EXPECT_EQ(answer_to(both.dump()), "malformed" + about);
  }
  EXPECT_EQ(answer_to(R"({"type":"who","room":"-abc"})"), "bad-room who");
}

TEST(ClientCodec, TakesAStatusOfAnOlderPage) {
  const auto read = decode_client(R"({"type":"status","microphone":true,"camera":false})");
  EXPECT_EQ(std::get<ClientMessage>(read), ClientMessage(SetStatus{{.microphone = true}}));
}

TEST(ClientCodec, RefusesAStatusWhoseYoungerFieldsAreNoBooleans) {
  for (const char* field : {"screen", "recording", "hand"}) {
    json status{{"type", "status"}, {"microphone", true}, {"camera", true}, {field, true}};
    EXPECT_EQ(answer_to(status.dump()), "read");
    for (const json& wrong : {json(1), json("true"), json(nullptr), json::array({true})}) {
      status[field] = wrong;
      EXPECT_EQ(answer_to(status.dump()), "malformed status") << status;
    }
  }
}

TEST(ServerCodec, SkipsWordsThatItDoesNotKnow) {
  EXPECT_FALSE(server_frame_is_read(R"({"type":"later"})"));
  EXPECT_FALSE(server_frame_is_read(R"({"type":"leave"})"));
  EXPECT_FALSE(server_frame_is_read(R"({"type":"departed","id":"p1","reason":"bored"})"));
  EXPECT_FALSE(server_frame_is_read(R"({"type":"departed","id":"p1","reason":""})"));
  EXPECT_FALSE(server_frame_is_read(R"({"type":"refused","code":"room_full"})"));
  EXPECT_FALSE(server_frame_is_read(R"({"type":"ended","call":"c1","reason":"no_answer"})"));
}

TEST(ClientCodec, RefusesWordsThatItDoesNotKnow) {
  EXPECT_EQ(answer_to(R"({"type":"appear","name":"Ada","presence":"asleep"})"), "malformed appear");
  EXPECT_EQ(answer_to(R"({"type":"appear","name":"Ada","presence":""})"), "malformed appear");
  EXPECT_EQ(answer_to(R"({"type":"hang-up","call":"c1","reason":"bored"})"), "malformed hang-up");
}

TEST(ServerCodec, SkipsRoomsThatAreNoRooms) {
  EXPECT_FALSE(server_frame_is_read(R"({"type":"here","room":"A","capacity":4,"names":[]})"));
  EXPECT_FALSE(server_frame_is_read(
      R"({"type":"joined","room":"A","you":"p1","host":"p1","token":"t","capacity":4,"people":[]})"));
}

}  // namespace
}  // namespace greenroom::signaling
