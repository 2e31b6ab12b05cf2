#include "shared/board/hand.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace greenroom::board {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::VariantWith;
using Kind = Pointer::Kind;
using Phase = Pointer::Phase;

class HandTest : public testing::Test {
 protected:
  HandActions go(Kind kind, Phase phase, int id, double x, double y) {
    time += 8;
    return hand.heard({id, kind, phase, false, {{{x, y}, 0.5, time}}});
  }

  Hand hand;
  double time = 0;
};

MATCHER(IsTouched, "") { return std::holds_alternative<Touched>(arg); }
MATCHER(IsDrawn, "") { return std::holds_alternative<Drawn>(arg); }
MATCHER(IsLifted, "") { return std::holds_alternative<Lifted>(arg); }
MATCHER(IsDropped, "") { return std::holds_alternative<Dropped>(arg); }
MATCHER(IsPanned, "") { return std::holds_alternative<Panned>(arg); }
MATCHER(IsPinched, "") { return std::holds_alternative<Pinched>(arg); }
MATCHER(IsHovered, "") { return std::holds_alternative<Hovered>(arg); }

TEST_F(HandTest, AMouseDrawsWhileItIsDown) {
  EXPECT_THAT(go(Kind::mouse, Phase::move, 1, 0, 0), ElementsAre(IsHovered()));
  EXPECT_THAT(go(Kind::mouse, Phase::down, 1, 0, 0), ElementsAre(IsTouched()));
  EXPECT_THAT(go(Kind::mouse, Phase::move, 1, 5, 0), ElementsAre(IsDrawn()));
  EXPECT_THAT(go(Kind::mouse, Phase::up, 1, 5, 0), ElementsAre(IsLifted()));
  EXPECT_THAT(go(Kind::mouse, Phase::move, 1, 9, 0), ElementsAre(IsHovered()));
}

TEST_F(HandTest, AFingerDrawsOnceItMovesAndATapIsADot) {
  EXPECT_THAT(go(Kind::touch, Phase::down, 1, 0, 0), IsEmpty());
  EXPECT_THAT(go(Kind::touch, Phase::move, 1, 1, 1), IsEmpty());
  EXPECT_THAT(go(Kind::touch, Phase::move, 1, 9, 0), ElementsAre(IsTouched(), IsDrawn()));
  EXPECT_THAT(go(Kind::touch, Phase::up, 1, 9, 0), ElementsAre(IsLifted()));
  go(Kind::touch, Phase::down, 2, 50, 50);
  EXPECT_THAT(go(Kind::touch, Phase::up, 2, 50, 50), ElementsAre(IsTouched(), IsLifted()));
}

TEST_F(HandTest, TwoFingersMoveAndZoomAndTakeBackWhatTheFirstBegan) {
  go(Kind::touch, Phase::down, 1, 100, 100);
  go(Kind::touch, Phase::move, 1, 110, 100);
  EXPECT_THAT(go(Kind::touch, Phase::down, 2, 210, 100), ElementsAre(IsDropped()));
  const auto actions = go(Kind::touch, Phase::move, 2, 310, 100);
  ASSERT_THAT(actions, ElementsAre(IsPanned(), IsPinched()));
  EXPECT_DOUBLE_EQ(std::get<Panned>(actions[0]).x, 50);
  EXPECT_DOUBLE_EQ(std::get<Pinched>(actions[1]).factor, 2);
  go(Kind::touch, Phase::up, 1, 110, 100);
  EXPECT_THAT(go(Kind::touch, Phase::move, 2, 0, 0), IsEmpty())
      << "what is left of two draws nothing";
  EXPECT_THAT(go(Kind::touch, Phase::up, 2, 0, 0), IsEmpty());
  go(Kind::touch, Phase::down, 3, 0, 0);
  EXPECT_THAT(go(Kind::touch, Phase::move, 3, 20, 0), SizeIs(2));
}

TEST_F(HandTest, WhatWasDrawnForLongStaysWhenASecondFingerComes) {
  go(Kind::touch, Phase::down, 1, 0, 0);
  go(Kind::touch, Phase::move, 1, 20, 0);
  time += 1000;
  EXPECT_THAT(go(Kind::touch, Phase::down, 2, 200, 0), ElementsAre(IsLifted()));
}

TEST_F(HandTest, ThePalmBesideAPenDoesNothing) {
  go(Kind::pen, Phase::down, 1, 0, 0);
  EXPECT_THAT(go(Kind::touch, Phase::down, 7, 80, 80), IsEmpty());
  EXPECT_THAT(go(Kind::touch, Phase::move, 7, 120, 80), IsEmpty());
  EXPECT_THAT(go(Kind::pen, Phase::move, 1, 9, 9), ElementsAre(IsDrawn()));
  EXPECT_THAT(go(Kind::touch, Phase::up, 7, 120, 80), IsEmpty());
  EXPECT_THAT(go(Kind::pen, Phase::up, 1, 9, 9), ElementsAre(IsLifted()));
}

TEST_F(HandTest, APenThatComesAfterItsPalmDraws) {
  go(Kind::touch, Phase::down, 7, 80, 80);
  go(Kind::touch, Phase::move, 7, 90, 80);
  EXPECT_THAT(go(Kind::pen, Phase::down, 1, 0, 0), ElementsAre(IsDropped(), IsTouched()));
  EXPECT_THAT(go(Kind::touch, Phase::move, 7, 120, 80), IsEmpty());
}

TEST_F(HandTest, WhereAPenIsAboutAFingerMovesThePage) {
  go(Kind::pen, Phase::move, 1, 0, 0);
  go(Kind::touch, Phase::down, 2, 0, 0);
  EXPECT_THAT(go(Kind::touch, Phase::move, 2, 9, 3), ElementsAre(IsPanned()));
}

TEST_F(HandTest, TheHandToolAndTheMiddleButtonMoveThePage) {
  hand.drag_always(true);
  EXPECT_THAT(go(Kind::mouse, Phase::down, 1, 0, 0), IsEmpty());
  EXPECT_THAT(go(Kind::mouse, Phase::move, 1, 4, 0), ElementsAre(IsPanned()));
  EXPECT_THAT(go(Kind::mouse, Phase::up, 1, 4, 0), IsEmpty());
  hand.drag_always(false);
  hand.heard({1, Kind::mouse, Phase::down, true, {{{0, 0}, 0.5, time}}});
  EXPECT_THAT(go(Kind::mouse, Phase::move, 1, 4, 0), ElementsAre(IsPanned()));
}

TEST_F(HandTest, WhatTheBrowserTakesAwayWasNotMeant) {
  go(Kind::pen, Phase::down, 1, 0, 0);
  EXPECT_THAT(go(Kind::pen, Phase::cancel, 1, 0, 0), ElementsAre(IsDropped()));
}

TEST_F(HandTest, APointerWithoutAPlaceIsNone) {
  EXPECT_THAT(hand.heard({1, Kind::mouse, Phase::down, false, {}}), IsEmpty());
}

/// Whatever pointers do: what is touched is lifted or dropped once, and nothing is drawn in
/// between.
TEST_F(HandTest, TouchedAndLiftedTakeTurns) {
  std::mt19937_64 random(11);
  bool drawing = false;
  for (int i = 0; i < 200'000; ++i) {
    time += static_cast<double>(random() % 400);
    const auto kind = static_cast<Kind>(random() % 3);
    const auto phase = static_cast<Phase>(random() % 4);
    for (const auto& action :
         go(kind, phase, static_cast<int>(random() % 4), static_cast<double>(random() % 100), 0)) {
      if (std::holds_alternative<Touched>(action)) {
        ASSERT_FALSE(drawing);
        drawing = true;
      }
      if (std::holds_alternative<Drawn>(action)) ASSERT_TRUE(drawing);
      if (std::holds_alternative<Lifted>(action) || std::holds_alternative<Dropped>(action)) {
        ASSERT_TRUE(drawing);
        drawing = false;
      }
    }
    ASSERT_EQ(drawing, hand.drawing());
  }
}

}  // namespace
}  // namespace greenroom::board
