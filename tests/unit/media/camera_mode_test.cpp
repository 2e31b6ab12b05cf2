#include "shared/media/camera_mode.hpp"

#include <gmock/gmock.h>

namespace greenroom::media {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(CameraMode, OffersTheCamerasLargestSizeFirst) {
  EXPECT_THAT(sizes_up_to({1280, 720}),
              ElementsAre(PictureSize{1280, 720}, PictureSize{960, 540}, PictureSize{640, 360}));
}

TEST(CameraMode, KeepsAnUnusualLargestSize) {
  EXPECT_THAT(sizes_up_to({1600, 1200}),
              ElementsAre(PictureSize{1600, 1200}, PictureSize{1280, 720}, PictureSize{960, 540},
                          PictureSize{640, 360}));
  EXPECT_THAT(sizes_up_to({320, 240}), ElementsAre(PictureSize{320, 240}));
}

TEST(CameraMode, OffersNothingThatDoesNotFitOneWay) {
  EXPECT_THAT(sizes_up_to({720, 1280}), ElementsAre(PictureSize{720, 1280}, PictureSize{640, 360}));
}

TEST(CameraMode, OffersNothingOfAnUnknownCamera) {
  EXPECT_THAT(sizes_up_to({0, 0}), IsEmpty());
  EXPECT_THAT(sizes_up_to({1280, -1}), IsEmpty());
  EXPECT_THAT(rates_up_to(0), IsEmpty());
}

TEST(CameraMode, OffersRatesUpToTheHighest) {
  EXPECT_THAT(rates_up_to(30), ElementsAre(30, 24, 15));
  EXPECT_THAT(rates_up_to(50), ElementsAre(50, 30, 24, 15));
  EXPECT_THAT(rates_up_to(10), ElementsAre(10));
}

TEST(CameraMode, ImpossibleOnesBecomeTheDefault) {
  EXPECT_EQ(checked({640, 360, 15}), (CameraMode{640, 360, 15}));
  EXPECT_EQ(checked({0, 360, 15}), CameraMode{});
  EXPECT_EQ(checked({640, -2, 15}), CameraMode{});
  EXPECT_EQ(checked({640, 360, 1000}), CameraMode{});
  EXPECT_EQ(checked({100'000, 360, 30}), CameraMode{});
}

}  // namespace
}  // namespace greenroom::media
