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
  EXPECT_EQ(json_of(Heard{7, 2, "a", Verdict::close, "cart"}),
            json::parse(R"({"type":"game-heard","game":7,"turn":2,"person":"a",
                            "verdict":"close","text":"cart"})"));
  EXPECT_EQ(json_of(Choices{7, 2, {"cat"}}),
            json::parse(R"({"type":"game-choices","game":7,"turn":2,"words":[{"word":"cat"}]})"));
  EXPECT_EQ(json_of(in(Phase::showing))["phase"], "showing");
  EXPECT_EQ(json_of(in(Phase::showing))["language"], "zh-CN");
}

TEST(GameCodec, IgnoresFieldsOfNewerPages) {
  EXPECT_EQ(verdict(R"({"type":"game-play","game":1,"plays":true,"mood":{"a":[]}})"), "read");
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
  const std::vector<std::pair<const char*, json>> wrong = {{"person", ""},
                                                           {"person", std::string(65, 'a')},
                                                           {"person", "b"},
                                                           {"name", ""},
                                                           {"drew", 11},
                                                           {"name", "A\u202E"},
                                                           {"score", limits::score + 1}};
  for (const auto& [field, value] : wrong) {
    json changed = whole;
    changed["seats"][0][field] = value;
    EXPECT_EQ(verdict(changed.dump()), expected) << field << value;
  }
}

TEST(GameCodec, TakesNoMorePeopleThanThereAreSeats) {
  const auto frame_of = [](std::size_t people) {
    State state = in(Phase::over);
    state.table.seats.clear();
    for (std::size_t i = 0; i < people; ++i) {
      state.table.seats.push_back({"p" + std::to_string(i), "A", 0, 0, false, true, true});
    }
    return encode(state);
  };
  EXPECT_EQ(verdict(frame_of(24)), "read");
  EXPECT_EQ(verdict(frame_of(25)), "bad field: game-state.seats");
}

TEST(GameCodec, TakesOneToThreeChoicesThatAreWords) {
  const auto verdict_on = [](std::vector<std::string> words) {
    return verdict(encode(Choices{7, 1, std::move(words)}));
  };
  EXPECT_EQ(verdict_on({"cat", "dog", "cat"}), "read");
  for (const auto& words : {std::vector<std::string>{}, {"a", "b", "c", "d"}, {""}, {"a", "_"}}) {
    EXPECT_EQ(verdict_on(words), "bad field: game-choices.words");
  }
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
    if (std::holds_alternative<Start>(message)) continue;
    const auto expected = "bad field: " + std::string(type_of(message)) + ".game";
    EXPECT_EQ(with(message, "game", 0), expected);
    EXPECT_EQ(with(message, "game", channel::limits::greatest_number + 1), expected);
  }
  EXPECT_EQ(with(Start{}, "rounds", 11), "bad field: game-start.rounds");
  EXPECT_EQ(with(Word{7, 1, "cat"}, "word", "-"), "bad field: game-word.word");
  const Heard heard{7, 1, "a", Verdict::right, "cat"};
  EXPECT_EQ(with(heard, "verdict", "maybe"), "bad field: game-heard.verdict");
  EXPECT_EQ(with(heard, "person", ""), "bad field: game-heard.person");
  EXPECT_EQ(with(Heard{7, 1, "a", Verdict::close, "cat"}, "text", ""),
            "bad field: game-heard.text");
  for (const std::string& text : {std::string(), std::string(65, 'a'), std::string("a\nb")}) {
    EXPECT_EQ(with(Guess{7, 1, "cat"}, "text", text), "bad field: game-guess.text");
    const auto expected = text.empty() ? "read" : "bad field: game-heard.text";
    EXPECT_EQ(with(heard, "text", text), expected);
  }
}

TEST(GameCodec, TakesNothingButOneObject) {
  for (const char* frame :
       {"", " ", "null", "7", "[]", "{", "}", R"([{"type":"game-play","game":1,"plays":true}])",
        R"({"type":"game-play","game":1,"game":1,"plays":true})", "{\"type\":\"\xFF\"}"}) {
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
