#include "shared/board/pick.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/board/board.hpp"

namespace greenroom::board {
namespace {

using testing::ElementsAre;

constexpr Pen pen{Tool::pen, {}, 16};

class Pick : public testing::Test {
 protected:
  OpId act(Action action) { return board.act(std::move(action))->id; }
  std::optional<OpId> at(int x, int y) { return thing_at(board.scene(), first_page, {x, y}, 8); }
  OpId line(int x, int y, int to_x, int to_y, Tool tool = Tool::pen) {
    return act(Stroke{first_page, {tool, {}, 16}, {{{x, y}, 255}, {{to_x, to_y}, 255}}});
  }

  Board board{1};
};

TEST_F(Pick, AStrokeIsMeantByItsLineAndNotByItsBox) {
  const auto id = line(0, 0, 1000, 1000);
  EXPECT_EQ(at(500, 500), id);
  EXPECT_EQ(at(510, 490), id);
  EXPECT_EQ(at(800, 200), std::nullopt);
}

TEST_F(Pick, TheHighestIsMeant) {
  line(0, 0, 1000, 0);
  const auto above = line(500, -500, 500, 500);
  EXPECT_EQ(at(500, 0), above);
}

TEST_F(Pick, WhatIsGoneIsNotMeant) {
  const auto below = line(0, 0, 1000, 0);
  const auto above = line(0, 0, 1000, 0);
  act(Remove{{above}});
  EXPECT_EQ(at(500, 0), below);
  line(0, 0, 1000, 0, Tool::eraser);
  EXPECT_EQ(at(500, 0), below);
  act(Clear{first_page});
  EXPECT_EQ(at(500, 0), std::nullopt);
}

TEST_F(Pick, AThingIsMeantWhereItWasMovedTo) {
  const auto id = line(0, 0, 100, 0);
  act(Change{{id}, {limits::scale_one * 2, limits::scale_one, 1000, 500}});
  EXPECT_EQ(at(50, 0), std::nullopt);
  EXPECT_EQ(at(1190, 500), id);
}

TEST_F(Pick, ShapesAreMeantByTheirLine) {
  const auto shape = [&](Figure figure, int x) {
    return act(Shape{first_page, figure, pen, {x, 0}, {x + 800, 400}});
  };
  const auto rectangle = shape(Figure::rectangle, 0);
  EXPECT_EQ(at(0, 200), rectangle);
  EXPECT_EQ(at(400, 400), rectangle);
  EXPECT_EQ(at(400, 200), std::nullopt);
  const auto ellipse = shape(Figure::ellipse, 2000);
  EXPECT_EQ(at(2400, 0), ellipse);
  EXPECT_EQ(at(2800, 200), ellipse);
  EXPECT_EQ(at(2400, 200), std::nullopt);
  EXPECT_EQ(at(2010, 10), std::nullopt);
  const auto arrow = shape(Figure::arrow, 4000);
  EXPECT_EQ(at(4400, 200), arrow);
}

TEST_F(Pick, WordsAndPicturesAreMeantByTheirBox) {
  const auto text = act(Text{first_page, {0, 0}, {800, 160}, {}, 160, "hello"});
  EXPECT_EQ(at(400, 80), text);
  const auto picture = act(Picture{first_page, {2000, 400}, {1000, 0}, {}});
  EXPECT_EQ(at(1500, 200), picture);
}

TEST_F(Pick, ABoxTakesWhatLiesWithinItWhole) {
  const auto a = line(100, 100, 200, 200);
  const auto b = line(300, 100, 400, 200);
  line(100, 100, 900, 900);
  EXPECT_THAT(things_in(board.scene(), first_page, {0, 0, 500, 300}), ElementsAre(a, b));
  const auto box = box_of(board.scene(), {a, b});
  EXPECT_LE(box.left, 92);
  EXPECT_GE(box.right, 408);
}

}  // namespace
}  // namespace greenroom::board
