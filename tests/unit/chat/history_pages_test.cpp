#include "shared/chat/history_pages.hpp"

#include <gtest/gtest.h>

#include <variant>

#include "shared/channel/codec.hpp"
#include "shared/channel/limits.hpp"

namespace greenroom::chat {
namespace {

using channel::History;
using channel::ToldLine;
namespace limits = channel::limits;

/// The worst that may stand in a line: every character of text is escaped or four bytes, every one
/// of the id six.
ToldLine longest_line(const char* character) {
  ToldLine line;
  line.author = std::string(limits::id_bytes, '\x01');
  for (int i = 0; i < 40; ++i) line.name += "🎈";
  line.line = {limits::greatest_number, limits::greatest_number, "x"};
  for (std::size_t i = 1; i < limits::line_characters; ++i) line.line.text += character;
  return line;
}

void expect_pages(const std::vector<ToldLine>& lines) {
  std::vector<ToldLine> together;
  const auto pages = history_pages(lines);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    EXPECT_EQ(pages[i].last, i + 1 == pages.size());
    const auto frame = channel::encode(pages[i]);
    EXPECT_LE(frame.size(), limits::frame_bytes);
    const auto read = channel::decode(frame);
    ASSERT_TRUE(std::holds_alternative<channel::Message>(read));
    EXPECT_EQ(std::get<channel::Message>(read), channel::Message(pages[i]));
    if (!lines.empty()) {
      EXPECT_FALSE(pages[i].lines.empty());
    }
    together.insert(together.end(), pages[i].lines.begin(), pages[i].lines.end());
  }
  EXPECT_EQ(together, lines);
}

TEST(HistoryPages, SayAlsoThatThereIsNothing) {
  EXPECT_EQ(history_pages({}), (std::vector<History>{{{}, true}}));
}

TEST(HistoryPages, AreOneWhereAllFits) {
  const std::vector<ToldLine> lines(limits::history_lines, {"p1", "Ada", {1, 2, "short"}});
  EXPECT_EQ(history_pages(lines).size(), 1U);
  expect_pages(lines);
}

TEST(HistoryPages, AreAsManyAsTheLongestLinesNeed) {
  expect_pages(std::vector<ToldLine>(limits::history_lines, longest_line("🎈")));
  expect_pages(std::vector<ToldLine>(limits::history_lines, longest_line("\"")));
  expect_pages(std::vector<ToldLine>(limits::history_lines, longest_line("\n")));
}

TEST(HistoryPages, AreFilledToTheLastByte) {
  // Of many lengths of line, so that some page ends just at the limit.
  for (std::size_t length = 1; length < 700; length += 7) {
    expect_pages(std::vector<ToldLine>(limits::history_lines,
                                       {"p1", "Ada", {1, 2, std::string(length, 'x')}}));
  }
}

}  // namespace
}  // namespace greenroom::chat
