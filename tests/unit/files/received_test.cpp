#include "shared/files/received.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shared/channel/limits.hpp"

namespace greenroom::files {
namespace {

using nlohmann::json;

Received sample() {
  return {std::string(32, 'a'),
          std::string(32, 'b'),
          "p1",
          "小明",
          "报告.pdf",
          channel::limits::file_bytes,
          "application/pdf; \"quoted\"",
          1'700'000'000'000,
          true};
}

TEST(Received, ReadsWhatItWrites) {
  EXPECT_EQ(received_from(to_text(sample())), sample());
  auto part = sample();
  part.whole = false;
  part.size = 0;
  part.type.clear();
  EXPECT_EQ(received_from(to_text(part)), part);
}

TEST(Received, IsNothingWithAFieldMissingOrOfAnotherType) {
  const json whole = json::parse(to_text(sample()));
  for (const auto& [field, value] : whole.items()) {
    json changed = whole;
    changed.erase(field);
    EXPECT_EQ(received_from(changed.dump()), std::nullopt) << field;
    changed[field] = json::array();
    EXPECT_EQ(received_from(changed.dump()), std::nullopt) << field;
  }
  EXPECT_EQ(received_from(""), std::nullopt);
  EXPECT_EQ(received_from("{}"), std::nullopt);
}

TEST(Received, HasANameThatLeadsNowhereElse) {
  json changed = json::parse(to_text(sample()));
  changed["name"] = "../x";
  EXPECT_EQ(received_from(changed.dump()), std::nullopt);
  EXPECT_TRUE(is_received_id(std::string(32, '0')));
  for (const std::string& id : {std::string(), std::string(31, 'a'), std::string(33, 'a'),
                                std::string("../") + std::string(29, 'a'), std::string(32, 'G')}) {
    EXPECT_FALSE(is_received_id(id)) << id;
    changed = json::parse(to_text(sample()));
    changed["id"] = id;
    EXPECT_EQ(received_from(changed.dump()), std::nullopt);
  }
}

}  // namespace
}  // namespace greenroom::files
