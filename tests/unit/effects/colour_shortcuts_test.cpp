#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "shared/effects/colour_chain.hpp"
#include "shared/effects/colour_matrix.hpp"
#include "shared/effects/conversion.hpp"
#include "shared/effects/kernels/colour_filter.hpp"
#include "tests/unit/effects/test_planes.hpp"

// Which strips of a picture are filtered without a clamp, and without RGB.
namespace greenroom::effects {
namespace {

using test::TestPicture;

const Filter full_sepia{FilterKind::sepia, 1, {}};

/// Of which strips, one beside the other, `plan` and `other` make something else.
std::vector<bool> differing(const TestPicture& from, const ColourPlan& plan,
                            const ColourPlan& other) {
  TestPicture first(from.y.plane().width, 2, from.space);
  TestPicture second = first;
  scalar::colour_filter(plan, from.frame(), {}, first.frame());
  scalar::colour_filter(other, from.frame(), {}, second.frame());
  std::vector<bool> differ;
  for (int left = 0; left < from.y.plane().width; left += colour_strip) {
    bool any = false;
    for (int x = left; x < left + colour_strip; ++x) {
      any = any || first.y.at(x, 0) != second.y.at(x, 0) || first.y.at(x, 1) != second.y.at(x, 1) ||
            first.u.at(x / 2, 0) != second.u.at(x / 2, 0) ||
            first.v.at(x / 2, 0) != second.v.at(x / 2, 0);
    }
    differ.push_back(any);
  }
  return differ;
}

TEST(ColourShortcuts, TakesTheShortestWayForEachStrip) {
  std::mt19937 random(1);
  for (const ColourSpace space : test::all_spaces) {
    // Sepia leaves the first strip within RGB and not the second one; the third one is not
    // within RGB to begin with.
    TestPicture from(3 * colour_strip, 2, space);
    from.u.fill(random, 118, 138);
    from.v.fill(random, 118, 138);
    constexpr std::array<int, 3> middles{110, 200, 250};
    for (int x = 0; x < 3 * colour_strip; ++x) {
      for (int y = 0; y < 2; ++y) {
        const int middle = middles[static_cast<std::size_t>(x / colour_strip)];
        from.y.plane().row(y)[x] =
            static_cast<std::uint8_t>(middle + static_cast<int>(random() % 6));
      }
    }
    const ColourPlan plan = plan_colours({colour_matrix(full_sepia)}, space);
    // Eight steps darker for those that go there.
    ColourPlan dark_yuv = plan;
    dark_yuv.yuv.offset[0] -= 8 * 64 * 64;
    ColourPlan dark_rgb = plan;
    for (auto& offset : dark_rgb.rgb.offset) offset -= 8 * 64 * 64;
    EXPECT_EQ(differing(from, plan, dark_yuv), (std::vector{true, false, false}));
    EXPECT_EQ(differing(from, plan, dark_rgb), (std::vector{false, true, false}));
  }
}

/// Whether `limits` are met by a box of one colour.
bool meets(const BoxLimits& limits, const std::array<int, 3>& yuv) {
  return std::ranges::all_of(limits, [&yuv](const BoxLimit& limit) {
    int sum = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      sum += limit.weights[2 * i] * yuv[i] + limit.weights[2 * i + 1] * (255 - yuv[i]);
    }
    return sum <= limit.limit;
  });
}

TEST(ColourShortcuts, LimitsOfBoxesAreWhereRgbEnds) {
  std::mt19937 random(2);
  for (const ColourSpace space : test::all_spaces) {
    const ColourPlan plan = plan_colours({colour_matrix(full_sepia)}, space);
    const ColourMatrix to_rgb = rgb_from_yuv(space.matrix);
    const ColourMatrix to_sepia = colour_matrix(full_sepia) * to_rgb;
    for (int round = 0; round < 20000; ++round) {
      const std::array<int, 3> samples{static_cast<int>(random() % 256),
                                       static_cast<int>(random() % 256),
                                       static_cast<int>(random() % 256)};
      const double range = white_luma(space) - black_luma(space);
      const auto at = [](double value) { return Bounds{value, value}; };
      const Box yuv{at((samples[0] - black_luma(space)) / range),
                    at((samples[1] - 128.0) / chroma_steps(space)),
                    at((samples[2] - 128.0) / chroma_steps(space))};
      const auto check = [&](const BoxLimits& limits, const ColourMatrix& matrix) {
        double inside = 1;
        for (const Bounds& bounds : matrix.bounds(yuv)) {
          inside = std::min({inside, bounds.low, 1 - bounds.high});
        }
        // Coefficients that are not exact make up a tenth of a step.
        if (std::abs(inside) * range < 0.1) return;
        EXPECT_EQ(meets(limits, samples), inside > 0);
      };
      check(plan.within, to_rgb);
      check(plan.unclamped, to_sepia);
    }
  }
}

}  // namespace
}  // namespace greenroom::effects
