#include "shared/channel/codec.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "shared/channel/limits.hpp"
#include "shared/channel/words.hpp"
#include "tests/unit/channel/samples.hpp"

namespace greenroom::channel {
namespace {

using nlohmann::json;

/// What is wrong with a frame, in one line; "read" if nothing is.
std::string verdict(std::string_view frame) {
  const auto read = decode(frame);
  const auto* fault = std::get_if<Fault>(&read);
  if (!fault) return "read";
  switch (fault->what) {
    case Fault::What::too_large:
      return "too large";
    case Fault::What::not_json:
      return "not json";
    case Fault::What::unknown_type:
      return "unknown type";
    case Fault::What::bad_field:
      return "bad field: " + fault->type + "." + fault->field;
    case Fault::What::bad_chunk:
      break;
  }
  return "bad chunk";
}

json json_of(const Message& message) { return json::parse(encode(message)); }

// ---- round trips ----------------------------------------------------------------------------

TEST(ChannelCodec, ReadsWhatItWrites) {
  for (const Message& message : every_message()) {
    const auto read = decode(encode(message));
    ASSERT_TRUE(std::holds_alternative<Message>(read)) << encode(message);
    EXPECT_EQ(std::get<Message>(read), message) << encode(message);
  }
}

TEST(ChannelCodec, ReadsWhatItWritesOfAnyMessage) {
  RandomMessages random(5);
  std::set<std::string_view> types;
  for (int i = 0; i < 20'000; ++i) {
    const Message message = random.message();
    const auto frame = encode(message);
    const auto read = decode(frame);
    ASSERT_TRUE(std::holds_alternative<Message>(read)) << frame << " " << verdict(frame);
    ASSERT_EQ(std::get<Message>(read), message) << frame;
    types.insert(type_of(message));
  }
  EXPECT_EQ(types.size(), std::variant_size_v<Message>);
}

TEST(ChannelCodec, SaysItInTheWordsOfTheProtocol) {
  EXPECT_EQ(json_of(React{Reaction::thumbs_up}),
            json::parse(R"({"type":"react","what":"thumbs-up"})"));
  EXPECT_EQ(json_of(AcceptFile{a_key(), 3, 0xAB}), (json{{"type", "file-accept"},
                                                         {"file", a_key()},
                                                         {"have", 3},
                                                         {"fingerprint", "00000000000000ab"}}));
  EXPECT_EQ(json_of(ShowsPicture{Picture::screen, 0, 0}),
            (json{{"type", "shows"}, {"picture", "screen"}, {"width", 0}, {"height", 0}}));
}

TEST(ChannelCodec, IgnoresFieldsOfNewerPages) {
  EXPECT_EQ(verdict(R"({"type":"ask-history","since":7,"payload":{"a":[]}})"), "read");
}

// ---- wrong ----------------------------------------------------------------------------------

TEST(ChannelCodec, NamesTheFieldThatIsMissingOrOfAnotherType) {
  const std::vector<json> values = {
      nullptr,         true, 7, -7, 1.5, 1e300, "", "word", json::array(), json::object(),
      json::array({1})};
  for (const Message& message : every_message()) {
    const json whole = json_of(message);
    for (const auto& [field, right] : whole.items()) {
      const auto expected = field == "type"
                                ? std::string("bad field: .type")
                                : "bad field: " + std::string(type_of(message)) + "." + field;
      json without = whole;
      without.erase(field);
      EXPECT_EQ(verdict(without.dump()), expected) << without;
      for (const json& value : values) {
        if (value.type() == right.type()) continue;
        if (value == json(7) && right.is_number_integer()) continue;
        json changed = whole;
        changed[field] = value;
        EXPECT_EQ(verdict(changed.dump()), expected) << changed;
      }
    }
  }
}

TEST(ChannelCodec, NamesTheListWhereOneLineIsWrong) {
  const json whole = json_of(History{{{"p1", "Ada", {1, 2, "text"}}}, true});
  for (const auto& [field, right] : whole["lines"][0].items()) {
    json changed = whole;
    changed["lines"][0].erase(field);
    EXPECT_EQ(verdict(changed.dump()), "bad field: history.lines") << field;
    changed = whole;
    changed["lines"][0][field] = json::object();
    EXPECT_EQ(verdict(changed.dump()), "bad field: history.lines") << field;
  }
  for (const char* name : {"", " ", "A\u202E"}) {
    json changed = whole;
    changed["lines"][0]["name"] = name;
    EXPECT_EQ(verdict(changed.dump()), "bad field: history.lines") << name;
  }
}

TEST(ChannelCodec, TakesNothingButOneObject) {
  for (const char* frame :
       {"", " ", "null", "7", "[]", "{", "}", R"("line")", R"([{"type":"ask-history"}])",
        R"({"type":"ask-history"}{"type":"ask-history"})", R"({"type":"ask-history",})",
        R"({"type":"ask-history","type":"ask-history"})", "{\"type\":\"ask-history\xFF\"}"}) {
    EXPECT_EQ(verdict(frame), "not json") << frame;
  }
  EXPECT_EQ(verdict("{}"), "bad field: .type");
}

TEST(ChannelCodec, SkipsWhatANewerPageSays) {
  EXPECT_EQ(verdict(R"({"type":"board-stroke"})"), "unknown type");
  EXPECT_EQ(verdict(R"({"type":""})"), "unknown type");
}

TEST(ChannelCodec, RefusesWordsAndKeysThatAreNone) {
  EXPECT_EQ(verdict(R"({"type":"react","what":"spit"})"), "bad field: react.what");
  EXPECT_EQ(verdict(R"({"type":"shows","picture":"desk","width":1,"height":1})"),
            "bad field: shows.picture");
  for (const std::string& key :
       {std::string(), std::string(31, 'a'), std::string(33, 'a'), std::string(32, 'A'),
        std::string(32, 'g'), "../" + std::string(29, 'a')}) {
    EXPECT_EQ(verdict(json{{"type", "file-ask"}, {"file", key}}.dump()),
              "bad field: file-ask.file");
  }
  for (const char* digits : {"", "0", "00000000000000000", "000000000000000G", "-00000000000000a",
                             "0x0000000000000a", "00000000000000AB"}) {
    EXPECT_EQ(verdict(json{
                  {"type", "file-accept"}, {"file", a_key()}, {"have", 0}, {"fingerprint", digits}}
                          .dump()),
              "bad field: file-accept.fingerprint")
        << digits;
  }
}

// ---- bounds ---------------------------------------------------------------------------------

std::string with(Message message, const char* field, const json& value) {
  json changed = json_of(message);
  changed[field] = value;
  return verdict(changed.dump());
}

TEST(ChannelLimits, HoldForNumbers) {
  const auto greatest = limits::greatest_number;
  const SaidLine line{1, 1, "x"};
  EXPECT_EQ(with(line, "number", 0), "bad field: line.number");
  EXPECT_EQ(with(line, "number", greatest), "read");
  EXPECT_EQ(with(line, "number", greatest + 1), "bad field: line.number");
  EXPECT_EQ(with(line, "time", 0), "read");
  EXPECT_EQ(with(line, "time", greatest + 1), "bad field: line.time");

  const ShowsPicture shows{Picture::camera, 1, 1};
  EXPECT_EQ(with(shows, "width", limits::shown_side), "read");
  EXPECT_EQ(with(shows, "width", limits::shown_side + 1), "bad field: shows.width");
  EXPECT_EQ(with(shows, "width", 0), "bad field: shows.height");

  const OfferFile offer{a_key(), 1, "x", 1, ""};
  EXPECT_EQ(with(offer, "size", limits::file_bytes), "read");
  EXPECT_EQ(with(offer, "size", limits::file_bytes + 1), "bad field: file-offer.size");
  EXPECT_EQ(with(offer, "number", 0xFFFFFFFFU), "read");
  EXPECT_EQ(with(offer, "number", std::uint64_t{1} << 32), "bad field: file-offer.number");
  EXPECT_EQ(with(AcceptFile{a_key(), 0, 0}, "have", limits::file_bytes + 1),
            "bad field: file-accept.have");
  EXPECT_EQ(with(KeptFile{a_key(), 0}, "have", limits::file_bytes + 1),
            "bad field: file-kept.have");
}

TEST(ChannelLimits, HoldForTexts) {
  EXPECT_EQ(with(SaidLine{1, 1, "x"}, "text", std::string(limits::line_characters, 'x')), "read");
  EXPECT_EQ(with(SaidLine{1, 1, "x"}, "text", std::string(limits::line_characters + 1, 'x')),
            "bad field: line.text");
  const OfferFile offer{a_key(), 1, "x", 1, ""};
  EXPECT_EQ(with(offer, "name", std::string(limits::file_name_bytes, 'x')), "read");
  for (const std::string& name : {std::string(limits::file_name_bytes + 1, 'x'), std::string(),
                                  std::string("../x"), std::string("a\u202Efdp.exe")}) {
    EXPECT_EQ(with(offer, "name", name), "bad field: file-offer.name") << name;
  }
  EXPECT_EQ(with(offer, "mime", std::string(limits::file_type_bytes, 'x')), "read");
  EXPECT_EQ(with(offer, "mime", std::string(limits::file_type_bytes + 1, 'x')),
            "bad field: file-offer.mime");
  EXPECT_EQ(with(offer, "mime", "text/\nplain"), "bad field: file-offer.mime");
  const History history{{{"p1", "Ada", {1, 2, "text"}}}, true};
  json changed = json_of(history);
  changed["lines"][0]["author"] = std::string(limits::id_bytes + 1, 'i');
  EXPECT_EQ(verdict(changed.dump()), "bad field: history.lines");
  changed["lines"][0]["author"] = std::string(limits::id_bytes, 'i');
  EXPECT_EQ(verdict(changed.dump()), "read");
}

TEST(ChannelLimits, HoldForLists) {
  History history{std::vector<ToldLine>(limits::history_lines, {"p", "A", {1, 2, "t"}}), true};
  EXPECT_EQ(verdict(encode(history)), "read");
  history.lines.push_back(history.lines.back());
  EXPECT_EQ(verdict(encode(history)), "bad field: history.lines");
}

TEST(ChannelLimits, HoldForFrames) {
  std::string frame = R"({"type":"ask-history"})";
  frame.resize(limits::frame_bytes, ' ');
  EXPECT_EQ(verdict(frame), "read");
  frame += ' ';
  EXPECT_EQ(verdict(frame), "too large");
  EXPECT_EQ(verdict(std::string(limits::frame_bytes, '[')), "not json");
}

TEST(ChannelLimits, LetTheLongestLineThrough) {
  std::string text;
  for (std::size_t i = 0; i < limits::line_characters; ++i) text += "🎈";
  EXPECT_EQ(verdict(encode(SaidLine{limits::greatest_number, limits::greatest_number, text})),
            "read");
}

// ---- damage ---------------------------------------------------------------------------------

void expect_whole_or_refused(const std::string& frame) {
  const auto read = decode(frame);
  if (const auto* message = std::get_if<Message>(&read)) {
    const auto again = decode(encode(*message));
    ASSERT_TRUE(std::holds_alternative<Message>(again)) << frame;
    EXPECT_EQ(std::get<Message>(again), *message) << frame;
  }
}

TEST(DamagedChannelFrame, IsRefusedWhereverItIsCutOff) {
  for (const Message& message : every_message()) {
    const auto frame = encode(message);
    for (std::size_t length = 0; length < frame.size(); ++length) {
      EXPECT_EQ(verdict(frame.substr(0, length)), "not json");
    }
  }
}

TEST(DamagedChannelFrame, IsWholeOrRefusedWithAnyBitFlippedAndAnyByteLeftOut) {
  for (const Message& message : every_message()) {
    const auto frame = encode(message);
    for (std::size_t at = 0; at < frame.size(); ++at) {
      for (unsigned bit = 0; bit < 8; ++bit) {
        std::string damaged = frame;
        damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ (1U << bit));
        expect_whole_or_refused(damaged);
      }
      expect_whole_or_refused(std::string(frame).erase(at, 1));
    }
  }
}

TEST(DamagedChannelFrame, IsWholeOrRefusedWhenTwoRunIntoEachOther) {
  const auto messages = every_message();
  std::mt19937 random(3);
  for (int i = 0; i < 20'000; ++i) {
    const auto a = encode(messages[random() % messages.size()]);
    const auto b = encode(messages[random() % messages.size()]);
    expect_whole_or_refused(a.substr(0, random() % a.size()) + b.substr(random() % b.size()));
  }
}

}  // namespace
}  // namespace greenroom::channel
