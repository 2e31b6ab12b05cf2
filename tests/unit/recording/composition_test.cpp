#include "shared/recording/composition.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

#include "shared/effects/conversion.hpp"
#include "shared/recording/kernels/change_space.hpp"
#include "tests/unit/effects/test_planes.hpp"

namespace greenroom::recording {
namespace {

using effects::Colour;
using effects::ColourSpace;
using effects::Samples;
using effects::test::all_spaces;
using effects::test::TestPicture;

constexpr Samples ground{20, 128, 128};

TestPicture plain(Samples samples, ColourSpace space = Composition::space, int width = 64,
                  int height = 36) {
  TestPicture picture(width, height, space);
  picture.y.fill(samples.y);
  picture.u.fill(samples.u);
  picture.v.fill(samples.v);
  return picture;
}

Samples at(const Composition& composition, int x, int y) {
  const auto frame = composition.picture();
  return {frame.y.row(y)[x], frame.u.row(y / 2)[x / 2], frame.v.row(y / 2)[x / 2]};
}

TEST(ChangeSpace, IsTheWayThroughRgb) {
  for (const auto from : all_spaces) {
    for (const auto to : all_spaces) {
      const auto change = space_change(from, to);
      for (int i = 0; i < 125; ++i) {
        const Colour colour{static_cast<std::uint8_t>(i / 25 * 63),
                            static_cast<std::uint8_t>(i / 5 % 5 * 63),
                            static_cast<std::uint8_t>(i % 5 * 63)};
        auto picture = plain(to_samples(colour, from), from, 4, 4);
        scalar::change_space(change, picture.frame());
        const auto wanted = to_samples(colour, to);
        // A step of rounding on the way in, which a wider range makes wider.
        ASSERT_NEAR(picture.y.at(0, 0), wanted.y, 2);
        ASSERT_NEAR(picture.u.at(0, 0), wanted.u, 2);
        ASSERT_NEAR(picture.v.at(0, 0), wanted.v, 2);
      }
    }
  }
}

TEST(ChangeSpace, VectorsAreAsScalars) {
  std::mt19937 random(3);
  for (int width = 1; width <= 67; ++width) {
    for (const int height : {1, 2, 5}) {
      for (const auto from : all_spaces) {
        for (const auto to : all_spaces) {
          TestPicture one(width, height, from, 3, 5);
          for (auto* plane : {&one.y, &one.u, &one.v}) plane->fill(random);
          auto other = one;
          scalar::change_space(space_change(from, to), one.frame());
          simd::change_space(space_change(from, to), other.frame());
          ASSERT_EQ(one, other) << width << "x" << height;
        }
      }
    }
  }
}

TEST(Composition, EachIsInItsPlaceAndTheGroundBetween) {
  const auto left = plain({60, 100, 150});
  const auto right = plain({200, 90, 110});
  Composition composition;
  composition.arrange(320, 180, ground, {{{8, 8, 100, 80}}, {{120, 8, 100, 80}}});
  composition.draw(
      [&](std::size_t i) { return Composition::Image{i == 0 ? left.frame() : right.frame(), {}}; });
  EXPECT_EQ(at(composition, 50, 40), (Samples{60, 100, 150}));
  EXPECT_EQ(at(composition, 170, 40), (Samples{200, 90, 110}));
  EXPECT_EQ(at(composition, 112, 40), ground);
  EXPECT_EQ(at(composition, 50, 100), ground);
}

TEST(Composition, CornersAreRoundAndStaySo) {
  const auto bright = plain({235, 128, 128});
  Composition composition;
  composition.arrange(320, 720, ground, {{{8, 8, 100, 80}}});
  std::array<int, 2> edge{};
  for (int round = 0; round < 50; ++round) {
    composition.touch(0);
    composition.draw([&](std::size_t) { return Composition::Image{bright.frame(), {}}; });
    ASSERT_EQ(at(composition, 8, 8), ground);
    ASSERT_EQ(at(composition, 107, 87), ground);
    ASSERT_EQ(at(composition, 8, 48).y, 235);
    const int now = at(composition, 11, 11).y;
    if (round == 0) edge[0] = now;
    edge[1] = now;
  }
  EXPECT_EQ(edge[0], edge[1]) << "what is half ground must not fill up with time";
}

TEST(Composition, OneThatFillsThePictureHasItsCorners) {
  const auto bright = plain({235, 128, 128});
  Composition composition;
  composition.arrange(320, 180, ground, {{{0, 0, 320, 180}}});
  composition.draw([&](std::size_t) { return Composition::Image{bright.frame(), {}}; });
  EXPECT_EQ(at(composition, 0, 0).y, 235);
}

TEST(Composition, OnlyWhatWasTouchedIsDrawn) {
  const auto grey = plain({100, 128, 128});
  Composition composition;
  composition.arrange(320, 180, ground, {{{8, 8, 100, 80}}, {{120, 8, 100, 80}}});
  std::vector<std::size_t> drawn;
  const auto draw = [&] {
    drawn.clear();
    composition.draw([&](std::size_t i) {
      drawn.push_back(i);
      return Composition::Image{grey.frame(), {}};
    });
    return drawn;
  };
  EXPECT_EQ(draw(), (std::vector<std::size_t>{0, 1}));
  EXPECT_TRUE(draw().empty());
  composition.touch(1);
  EXPECT_EQ(draw(), (std::vector<std::size_t>{1}));
}

TEST(Composition, WhatLiesOverSomethingNewIsDrawnAgain) {
  const auto dark = plain({40, 128, 128}, Composition::space, 32, 72);
  const auto light = plain({90, 128, 128}, Composition::space, 32, 72);
  const auto camera = plain({220, 128, 128});
  const auto* screen = &dark;
  Composition composition;
  composition.arrange(320, 720, ground,
                      {{{0, 0, 320, 720}, SubjectKind::screen}, {{200, 100, 96, 54}}});
  const auto image = [&](std::size_t i) {
    return Composition::Image{i == 0 ? screen->frame() : camera.frame(), {}};
  };
  composition.draw(image);
  EXPECT_EQ(at(composition, 240, 120).y, 220);
  EXPECT_EQ(at(composition, 200, 100).y, 40) << "the screen is seen at the camera's corner";
  screen = &light;
  composition.touch(0);
  composition.draw(image);
  EXPECT_EQ(at(composition, 10, 400).y, 90);
  EXPECT_EQ(at(composition, 240, 120).y, 220);
  EXPECT_EQ(at(composition, 200, 100).y, 90);
  // A new picture of the camera alone leaves the corner as it was.
  composition.touch(1);
  composition.draw(image);
  EXPECT_EQ(at(composition, 200, 100).y, 90);
}

TEST(Composition, BringsEveryColourSpaceToItsOwn) {
  const Colour colour{200, 80, 40};
  for (const auto space : all_spaces) {
    const auto picture = plain(to_samples(colour, space), space);
    Composition composition;
    composition.arrange(320, 180, ground, {{{8, 8, 100, 80}}});
    composition.draw([&](std::size_t) { return Composition::Image{picture.frame(), {}}; });
    const auto shown = at(composition, 50, 40);
    const auto wanted = to_samples(colour, Composition::space);
    EXPECT_NEAR(shown.y, wanted.y, 1);
    EXPECT_NEAR(shown.u, wanted.u, 1);
    EXPECT_NEAR(shown.v, wanted.v, 1);
  }
}

Label white_label(int width, int height) {
  Label label{effects::Picture(width, height, Composition::space),
              effects::OwnedPlane(width, height)};
  const auto fill = [](const effects::Plane& plane, std::uint8_t value) {
    for (int y = 0; y < plane.height; ++y) std::fill_n(plane.row(y), plane.width, value);
  };
  fill(label.picture.frame().y, 235);
  fill(label.picture.frame().u, 128);
  fill(label.picture.frame().v, 128);
  fill(label.alpha.plane(), 255);
  return label;
}

TEST(Composition, ALabelIsInTheLowerLeftOfItsCell) {
  const auto grey = plain({100, 128, 128});
  Composition composition;
  composition.arrange(900, 720, ground, {{{100, 100, 400, 200}}});
  composition.set_label(0, white_label(60, 20));
  composition.draw([&](std::size_t) { return Composition::Image{grey.frame(), {}}; });
  EXPECT_EQ(at(composition, 108, 272).y, 235);
  EXPECT_EQ(at(composition, 167, 291).y, 235);
  EXPECT_EQ(at(composition, 107, 272).y, 100);
  EXPECT_EQ(at(composition, 168, 291).y, 100);
  EXPECT_EQ(at(composition, 108, 292).y, 100);
}

TEST(Composition, ALabelThatHasNoRoomIsCutOff) {
  const auto grey = plain({100, 128, 128});
  Composition composition;
  for (const int width : {2, 8, 18, 30}) {
    composition.arrange(900, 720, ground, {{{100, 100, width, 30}}});
    composition.set_label(0, white_label(60, 20));
    composition.draw([&](std::size_t) { return Composition::Image{grey.frame(), {}}; });
    EXPECT_EQ(at(composition, 100 + width, 120), ground);
  }
}

TEST(Composition, AScreenOfAnotherShapeHasTheGroundBesideIt) {
  const auto narrow = plain({200, 128, 128}, Composition::space, 36, 36);
  const auto wide = plain({150, 128, 128}, Composition::space, 64, 36);
  Composition composition;
  composition.arrange(320, 180, ground, {{{0, 0, 320, 180}, SubjectKind::screen}});
  composition.draw([&](std::size_t) { return Composition::Image{wide.frame(), {}}; });
  EXPECT_EQ(at(composition, 4, 90).y, 150);
  composition.touch(0);
  composition.draw([&](std::size_t) { return Composition::Image{narrow.frame(), {}}; });
  EXPECT_EQ(at(composition, 4, 90), ground);
  EXPECT_EQ(at(composition, 160, 90).y, 200);
}

}  // namespace
}  // namespace greenroom::recording
