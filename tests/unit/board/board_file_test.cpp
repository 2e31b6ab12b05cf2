#include "shared/board/board_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "tests/unit/board/random_ops.hpp"

namespace greenroom::board {
namespace {

constexpr Pen pen{Tool::pen, {}, 8};
constexpr auto everybody = [](Site) { return true; };

Stroke dot(int x) { return {first_page, pen, {{{x, x}, 255}}}; }

/// Three sites, and what they did to it.
void draw_on(Board& board, std::uint32_t seed) {
  RandomOps random(seed);
  for (int i = 0; i < 400; ++i) {
    board.act(random.action(board.log(), first_page, 3));
    for (const Site site : {Site{2}, Site{3}}) {
      const auto number = static_cast<std::uint32_t>(board.log().known()[site] + 1);
      board.take({{site, number},
                  static_cast<Time>(3 * i + 1),
                  random.action(board.log(), first_page, 3)});
    }
  }
}

void expect_same(const Board& a, const Board& b) {
  EXPECT_EQ(a.log().known(), b.log().known());
  ASSERT_EQ(a.scene().things().size(), b.scene().things().size());
  for (const auto& [rank, thing] : a.scene().things()) {
    const auto* other = b.scene().find(thing.id);
    ASSERT_NE(other, nullptr);
    EXPECT_EQ(other->body, thing.body);
    EXPECT_EQ(other->box, thing.box);
    EXPECT_EQ(other->shown(), thing.shown());
  }
}

TEST(BoardFile, ABoardIsTheSameAgain) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    Board board(1);
    draw_on(board, seed);
    if (seed % 2 == 0) board.compact();
    const std::array<std::uint8_t, 3> bytes{1, 2, 3};
    const std::array<PictureRecord, 1> pictures{PictureRecord{{5}, bytes}};
    const auto file = write_board(board.log(), "a board", pictures);
    EXPECT_EQ(site_in(file), std::nullopt) << "nobody else is to draw as we";
    Board again(9);
    const auto opened = open_board(file, again, everybody);
    EXPECT_EQ(opened.end, JournalEnd::whole);
    EXPECT_EQ(opened.sound, file.size());
    EXPECT_EQ(opened.title, "a board");
    EXPECT_EQ(opened.taken, board.log().size());
    EXPECT_EQ(opened.refused, 0U);
    ASSERT_EQ(opened.pictures.size(), 1U);
    EXPECT_TRUE(std::ranges::equal(opened.pictures.front().bytes, bytes));
    expect_same(board, again);
    EXPECT_FALSE(again.can_undo()) << "what others did";
    const auto twice = open_board(file, again, everybody);
    EXPECT_EQ(twice.taken, 0U);
    EXPECT_EQ(twice.refused, 0U);
  }
}

TEST(BoardFile, AJournalGoesOnAfterACrash) {
  Board board(1);
  Journal journal;
  auto file = write_board(Log(1), "", {}, 1);
  for (int i = 0; i < 10; ++i) {
    board.act(dot(i));
    const auto news = journal.news(board.log());
    file.insert(file.end(), news.begin(), news.end());
    EXPECT_TRUE(journal.news(board.log()).empty());
  }
  // The last append was interrupted.
  file.pop_back();
  ASSERT_EQ(site_in(file), Site{1});
  Board again(*site_in(file));
  const auto opened = open_board(file, again, everybody);
  EXPECT_EQ(opened.end, JournalEnd::torn);
  EXPECT_EQ(opened.taken, 9U);
  file.resize(opened.sound);
  EXPECT_TRUE(again.can_undo());
  Journal resumed(again.log().known());
  again.act(Undo{});
  const auto news = resumed.news(again.log());
  file.insert(file.end(), news.begin(), news.end());
  Board third(1);
  EXPECT_EQ(open_board(file, third, everybody).end, JournalEnd::whole);
  expect_same(again, third);
}

TEST(BoardFile, WhatOthersDidIsInTheJournalToo) {
  Board board(1);
  draw_on(board, 4);
  Journal journal;
  auto file = write_board(Log(1), "", {}, 1);
  const auto news = journal.news(board.log());
  file.insert(file.end(), news.begin(), news.end());
  Board again(1);
  open_board(file, again, everybody);
  expect_same(board, again);
}

TEST(BoardFile, WhoIsThereIsNotSpokenForByAFile) {
  Board board(1);
  draw_on(board, 5);
  const auto file = write_board(board.log(), "", {});
  Board other(2);
  other.act(dot(1));
  const auto opened = open_board(file, other, [](Site site) { return site == 1; });
  const auto known = board.log().known();
  EXPECT_EQ(opened.taken, known.at(1));
  EXPECT_EQ(opened.refused, known.at(2) + known.at(3));
  EXPECT_EQ(other.log().known().at(2), 1U);
  EXPECT_FALSE(other.log().known().contains(3));
}

TEST(BoardFile, TwoWhoOpenedTheSameDrawOnAndComeTogether) {
  Board board(1);
  draw_on(board, 6);
  const auto file = write_board(board.log(), "", {});
  Board a(10);
  Board b(11);
  for (auto* each : {&a, &b}) {
    open_board(file, *each, everybody);
    each->act(dot(static_cast<int>(each->log().self())));
  }
  open_board(write_board(a.log(), "", {}), b, everybody);
  open_board(write_board(b.log(), "", {}), a, everybody);
  expect_same(a, b);
  EXPECT_EQ(a.log().size(), board.log().size() + 2);
}

TEST(BoardFile, OpsThatMakeNoSenseAreLeftAside) {
  const Op undo{{4, 1}, 1, Undo{}};
  const Op late{{5, 7}, 1, AddPage{}};
  const Op fine{{6, 1}, 1, AddPage{}};
  JournalWriter out;
  out.header();
  for (const auto* op : {&undo, &late, &fine}) out.write(std::array<const Op*, 1>{op});
  const auto file = out.take();
  Board board(1);
  const auto opened = open_board(file, board, everybody);
  EXPECT_EQ(opened.end, JournalEnd::whole);
  EXPECT_EQ(opened.taken, 1U);
  EXPECT_EQ(opened.refused, 2U);
}

TEST(BoardFile, PicturesBeyondTheBoundsAreNotWritten) {
  const Bytes bytes(limits::picture_bytes);
  const std::vector<PictureRecord> pictures(limits::file_bytes / bytes.size() + 1,
                                            PictureRecord{{}, bytes});
  EXPECT_TRUE(write_board(Log(1), "", pictures).empty());
}

}  // namespace
}  // namespace greenroom::board
