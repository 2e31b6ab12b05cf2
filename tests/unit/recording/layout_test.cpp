#include "shared/recording/layout.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <vector>

namespace greenroom::recording {

static std::ostream& operator<<(std::ostream& out, const Rect& rect) {
  return out << rect.width << "x" << rect.height << "+" << rect.x << "+" << rect.y;
}

namespace {

constexpr Subject person{};
constexpr Subject screen{SubjectKind::screen};

std::vector<Rect> people(int count, const Layout& layout = {}) {
  return lay_out(std::vector<Subject>(static_cast<std::size_t>(count)), layout);
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool good(const Rect& rect, const Layout& layout) {
  const bool even =
      rect.x % 2 == 0 && rect.y % 2 == 0 && rect.width % 2 == 0 && rect.height % 2 == 0;
  const bool within = rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= layout.width &&
                      rect.y + rect.height <= layout.height;
  return even && within && rect.width >= 2 && rect.height >= 2;
}

TEST(Layout, OneHasTheWholePicture) {
  EXPECT_EQ(people(1), (std::vector<Rect>{{0, 0, 1280, 720}}));
  EXPECT_EQ(lay_out(std::vector{screen}, {}), (std::vector<Rect>{{0, 0, 1280, 720}}));
}

TEST(Layout, NobodyIsNowhere) { EXPECT_TRUE(people(0).empty()); }

TEST(Layout, FourAreTwoByTwoWithEqualGaps) {
  const auto places = people(4);
  ASSERT_EQ(places.size(), 4U);
  for (const auto& place : places) {
    EXPECT_EQ(place.width, places[0].width);
    EXPECT_NEAR(place.width / 16.0 * 9, place.height, 2);
  }
  EXPECT_EQ(places[1].x - (places[0].x + places[0].width), 8);
  EXPECT_EQ(places[2].y - (places[0].y + places[0].height), 8);
  EXPECT_EQ(places[0].x, 1280 - places[1].x - places[1].width);
}

TEST(Layout, AnUnfinishedRowIsInTheMiddle) {
  const auto places = people(3);
  EXPECT_EQ(places[2].y, places[0].y + places[0].height + 8);
  EXPECT_NEAR(places[2].x + places[2].width / 2.0, 640, 2);
}

TEST(Layout, EverybodyIsWithinAndNobodyOverAnother) {
  for (const auto& layout : {Layout{1280, 720, {}, {}}, Layout{1920, 1080, {}, {}},
                             Layout{720, 1280, {}, {}}, Layout{320, 240, {}, {}}}) {
    for (int count = 1; count <= 16; ++count) {
      for (int screens = 0; screens <= 3; ++screens) {
        std::vector<Subject> subjects(static_cast<std::size_t>(count));
        subjects.insert(subjects.begin(), static_cast<std::size_t>(screens), screen);
        const auto places = lay_out(subjects, layout);
        ASSERT_EQ(places.size(), subjects.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
          ASSERT_TRUE(good(places[i], layout)) << count << " " << screens << ": " << places[i];
          for (std::size_t j = 0; j < i; ++j) {
            ASSERT_FALSE(overlap(places[i], places[j])) << count << " " << screens;
          }
        }
      }
    }
  }
}

TEST(Layout, AScreenIsLargeAndPeopleAreBesideIt) {
  const auto places = lay_out(std::vector{person, screen, person}, {});
  EXPECT_GT(places[1].width, 3 * places[0].width);
  EXPECT_GT(places[0].x, places[1].x + places[1].width);
  EXPECT_EQ(places[0].x, places[2].x);
  EXPECT_GT(places[2].y, places[0].y);
  const auto upright = lay_out(std::vector{person, screen, person}, {720, 1280, {}, {}});
  EXPECT_GT(upright[0].y, upright[1].y + upright[1].height);
}

TEST(Layout, InTheCornerACameraIsOverTheScreen) {
  const Layout layout{1280, 720, Arrangement::corner, {0.5, 0.25, 0.25}};
  const auto places = lay_out(std::vector{person, screen}, layout);
  EXPECT_EQ(places[1], (Rect{0, 0, 1280, 720}));
  EXPECT_EQ(places[0], (Rect{480, 90, 320, 180}));
  EXPECT_EQ(places[0], corner_place(layout, person.aspect));
}

TEST(Layout, WithoutAScreenTheCornerCameraHasThePicture) {
  EXPECT_EQ(lay_out(std::vector{person}, {1280, 720, Arrangement::corner, {}}),
            (std::vector<Rect>{{0, 0, 1280, 720}}));
}

TEST(Layout, TheCornerStaysInThePictureWhateverIsAsked) {
  for (const double x : {-5.0, 0.0, 0.02, 0.5, 0.999, 1.0, 7.0}) {
    for (const double size : {-1.0, 0.0, 0.1, 0.33, 1.0, 9.0}) {
      for (const double aspect : {0.2, 9.0 / 16, 1.0, 16.0 / 9, 4.0}) {
        const Layout layout{1280, 720, Arrangement::corner, {x, 1 - x, size}};
        ASSERT_TRUE(good(corner_place(layout, aspect), layout)) << x << " " << size;
      }
    }
  }
  const Layout past{1280, 720, Arrangement::corner, {2, 2, 0.25}};
  EXPECT_EQ(corner_place(past, 16.0 / 9), (Rect{960, 540, 320, 180}));
}

TEST(Layout, TheCornerHasThePicturesShape) {
  const Layout layout{1280, 720, Arrangement::corner, {0.5, 0.5, 0.5}};
  const auto upright = corner_place(layout, 9.0 / 16);
  EXPECT_EQ(upright.height, 360);
  EXPECT_NEAR(upright.width, 360 * 9 / 16.0, 2);
}

TEST(Fit, ACameraFillsItsCellAndMoreIsLostBelowThanAbove) {
  const auto [seen, place] = fit(640, 480, SubjectKind::camera, {8, 8, 320, 180});
  EXPECT_EQ(place, (Rect{8, 8, 320, 180}));
  EXPECT_EQ(seen.width, 640);
  EXPECT_EQ(seen.height, 360);
  EXPECT_EQ(seen.x, 0);
  EXPECT_NEAR(seen.y, 0.3 * 120, 1e-9);
}

TEST(Fit, ACameraOfTheSameShapeIsSeenAsAWhole) {
  const auto [seen, place] = fit(1280, 720, SubjectKind::camera, {0, 0, 320, 180});
  EXPECT_EQ(seen, (Window{0, 0, 1280, 720}));
}

TEST(Fit, AnUprightCameraIsNotCutToAThird) {
  const auto [seen, place] = fit(360, 640, SubjectKind::camera, {0, 0, 320, 180});
  EXPECT_EQ(seen, (Window{0, 0, 360, 640}));
  EXPECT_EQ(place.height, 180);
  EXPECT_NEAR(place.width, 180 * 9 / 16.0, 2);
  EXPECT_NEAR(place.x + place.width / 2.0, 160, 2);
}

TEST(Fit, AScreenIsSeenAsAWhole) {
  for (const int width : {400, 1000, 1600, 3000}) {
    const Rect cell{10, 20, 640, 360};
    const auto [seen, place] = fit(width, 900, SubjectKind::screen, cell);
    EXPECT_EQ(seen, (Window{0, 0, static_cast<double>(width), 900}));
    EXPECT_TRUE(place.width == cell.width || place.height == cell.height);
    EXPECT_NEAR(static_cast<double>(place.width) / place.height, width / 900.0, 0.03);
    EXPECT_TRUE(place.x >= cell.x && place.x + place.width <= cell.x + cell.width);
    EXPECT_TRUE(place.y >= cell.y && place.y + place.height <= cell.y + cell.height);
  }
}

}  // namespace
}  // namespace greenroom::recording
