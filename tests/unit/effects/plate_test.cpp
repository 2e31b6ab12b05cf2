#include "shared/effects/plate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <random>

#include "shared/effects/conversion.hpp"
#include "shared/effects/kernels/plate_key.hpp"
#include "tests/unit/effects/footage.hpp"
#include "tests/unit/effects/key_planes.hpp"

namespace greenroom::effects::testing {
namespace {

PlateModel random_model(int width, int height, std::mt19937& random) {
  PlateModel model;
  model.width = width;
  model.height = height;
  for (int i = 0; i < width * height; ++i) {
    model.y.push_back(static_cast<std::int16_t>(random() % 16321));
    model.u.push_back(static_cast<std::int16_t>(static_cast<int>(random() % 16256) - 8192));
    model.v.push_back(static_cast<std::int16_t>(static_cast<int>(random() % 16256) - 8192));
    for (auto* steep : {&model.per_noise_y, &model.per_noise_u, &model.per_noise_v}) {
      steep->push_back(static_cast<std::int16_t>(1 + random() % (random() % 2 == 0 ? 200 : 32767)));
    }
  }
  return model;
}

TEST(PlateKey, IsWithinAStepOfItsFormula) {
  std::mt19937 random(1);
  for (const ColourSpace space : all_spaces) {
    constexpr int size = 32;
    TightFrame frame(size, size, space);
    frame.randomize(random);
    const PlateModel model = random_model(size / 2, size / 2, random);
    const PlateRule rule{black_luma(space), 18000, 8.0F * 4, 1 / (8.0F * 40)};
    TightPlane mask(size / 2, size / 2);
    scalar::plate_mask(frame.frame(), model, rule, mask.plane());
    std::size_t at = 0;
    for (int y = 0; y < size / 2; ++y) {
      for (int x = 0; x < size / 2; ++x, ++at) {
        const double gain = rule.gain / 16384.0;
        const auto deviation = [&](double sample, int plate, int per_noise) {
          return (sample - gain * plate / 64.0) * per_noise / 8192.0;
        };
        const std::uint8_t* upper = frame.frame().y.row(2 * y) + std::ptrdiff_t{2} * x;
        const std::uint8_t* lower = frame.frame().y.row(2 * y + 1) + std::ptrdiff_t{2} * x;
        const double luma = (upper[0] + upper[1] + lower[0] + lower[1]) / 4.0 - rule.black;
        const double distance = std::hypot(
            deviation(luma, model.y[at], model.per_noise_y[at]),
            deviation(frame.frame().u.row(y)[x] - 128, model.u[at], model.per_noise_u[at]),
            deviation(frame.frame().v.row(y)[x] - 128, model.v[at], model.per_noise_v[at]));
        ASSERT_NEAR(mask.plane().row(y)[x], 255 * std::clamp((distance - 4) / 40, 0.0, 1.0), 1);
      }
    }
  }
}

TEST(PlateKey, InVectorsIsTheSame) {
  std::mt19937 random(2);
  for_all_shapes([&](int width, int height, ColourSpace space) {
    TightFrame frame(width, height, space);
    frame.randomize(random);
    const PlateModel model = random_model(chroma_size(width), chroma_size(height), random);
    const PlateRule rule{black_luma(space), static_cast<int>(random() % 31000), 16.0F, 1 / 900.0F};
    std::array<TightPlane, 2> masks{
        {{chroma_size(width), chroma_size(height)}, {chroma_size(width), chroma_size(height)}}};
    scalar::plate_mask(frame.frame(), model, rule, masks[0].plane());
    simd::plate_mask(frame.frame(), model, rule, masks[1].plane());
    ASSERT_EQ(masks[0], masks[1]) << width << "x" << height;
  });
}

TEST(Plate, AveragesItsFramesAndMeasuresTheirNoise) {
  constexpr int frames = 60;
  Plate plate;
  Shot shot;
  shot.width = 160;
  shot.height = 90;
  shot.noise = 0;
  const Picture truth = empty_room(shot);
  shot.noise = 4;
  plate.begin(shot.width, shot.height, shot.space);
  for (unsigned i = 0; i < frames; ++i) {
    shot.seed = i;
    plate.add(empty_room(shot).frame());
  }
  EXPECT_FALSE(plate.fits(truth.frame()));
  plate.finish();
  EXPECT_TRUE(plate.fits(truth.frame()));
  EXPECT_EQ(plate.frames(), frames);

  double error = 0;
  for (int y = 0; y < 90; ++y) {
    for (int x = 0; x < 160; ++x) {
      error += std::abs(plate.picture().frame().y.row(y)[x] - truth.frame().y.row(y)[x]);
    }
  }
  EXPECT_LT(error / (160 * 90), 0.7);

  // Noise of the mean of four pixels' luma, and what every camera is taken to have.
  const double luma = 4 * std::hypot(0.2126, 0.7152, 0.0722) * 219 / 255 / 2;
  const double expected = 8192 / std::hypot(luma, 0.75);
  double sum = 0;
  for (const std::int16_t per_noise : plate.model().per_noise_y) sum += per_noise;
  const double mean = sum / static_cast<double>(plate.model().per_noise_y.size());
  EXPECT_NEAR(mean, expected, 0.1 * expected);
}

TEST(Plate, FindsTheGainBehindAPerson) {
  Shot shot;
  Plate plate;
  plate.begin(shot.width, shot.height, shot.space);
  plate.add(empty_room(shot).frame());
  plate.finish();
  for (const double exposure : {0.7, 0.9, 1.0, 1.1}) {
    shot.exposure = exposure;
    EXPECT_NEAR(plate.gain(before_room(shot).picture.frame()), exposure, 0.02);
  }
}

TEST(Plate, OfOneBlackFrameIsStillAPlate) {
  Picture black(5, 3, {});
  const Frame frame = black.frame();
  for (const Plane& plane : {frame.y, frame.u, frame.v}) {
    for (int y = 0; y < plane.height; ++y) std::fill_n(plane.row(y), plane.width, std::uint8_t{0});
  }
  Plate plate;
  plate.begin(5, 3, {});
  plate.finish();
  EXPECT_FALSE(plate.fits(black.frame()));
  plate.add(black.frame());
  plate.finish();
  EXPECT_TRUE(plate.fits(black.frame()));
  EXPECT_EQ(plate.gain(black.frame()), 1);
}

}  // namespace
}  // namespace greenroom::effects::testing
