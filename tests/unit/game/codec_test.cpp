#include "shared/game/codec.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/channel/limits.hpp"
#include "shared/game/limits.hpp"
#include "shared/game/words.hpp"
#include "tests/unit/game/samples.hpp"

namespace greenroom::game {
namespace {

using channel::Fault;
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

/// The verdict on a message with one field changed.
std::string with(const Message& message, const char* field, const json& value) {
  auto changed = json_of(message);
  changed[field] = value;
  return verdict(changed.dump());
}

State in(Phase phase) { return {a_table(phase), 0}; }

// ---- round trips ----------------------------------------------------------------------------

TEST(GameCodec, ReadsWhatItWrites) {
  for (const Message& message : every_message()) {
    const auto frame = encode(message);
    const auto read = decode(frame);
    ASSERT_TRUE(std::holds_alternative<Message>(read)) << frame << " " << verdict(frame);
    EXPECT_EQ(std::get<Message>(read), message) << frame;
  }
}

TEST(GameCodec, ReadsWhatItWritesOfAnyMessage) {
  RandomMessages random(5);
  std::set<std::string_view> types;
  for (int i = 0; i < 5000; ++i) {
    const Message message = random.message();
    const auto frame = encode(message);
    ASSERT_LE(frame.size(), channel::limits::frame_bytes);
    const auto read = decode(frame);
    ASSERT_TRUE(std::holds_alternative<Message>(read)) << frame << " " << verdict(frame);
    ASSERT_EQ(std::get<Message>(read), message) << frame;
    types.insert(type_of(message));
  }
  EXPECT_EQ(types.size(), std::variant_size_v<Message>);
}

TEST(GameCodec, SaysItInTheWordsOfTheProtocol) {
  EXPECT_EQ(
      json_of(Judge{7, 2, 3, Verdict::close}),
      (json{
          {"type", "game-judge"}, {"game", 7}, {"turn", 2}, {"number", 3}, {"verdict", "close"}}));
  EXPECT_EQ(json_of(Guessed{7, 2, {"a"}}),
            json::parse(R"({"type":"game-guessed","game":7,"turn":2,"people":[{"person":"a"}]})"));
  EXPECT_EQ(json_of(in(Phase::showing))["phase"], "showing");
  EXPECT_EQ(json_of(in(Phase::showing))["language"], "zh-CN");
}

TEST(GameCodec, IgnoresFieldsOfNewerPages) {
  EXPECT_EQ(verdict(R"({"type":"game-leave","game":1,"seat":2,"mood":{"a":[]}})"), "read");
}

TEST(GameCodec, EveryWordIsReadBack) {
  for (int i = 0; i < 5; ++i) {
    const auto phase = static_cast<Phase>(i);
    EXPECT_EQ(phase_from(word_of(phase)), phase);
  }
  for (int i = 0; i < 3; ++i) {
    const auto each = static_cast<Verdict>(i);
    EXPECT_EQ(verdict_from(word_of(each)), each);
  }
  for (int i = 0; i < 2; ++i) {
    const auto language = static_cast<Language>(i);
    EXPECT_EQ(language_from(word_of(language)), language);
  }
}

// ---- wrong ----------------------------------------------------------------------------------

TEST(GameCodec, NamesTheFieldThatIsMissingOrOfAnotherType) {
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

TEST(GameCodec, NamesTheListWhereOneSeatIsWrong) {
  const json whole = json_of(in(Phase::choosing));
  const std::string expected = "bad field: game-state.seats";
  for (const auto& [field, right] : whole["seats"][0].items()) {
    json changed = whole;
    changed["seats"][0].erase(field);
    EXPECT_EQ(verdict(changed.dump()), expected) << field;
    changed = whole;
    changed["seats"][0][field] = json::object();
    EXPECT_EQ(verdict(changed.dump()), expected) << field;
  }
  const std::vector<std::pair<const char*, json>> wrong = {
      {"person", ""},      {"person", std::string(65, 'a')}, {"person", "b"}, {"name", ""},
      {"name", "A\u202E"}, {"score", limits::score + 1},     {"drew", 11},    {"number", 0},
      {"number", 3}};
  for (const auto& [field, value] : wrong) {
    json changed = whole;
    changed["seats"][0][field] = value;
    EXPECT_EQ(verdict(changed.dump()), expected) << field << value;
  }
}

TEST(GameCodec, TakesNoMorePeopleThanThereAreSeats) {
  const auto frame_of = [](std::size_t playing, std::size_t left) {
    State state = in(Phase::over);
    state.table.seats.clear();
    for (std::size_t i = 0; i < playing + left; ++i) {
      Seat seat{i + 1, "p" + std::to_string(i), "A", 0, 0, false, false, i >= playing};
      state.table.seats.push_back(seat);
    }
    return encode(state);
  };
  EXPECT_EQ(verdict(frame_of(12, 12)), "read");
  EXPECT_EQ(verdict(frame_of(13, 0)), "bad field: game-state.seats");
  EXPECT_EQ(verdict(frame_of(12, 13)), "bad field: game-state.seats");
  Guessed guessed{7, 1, std::vector<std::string>(24, "a")};
  EXPECT_EQ(verdict(encode(guessed)), "read");
  guessed.people.emplace_back("a");
  EXPECT_EQ(verdict(encode(guessed)), "bad field: game-guessed.people");
  guessed.people = {""};
  EXPECT_EQ(verdict(encode(guessed)), "bad field: game-guessed.people");
}

TEST(GameCodec, RefusesStatesThatCannotBe) {
  const auto choosing = in(Phase::choosing);
  const auto drawing = in(Phase::drawing);
  EXPECT_EQ(with(choosing, "phase", "idle"), "bad field: game-state.phase");
  EXPECT_EQ(with(choosing, "drawer", "nobody"), "bad field: game-state.drawer");
  EXPECT_EQ(with(choosing, "drawer", ""), "bad field: game-state.drawer");
  EXPECT_EQ(with(in(Phase::over), "drawer", "a"), "bad field: game-state.drawer");
  EXPECT_EQ(with(choosing, "mask", "__"), "bad field: game-state.mask");
  EXPECT_EQ(with(in(Phase::over), "mask", "__"), "bad field: game-state.mask");
  EXPECT_EQ(with(drawing, "mask", ""), "bad field: game-state.mask");
  EXPECT_EQ(with(drawing, "mask", std::string(33, '_')), "bad field: game-state.mask");
  EXPECT_EQ(with(drawing, "word", "cat"), "bad field: game-state.word");
  EXPECT_EQ(with(in(Phase::showing), "word", "a_b"), "bad field: game-state.word");
  EXPECT_EQ(with(in(Phase::showing), "word", ""), "read");
  EXPECT_EQ(with(in(Phase::showing), "mask", ""), "read") << "nothing was chosen";
  EXPECT_EQ(with(choosing, "round", 4), "bad field: game-state.round");
  EXPECT_EQ(with(choosing, "left", 10'001), "bad field: game-state.left");
  EXPECT_EQ(with(drawing, "left", 80'001), "bad field: game-state.left");
  EXPECT_EQ(with(in(Phase::over), "left", 1), "bad field: game-state.left");
}

TEST(GameCodec, RefusesWhatIsOutOfBounds) {
  const auto choosing = in(Phase::choosing);
  const std::vector<std::tuple<const char*, json, json>> bounds = {
      {"rounds", 0, 11}, {"seconds", 29, 181}, {"turn", 0, 241}};
  for (const auto& [field, low, high] : bounds) {
    const auto expected = std::string("bad field: game-state.") + field;
    EXPECT_EQ(with(choosing, field, low), expected);
    EXPECT_EQ(with(choosing, field, high), expected);
  }
  EXPECT_EQ(with(choosing, "language", "de"), "bad field: game-state.language");
  for (const Message& message : every_message()) {
    const auto expected = "bad field: " + std::string(type_of(message)) + ".game";
    EXPECT_EQ(with(message, "game", 0), expected);
    EXPECT_EQ(with(message, "game", channel::limits::greatest_number + 1), expected);
  }
  EXPECT_EQ(with(Reveal{7, 1, "cat"}, "word", "-"), "bad field: game-reveal.word");
  EXPECT_EQ(with(Judge{7, 1, 1, {}}, "verdict", "maybe"), "bad field: game-judge.verdict");
  for (const char* type : {"game-guess", "game-tried"}) {
    json frame = json_of(Guess{7, 1, 1, "cat"});
    frame["type"] = type;
    EXPECT_EQ(verdict(frame.dump()), "read");
    for (const std::string& text : {std::string(), std::string(65, 'a'), std::string("a\nb")}) {
      frame["text"] = text;
      EXPECT_EQ(verdict(frame.dump()), "bad field: " + std::string(type) + ".text");
    }
  }
}

TEST(GameCodec, TakesNothingButOneObject) {
  for (const char* frame :
       {"", " ", "null", "7", "[]", "{", "}", R"([{"type":"game-join","game":1,"seat":1}])",
        R"({"type":"game-join","game":1,"game":1,"seat":1})", "{\"type\":\"\xFF\"}"}) {
    EXPECT_EQ(verdict(frame), "not json") << frame;
  }
  EXPECT_EQ(verdict("{}"), "bad field: .type");
  EXPECT_EQ(verdict(R"({"type":"game-dance"})"), "unknown type");
  const std::string large(channel::limits::frame_bytes + 1, ' ');
  EXPECT_EQ(verdict(large), "too large");
}

TEST(GameCodec, NeverFailsOnDamagedFrames) {
  RandomMessages random(9);
  std::mt19937 engine(9);
  for (int i = 0; i < 3000; ++i) {
    auto frame = encode(random.message());
    for (auto hits = 1 + engine() % 3; hits > 0; --hits) {
      frame[engine() % frame.size()] = static_cast<char>(engine());
    }
    const auto read = decode(frame);
    if (const auto* message = std::get_if<Message>(&read)) {
      ASSERT_EQ(std::get<Message>(decode(encode(*message))), *message) << frame;
    }
  }
}

}  // namespace
}  // namespace greenroom::game
