#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

#include "shared/effects/conversion.hpp"
#include "shared/effects/kernels/simple_key.hpp"
#include "shared/effects/key_rules.hpp"
#include "tests/unit/effects/key_planes.hpp"

namespace greenroom::effects::testing {
namespace {

/// The distance from the key of what the samples display as, not rounded.
double displayed_distance(Samples samples, Colour key, ColourSpace space) {
  const LumaWeights weights = luma_weights(space.matrix);
  const double y =
      255.0 * (samples.y - black_luma(space)) / (white_luma(space) - black_luma(space));
  const double u = 255.0 * (samples.u - 128) / chroma_steps(space);
  const double v = 255.0 * (samples.v - 128) / chroma_steps(space);
  const double red = y + 2 * (1 - weights.red) * v;
  const double blue = y + 2 * (1 - weights.blue) * u;
  const double green =
      (y - weights.red * red - weights.blue * blue) / (1 - weights.red - weights.blue);
  const auto shown = [](double value) { return std::clamp(value, 0.0, 255.0); };
  return std::hypot(shown(red) - key.red, shown(green) - key.green, shown(blue) - key.blue);
}

TEST(SimpleKey, IsTheDistanceInDisplayedRgb) {
  std::mt19937 random(1);
  for (const ColourSpace space : all_spaces) {
    for (const SimpleKey key :
         {SimpleKey{}, SimpleKey{{20, 90, 200}, 60}, SimpleKey{{0, 0, 255}, 280}}) {
      TightFrame frame(64, 64, space);
      frame.randomize(random);
      TightPlane mask(64, 64);
      scalar::simple_mask(frame.frame(), simple_rule(key, space), mask.plane());
      for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
          const Samples samples{frame.frame().y.row(y)[x], frame.frame().u.row(y / 2)[x / 2],
                                frame.frame().v.row(y / 2)[x / 2]};
          const double distance = displayed_distance(samples, key.colour, space);
          // The three channels are whole steps: one step of difference is left to them.
          if (std::abs(distance - key.tolerance) < 1.5) continue;
          ASSERT_EQ(mask.plane().row(y)[x], distance < key.tolerance ? 0 : 255) << distance;
        }
      }
    }
  }
}

TEST(SimpleKey, OfNoToleranceKeepsAll) {
  TightFrame frame(40, 4, {});
  std::mt19937 random(2);
  frame.randomize(random);
  TightPlane mask(40, 4, 0);
  simd::simple_mask(frame.frame(), simple_rule({{0, 255, 0}, 0}, {}), mask.plane());
  for (int x = 0; x < 40; ++x) EXPECT_EQ(mask.plane().row(2)[x], 255);
}

TEST(SimpleKey, InVectorsIsTheSame) {
  std::mt19937 random(3);
  for_all_shapes([&](int width, int height, ColourSpace space) {
    for (const SimpleKey key : {SimpleKey{}, SimpleKey{{90, 90, 90}, 290}}) {
      TightFrame frame(width, height, space);
      TightFrame background(width, height, space);
      frame.randomize(random);
      background.randomize(random);
      if (width % 2 == 0) {
        frame.u.randomize_in_runs(random, 54, 4);
        frame.v.randomize_in_runs(random, 34, 4);
      }
      const SimpleRule rule = simple_rule(key, space);
      std::array<TightPlane, 2> masks{{{width, height}, {width, height}}};
      scalar::simple_mask(frame.frame(), rule, masks[0].plane());
      simd::simple_mask(frame.frame(), rule, masks[1].plane());
      ASSERT_EQ(masks[0], masks[1]) << width << "x" << height;

      std::array<TightFrame, 2> out{{{width, height, space}, {width, height, space}}};
      scalar::simple_composite(frame.frame(), background.frame(), rule, out[0].frame());
      simd::simple_composite(frame.frame(), background.frame(), rule, out[1].frame());
      ASSERT_EQ(out[0], out[1]) << width << "x" << height;
    }
  });
}

}  // namespace
}  // namespace greenroom::effects::testing
