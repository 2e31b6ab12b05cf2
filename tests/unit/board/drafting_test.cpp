#include "shared/board/drafting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/board/board.hpp"

namespace greenroom::board {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class DraftingTest : public testing::Test {
 protected:
  DraftingTest() { window.resize(limits::page_width + 32, limits::page_height + 32); }

  /// Done to the board at once, as the page does.
  void hear(const HandAction& action, bool may_draw = true) {
    for (auto& each : drafting.heard(action, first_page, may_draw)) {
      done.push_back(each);
      board.act(std::move(each));
    }
  }
  Sample at(double x, double y, double pressure = 0.5) {
    time += 8;
    return {{x + 16, y + 16}, pressure, time};
  }
  void drag(double x, double y, double to_x, double to_y) {
    hear(Touched{Pointer::Kind::mouse, at(x, y)});
    hear(Drawn{{at((x + to_x) / 2, (y + to_y) / 2), at(to_x, to_y)}});
    hear(Lifted{});
  }
  [[nodiscard]] std::vector<OpId> visible() const {
    return things_in(board.scene(), first_page, {-99999, -99999, 99999, 99999});
  }

  Window window;
  Tools tools;
  Board board{1};
  Drafting drafting{board.scene(), window, tools};
  std::vector<Action> done;
  double time = 0;
};

TEST_F(DraftingTest, AStrokeGoesFromWhereItBeganToWhereTheHandReallyWas) {
  drag(10, 20, 110, 20);
  ASSERT_THAT(visible(), SizeIs(1));
  const auto& points = std::get<Stroke>(board.scene().find(visible()[0])->body).points;
  EXPECT_EQ(points.front().at, (Spot{80, 160}));
  EXPECT_EQ(points.back().at, (Spot{880, 160}));
  EXPECT_EQ(points.front().pressure, 255) << "a mouse has no pressure";
}

TEST_F(DraftingTest, APenPressesAndAClickIsADot) {
  hear(Touched{Pointer::Kind::pen, at(10, 10, 0.25)});
  hear(Lifted{});
  ASSERT_THAT(visible(), SizeIs(1));
  const auto& points = std::get<Stroke>(board.scene().find(visible()[0])->body).points;
  ASSERT_THAT(points, SizeIs(1));
  EXPECT_EQ(points[0].pressure, 128) << "the root of a quarter";
}

TEST_F(DraftingTest, WhatWasNotMeantIsTakenBack) {
  hear(Touched{Pointer::Kind::touch, at(0, 0)});
  hear(Drawn{{at(50, 50)}});
  hear(Dropped{});
  EXPECT_THAT(visible(), IsEmpty());
  hear(Dropped{});
  EXPECT_FALSE(board.can_undo()) << "nothing that was done before";
}

TEST_F(DraftingTest, AShapeIsThereWhenTheHandLetsGo) {
  tools.take(Holding::rectangle);
  hear(Touched{Pointer::Kind::mouse, at(10, 10)});
  hear(Drawn{{at(60, 40)}});
  EXPECT_THAT(visible(), IsEmpty());
  ASSERT_TRUE(drafting.shape());
  EXPECT_EQ(drafting.shape()->to, (Spot{480, 320}));
  hear(Lifted{});
  EXPECT_FALSE(drafting.shape());
  EXPECT_THAT(visible(), SizeIs(1));
  hear(Touched{Pointer::Kind::mouse, at(10, 10)});
  hear(Lifted{});
  EXPECT_THAT(visible(), SizeIs(1)) << "a click makes no shape";
}

TEST_F(DraftingTest, TheRubberTakesWholeThings) {
  drag(0, 0, 100, 0);
  drag(0, 200, 100, 200);
  tools.take(Holding::rubber);
  drag(50, -50, 50, 40);
  EXPECT_THAT(visible(), SizeIs(1));
}

TEST_F(DraftingTest, WordsAreWrittenWhereOneClicks) {
  tools.take(Holding::text);
  hear(Touched{Pointer::Kind::mouse, at(10, 10)});
  hear(Lifted{});
  EXPECT_EQ(drafting.writing(), (Spot{80, 80}));
  drafting.written();
  EXPECT_FALSE(drafting.writing());
}

TEST_F(DraftingTest, AThingIsSelectedByAClickAndMovedByDragging) {
  drag(0, 100, 100, 100);
  tools.take(Holding::select);
  done.clear();
  drag(50, 100, 80, 150);
  ASSERT_THAT(done, SizeIs(1));
  const auto& change = std::get<Change>(done[0]);
  EXPECT_EQ(change.transform.move_x, 240);
  EXPECT_EQ(change.transform.move_y, 400);
  EXPECT_THAT(drafting.selected(), SizeIs(1));
  drag(500, 500, 510, 510);
  EXPECT_THAT(drafting.selected(), IsEmpty()) << "a drag beside everything";
}

TEST_F(DraftingTest, ALassoSelectsWhatLiesInIt) {
  drag(100, 100, 200, 100);
  drag(100, 300, 200, 300);
  drag(100, 300, 900, 300);
  tools.take(Holding::select);
  drag(50, 50, 300, 400);
  EXPECT_THAT(drafting.selected(), SizeIs(2));
}

TEST_F(DraftingTest, ACornerScalesAroundTheOneAcross) {
  tools.take(Holding::rectangle);
  drag(100, 100, 200, 200);
  tools.take(Holding::select);
  drafting.select(visible());
  const auto before = drafting.selection();
  const double unit = limits::units;
  done.clear();
  hear(Touched{Pointer::Kind::mouse, at(before.right / unit, before.bottom / unit)});
  hear(Drawn{{at(before.left / unit + (before.right - before.left) / unit * 2,
                 before.top / unit + (before.bottom - before.top) / unit * 2)}});
  EXPECT_NEAR(drafting.selection().left, before.left, 2);
  EXPECT_NEAR(drafting.selection().right, before.left + 2 * (before.right - before.left), 16);
  hear(Lifted{});
  ASSERT_THAT(done, SizeIs(1));
  EXPECT_NEAR(drafting.selection().top, before.top, 16);
}

TEST_F(DraftingTest, WhoMayNotDrawSelectsAndChangesNothing) {
  drag(0, 100, 100, 100);
  done.clear();
  hear(Touched{Pointer::Kind::mouse, at(5, 5)}, false);
  tools.take(Holding::select);
  hear(Touched{Pointer::Kind::mouse, at(50, 100)}, false);
  hear(Drawn{{at(90, 190)}}, false);
  hear(Lifted{}, false);
  EXPECT_THAT(done, IsEmpty());
}

TEST_F(DraftingTest, WhatSomebodyElseTookAwayIsNotSelectedAnyMore) {
  drag(0, 100, 100, 100);
  drafting.select(visible());
  board.act(Undo{});
  EXPECT_THAT(drafting.selected(), IsEmpty());
  EXPECT_TRUE(drafting.selection().empty());
}

TEST(Tools, WordsAndBack) {
  for (const auto* word : {"select", "pen", "marker", "eraser", "rubber", "line", "arrow",
                           "rectangle", "ellipse", "text", "hand"}) {
    ASSERT_TRUE(holding_from(word)) << word;
    EXPECT_EQ(word_of(*holding_from(word)), word);
  }
  EXPECT_FALSE(holding_from("brush"));
  EXPECT_EQ(word_of(Colour{1, 0xab, 0xff}), "#01abff");
  EXPECT_EQ(colour_from("#01ABff"), (Colour{1, 0xab, 0xff}));
  for (const auto* wrong : {"", "#", "#12345", "#1234567", "1234567", "#12345g", "#-12345"}) {
    EXPECT_FALSE(colour_from(wrong)) << wrong;
  }
}

TEST(Tools, EachKindHasAWidthOfItsOwnAndTheLastOnesAreRemembered) {
  Tools tools;
  tools.set_width(9);
  tools.take(Holding::marker);
  tools.set_width(100'000);
  EXPECT_EQ(tools.width(), Tools::widest);
  tools.take(Holding::line);
  EXPECT_EQ(tools.width(), 9);
  for (int width = 1; width <= 20; ++width) tools.set_width(width);
  EXPECT_THAT(tools.recent_widths(), SizeIs(Tools::most_recent));
  tools.dip({1, 2, 3});
  tools.dip({4, 5, 6});
  tools.dip({1, 2, 3});
  EXPECT_THAT(tools.recent_colours(), ElementsAre(Colour{1, 2, 3}, Colour{4, 5, 6}));
}

TEST(Smoother, FollowsTheHandAndComesToWhereItStays) {
  Smoother smoother({{0, 0}, 0.5, 0});
  const auto near = smoother.next({{100, 0}, 1, 8});
  EXPECT_GT(near.at.x, 50);
  EXPECT_LT(near.at.x, 70);
  Sample last = near;
  for (int i = 2; i < 20; ++i) last = smoother.next({{100, 0}, 1, i * 8.0});
  EXPECT_NEAR(last.at.x, 100, 0.1);
  EXPECT_NEAR(last.pressure, 1, 0.01);
  EXPECT_LT(smoother.next({{0, 0}, 1, 0}).at.x, 100) << "a clock that goes back still moves on";
}

}  // namespace
}  // namespace greenroom::board
