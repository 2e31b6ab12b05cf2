#include "shared/board/window.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace greenroom::board {
namespace {

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

TEST(Window, FittedShowsAllOfThePageInTheMiddle) {
  Window window;
  window.resize(960 + 32, 1000);
  EXPECT_DOUBLE_EQ(window.scale(), 0.5);
  EXPECT_DOUBLE_EQ(window.corner().x, 16);
  EXPECT_DOUBLE_EQ(window.corner().y, (1000 - 540) / 2.0);
  window.resize(480 + 32, 1000);
  EXPECT_DOUBLE_EQ(window.scale(), 0.25);
}

TEST(Window, WhatIsUnderThePointerStaysThere) {
  Window window;
  window.resize(1000, 700);
  const Place place{300, 400};
  const auto spot = window.spot(place);
  window.zoom(place, 3);
  EXPECT_FALSE(window.fitted());
  EXPECT_NEAR(window.place(spot).x, 300, 3);
  EXPECT_NEAR(window.place(spot).y, 400, 3);
}

TEST(Window, ASpotIsWhereItsPlaceIs) {
  Window window;
  window.resize(1234, 777);
  window.zoom({100, 100}, 5);
  const Spot spot{4321, 1234};
  EXPECT_EQ(window.spot(window.place(spot)), spot);
}

TEST(Window, NumbersThatAreNoneChangeNothing) {
  Window window;
  window.resize(1000, 700);
  const auto corner = window.corner();
  window.zoom({1, 1}, nowhere);
  window.zoom({1, 1}, 0);
  window.zoom({1, 1}, -1);
  window.zoom({nowhere, 1}, 2);
  window.pan(nowhere, 1);
  EXPECT_EQ(window.corner(), corner);
  EXPECT_EQ(window.spot({nowhere, nowhere}), Spot{});
  window.resize(nowhere, -5);
  EXPECT_EQ(window.width(), 1);
}

TEST(Window, WhateverIsDoneSomeOfThePageIsInSight) {
  std::mt19937_64 random(3);
  std::uniform_real_distribution<double> any(-3000, 3000);
  std::uniform_real_distribution<double> factor(0.2, 5);
  Window window;
  window.resize(800, 600);
  for (int i = 0; i < 10'000; ++i) {
    window.zoom({any(random), any(random)}, factor(random));
    window.pan(any(random), any(random));
    ASSERT_GE(window.scale(), Window::least_zoom);
    ASSERT_LE(window.scale(), Window::greatest_zoom);
    const auto end = window.place({whole_page.right, whole_page.bottom});
    ASSERT_LT(window.corner().x, 800);
    ASSERT_LT(window.corner().y, 600);
    ASSERT_GT(end.x, 0);
    ASSERT_GT(end.y, 0);
  }
}

}  // namespace
}  // namespace greenroom::board
