#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <utility>

#include "shared/effects/conversion.hpp"
#include "shared/effects/kernels/studio_key.hpp"
#include "shared/effects/key_rules.hpp"
#include "tests/unit/effects/key_planes.hpp"

namespace greenroom::effects::testing {
namespace {

double averaged(ConstPlane plane, int x, int y) {
  constexpr std::array<double, 9> weights{1, 2, 1, 2, 6, 2, 1, 2, 1};
  double sum = 0;
  std::size_t at = 0;
  for (int i = -1; i <= 1; ++i) {
    for (int j = -1; j <= 1; ++j) {
      sum +=
          weights[at++] / 18 *
          plane.row(std::clamp(y + i, 0, plane.height - 1))[std::clamp(x + j, 0, plane.width - 1)];
    }
  }
  return sum;
}

double faded(double distance, double similarity, double width) {
  return std::pow(std::clamp((distance - similarity) / width, 0.0, 1.0), 1.5);
}

StudioRows rows_for(int width) {
  StudioRows rows;
  rows.resize(width);
  return rows;
}

TEST(StudioKey, IsWithinAStepOfItsFormula) {
  std::mt19937 random(1);
  for (const ColourSpace space : all_spaces) {
    for (const StudioKey key : {StudioKey{}, StudioKey{{60, 150, 80}, 0.1, 0.2, 0.4},
                                StudioKey{{0, 0, 255}, 0.3, 0.3, 0.1}}) {
      constexpr int size = 33;
      TightPlane u(size, size);
      TightPlane v(size, size);
      u.randomize(random);
      v.randomize(random);
      TightPlane mask(size, size);
      TightPlane clean_u(size, size);
      TightPlane clean_v(size, size);
      StudioRows rows = rows_for(size);
      scalar::studio_mask(u.plane(), v.plane(), studio_rule(key, space), rows, mask.plane(),
                          clean_u.plane(), clean_v.plane());
      const Yuv yuv = to_yuv(key.colour, space.matrix);
      const double steps = chroma_steps(space);
      for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
          // OBS: limited range, divided by 255.
          const double distance = 224.0 / 255 *
                                  std::hypot((averaged(u.plane(), x, y) - 128) / steps - yuv.u,
                                             (averaged(v.plane(), x, y) - 128) / steps - yuv.v);
          ASSERT_NEAR(mask.plane().row(y)[x], 255 * faded(distance, key.similarity, key.smoothness),
                      1);
          const double tint = faded(distance, key.similarity, key.spill);
          ASSERT_NEAR(clean_u.plane().row(y)[x], 128 + (u.plane().row(y)[x] - 128) * tint, 1);
          ASSERT_NEAR(clean_v.plane().row(y)[x], 128 + (v.plane().row(y)[x] - 128) * tint, 1);
        }
      }
    }
  }
}

/// Chroma of which whole vectors are background, others are person and some are neither.
void randomize(TightFrame& frame, const StudioKey& key, std::mt19937& random) {
  frame.randomize(random);
  const Samples samples = to_samples(key.colour, frame.space);
  frame.u.randomize_in_runs(random, samples.u, 6);
  frame.v.randomize_in_runs(random, samples.v, 6);
}

TEST(StudioKey, InVectorsIsTheSame) {
  std::mt19937 random(2);
  for_all_shapes([&](int width, int height, ColourSpace space) {
    for (const StudioKey key : {StudioKey{}, StudioKey{{60, 150, 80}, 0.1, 0.05, 0.3},
                                StudioKey{{200, 30, 40}, 0, 0, 0}, StudioKey{{0, 0, 0}, 1, 1, 1}}) {
      TightFrame frame(width, height, space);
      TightFrame background(width, height, space);
      randomize(frame, key, random);
      background.randomize(random);
      const StudioRule rule = studio_rule(key, space);
      const int half = chroma_size(width);
      const int rows_of = chroma_size(height);
      StudioRows rows = rows_for(half);

      const TightPlane plane(half, rows_of);
      using Planes = std::array<TightPlane, 3>;
      std::array<Planes, 2> out{Planes{plane, plane, plane}, Planes{plane, plane, plane}};
      const Frame planes = frame.frame();
      scalar::studio_mask(planes.u, planes.v, rule, rows, out[0][0].plane(), out[0][1].plane(),
                          out[0][2].plane());
      simd::studio_mask(planes.u, planes.v, rule, rows, out[1][0].plane(), out[1][1].plane(),
                        out[1][2].plane());
      ASSERT_EQ(out[0], out[1]) << width << "x" << height;

      std::array<TightFrame, 2> composed{{{width, height, space}, {width, height, space}}};
      scalar::studio_composite(planes, background.frame(), rule, rows, composed[0].frame());
      simd::studio_composite(planes, background.frame(), rule, rows, composed[1].frame());
      ASSERT_EQ(composed[0], composed[1]) << width << "x" << height;
    }
  });
}

TEST(StudioKey, InVectorsIsTheSameWhereAllIsNearlyOneColour) {
  // From the key to grey and beyond: no vector is to be taken for all background or all person
  // before it is.
  std::mt19937 random(4);
  for (const StudioKey& key : {StudioKey{}, StudioKey{{60, 150, 80}, 0.1, 0.05, 0.1}}) {
    const Samples samples = to_samples(key.colour, {});
    for (int step = 0; step <= 60; ++step) {
      const auto towards_grey = [step](int from) { return from + (128 - from) * step / 50; };
      TightFrame frame(96, 6, {});
      TightFrame background(96, 6, {});
      frame.randomize(random);
      background.randomize(random);
      for (const auto& [plane, level] : {std::pair(frame.frame().u, towards_grey(samples.u)),
                                         std::pair(frame.frame().v, towards_grey(samples.v))}) {
        for (int y = 0; y < plane.height; ++y) {
          for (int x = 0; x < plane.width; ++x) {
            plane.row(y)[x] = static_cast<std::uint8_t>(level + static_cast<int>(random() % 2));
          }
        }
      }
      StudioRows rows = rows_for(48);
      std::array<TightFrame, 2> composed{{{96, 6, {}}, {96, 6, {}}}};
      const StudioRule rule = studio_rule(key, {});
      scalar::studio_composite(frame.frame(), background.frame(), rule, rows, composed[0].frame());
      simd::studio_composite(frame.frame(), background.frame(), rule, rows, composed[1].frame());
      ASSERT_EQ(composed[0], composed[1]) << step;
    }
  }
}

TEST(StudioKey, InVectorsIsTheSameOnLargerPictures) {
  std::mt19937 random(3);
  for (const int width : {320, 351, 362}) {
    const StudioKey key;
    TightFrame frame(width, 31, {});
    TightFrame background(width, 31, {});
    randomize(frame, key, random);
    background.randomize(random);
    StudioRows rows = rows_for(chroma_size(width));
    std::array<TightFrame, 2> composed{{{width, 31, {}}, {width, 31, {}}}};
    const StudioRule rule = studio_rule(key, {});
    scalar::studio_composite(frame.frame(), background.frame(), rule, rows, composed[0].frame());
    simd::studio_composite(frame.frame(), background.frame(), rule, rows, composed[1].frame());
    ASSERT_EQ(composed[0], composed[1]) << width;
  }
}

}  // namespace
}  // namespace greenroom::effects::testing
