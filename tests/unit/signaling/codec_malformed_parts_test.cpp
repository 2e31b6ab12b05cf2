#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "shared/signaling/codec.hpp"
#include "tests/unit/signaling/answers.hpp"

// Frames whose lists and inner objects are not what PROTOCOL.md says, one way at a time.
namespace greenroom::signaling {
namespace {

using nlohmann::json;

TEST(ServerCodec, SkipsAPersonWithAFieldMissingOrOfAnotherType) {
  const Person person{"p1", "Ada", {true, true, true, true, true}, "page", true};
  const auto expect_skipped = [](const json& wrong) {
    EXPECT_FALSE(server_frame_is_read(json{{"type", "arrived"}, {"person", wrong}}.dump()))
        << wrong;
    const json joined{{"type", "joined"},
                      {"room", "abc"},
                      {"you", "p1"},
                      {"host", "p1"},
                      {"token", "t"},
                      {"capacity", 4},
                      {"people", json::array({wrong})}};
    EXPECT_FALSE(server_frame_is_read(joined.dump())) << wrong;
  };
  const std::set<std::string> optional = {"screen", "recording", "hand", "page", "away"};
  const json whole = json::parse(encode(ServerMessage(Arrived{person})))["person"];
  for (const auto& [field, right] : whole.items()) {
    json without = whole;
    without.erase(field);
    if (!optional.contains(field)) expect_skipped(without);
    for (const json& value : one_value_of_each_type()) {
      if (value.type() == right.type()) continue;
      json changed = whole;
      changed[field] = value;
      expect_skipped(changed);
    }
  }
  for (const json& value : one_value_of_each_type()) expect_skipped(value);
  for (const char* no_name : {"", " ", "A\u202E"}) {
    json changed = whole;
    changed["name"] = no_name;
    expect_skipped(changed);
  }
}

TEST(ServerCodec, SkipsSomebodyListedWithAFieldMissingOrOfAnotherType) {
  const auto expect_skipped = [](const json& wrong) {
    EXPECT_FALSE(server_frame_is_read(json{{"type", "seen"}, {"person", wrong}}.dump())) << wrong;
    const json found{{"type", "found"}, {"people", json::array({wrong})}, {"total", 1}};
    EXPECT_FALSE(server_frame_is_read(found.dump())) << wrong;
  };
  const json whole{{"id", "d1"}, {"name", "Ada"}, {"state", "free"}};
  EXPECT_TRUE(server_frame_is_read(json{{"type", "seen"}, {"person", whole}}.dump()));
  for (const auto& [field, right] : whole.items()) {
    json without = whole;
    without.erase(field);
    expect_skipped(without);
    for (const json& value : one_value_of_each_type()) {
      json changed = whole;
      changed[field] = value;
      if (!value.is_string() || field == "state") expect_skipped(changed);
    }
  }
  for (const json& value : one_value_of_each_type()) expect_skipped(value);
}

TEST(ServerCodec, SkipsANameInAListThatIsNoName) {
  for (const json& value : {json(nullptr), json(7), json(""), json(" Ada"), json::array()}) {
    const json here{
        {"type", "here"}, {"room", "abc"}, {"capacity", 4}, {"names", json::array({value})}};
    EXPECT_FALSE(server_frame_is_read(here.dump())) << here;
  }
}

TEST(ClientCodec, RefusesLinksThatAreNoPages) {
  json join = json::parse(encode(ClientMessage(Join{"abc", "Ada", {}, std::nullopt})));
  join["links"] = {{"p1", "page"}};
  EXPECT_EQ(answer_to(join.dump()), "read");
  for (const json& value : one_value_of_each_type()) {
    if (value.is_string()) continue;
    join["links"] = {{"p1", value}};
    EXPECT_EQ(answer_to(join.dump()), "malformed join") << join;
  }
  join["links"] = {{"p1", ""}};
  EXPECT_EQ(answer_to(join.dump()), "malformed join");
}

}  // namespace
}  // namespace greenroom::signaling
