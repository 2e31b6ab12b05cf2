#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <random>

#include "shared/effects/conversion.hpp"
#include "shared/effects/kernels/convert_nv12.hpp"
#include "shared/effects/kernels/convert_rgb.hpp"
#include "tests/unit/effects/key_planes.hpp"

namespace greenroom::effects::testing {
namespace {

template <class Plane>
auto pixels_of(const Plane& bytes, PixelOrder order) {
  using Byte = std::remove_pointer_t<decltype(bytes.data)>;
  return BasicPixels<Byte>{bytes.data, bytes.stride, bytes.width / 4, bytes.height, order};
}

void expect_standard(ColourSpace space, PixelOrder order, std::mt19937& random) {
  constexpr int size = 34;
  TightPlane bytes(4 * size, size);
  bytes.randomize(random);
  TightFrame to(size, size, space);
  scalar::convert_rgb(pixels_of(ConstPlane(bytes.plane()), order), from_rgb(space, order),
                      to.frame());
  const auto yuv_at = [&](int x, int y) {
    const std::uint8_t* pixel = bytes.plane().row(y) + std::ptrdiff_t{4} * x;
    return order == PixelOrder::rgba ? to_yuv({pixel[0], pixel[1], pixel[2]}, space.matrix)
                                     : to_yuv({pixel[2], pixel[1], pixel[0]}, space.matrix);
  };
  const double contrast = white_luma(space) - black_luma(space);
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      ASSERT_NEAR(to.frame().y.row(y)[x], black_luma(space) + contrast * yuv_at(x, y).y, 0.6);
    }
  }
  for (int y = 0; y < size / 2; ++y) {
    for (int x = 0; x < size / 2; ++x) {
      double u = 0;
      double v = 0;
      for (int i = 0; i < 4; ++i) {
        const Yuv yuv = yuv_at(2 * x + i % 2, 2 * y + i / 2);
        u += yuv.u / 4;
        v += yuv.v / 4;
      }
      ASSERT_NEAR(to.frame().u.row(y)[x], 128 + chroma_steps(space) * u, 0.6);
      ASSERT_NEAR(to.frame().v.row(y)[x], 128 + chroma_steps(space) * v, 0.6);
    }
  }
}

TEST(Convert, RgbIsWithinAStepOfTheStandard) {
  std::mt19937 random(1);
  for (const ColourSpace space : all_spaces) {
    expect_standard(space, PixelOrder::rgba, random);
    expect_standard(space, PixelOrder::bgra, random);
  }
}

TEST(Convert, WhiteAndGreyAreExact) {
  for (const ColourSpace space : all_spaces) {
    TightPlane bytes(8, 2, 0);
    for (int y = 0; y < 2; ++y) std::fill_n(bytes.plane().row(y), 8, std::uint8_t{255});
    TightFrame to(2, 2, space);
    simd::convert_rgb(pixels_of(ConstPlane(bytes.plane()), PixelOrder::rgba),
                      from_rgb(space, PixelOrder::rgba), to.frame());
    EXPECT_EQ(*to.frame().y.row(0), white_luma(space));
    EXPECT_EQ(*to.frame().u.row(0), 128);
    EXPECT_EQ(*to.frame().v.row(0), 128);
  }
}

TEST(Convert, ToRgbIsWithinAStepOfTheStandard) {
  std::mt19937 random(2);
  for (const ColourSpace space : all_spaces) {
    constexpr int size = 32;
    TightFrame from(size, size, space);
    TightPlane alpha(size, size);
    from.randomize(random);
    alpha.randomize(random);
    TightPlane bytes(4 * size, size);
    scalar::convert_to_rgb(from.frame(), alpha.plane(), 100, to_rgb(space),
                           pixels_of(bytes.plane(), PixelOrder::bgra));
    for (int y = 0; y < size; ++y) {
      for (int x = 0; x < size; ++x) {
        const std::uint8_t* pixel = bytes.plane().row(y) + std::ptrdiff_t{4} * x;
        const Colour colour = to_colour({from.frame().y.row(y)[x], from.frame().u.row(y / 2)[x / 2],
                                         from.frame().v.row(y / 2)[x / 2]},
                                        space);
        ASSERT_NEAR(pixel[0], colour.blue, 1);
        ASSERT_NEAR(pixel[1], colour.green, 1);
        ASSERT_NEAR(pixel[2], colour.red, 1);
        ASSERT_NEAR(pixel[3], alpha.plane().row(y)[x] * 100 / 255.0, 0.6);
      }
    }
  }
}

TEST(Convert, InVectorsIsTheSame) {
  std::mt19937 random(3);
  for_all_shapes([&](int width, int height, ColourSpace space) {
    for (const PixelOrder order : {PixelOrder::rgba, PixelOrder::bgra}) {
      TightPlane bytes(4 * width, height);
      bytes.randomize(random);
      std::array<TightFrame, 2> frames{{{width, height, space}, {width, height, space}}};
      const ConstPixels pixels = pixels_of(ConstPlane(bytes.plane()), order);
      scalar::convert_rgb(pixels, from_rgb(space, order), frames[0].frame());
      simd::convert_rgb(pixels, from_rgb(space, order), frames[1].frame());
      ASSERT_EQ(frames[0], frames[1]) << width;

      TightPlane alpha(width, height);
      alpha.randomize(random);
      const ConstPlane mask = width % 3 == 0 ? ConstPlane() : ConstPlane(alpha.plane());
      frames[0].randomize(random);
      std::array<TightPlane, 2> back{{{4 * width, height}, {4 * width, height}}};
      scalar::convert_to_rgb(frames[0].frame(), mask, 77, to_rgb(space),
                             pixels_of(back[0].plane(), order));
      simd::convert_to_rgb(frames[0].frame(), mask, 77, to_rgb(space),
                           pixels_of(back[1].plane(), order));
      ASSERT_EQ(back[0], back[1]) << width;
    }
  });
}

TEST(Convert, SplitsTheChromaOfNv12) {
  std::mt19937 random(4);
  for (int width = 1; width <= 67; ++width) {
    TightPlane pairs(2 * width, 3);
    pairs.randomize(random);
    std::array<TightPlane, 2> u{{{width, 3}, {width, 3}}};
    std::array<TightPlane, 2> v{{{width, 3}, {width, 3}}};
    scalar::split_chroma(pairs.plane(), u[0].plane(), v[0].plane());
    simd::split_chroma(pairs.plane(), u[1].plane(), v[1].plane());
    ASSERT_EQ(u[0], u[1]) << width;
    ASSERT_EQ(v[0], v[1]) << width;
    ASSERT_EQ(u[0].plane().row(2)[width - 1], pairs.plane().row(2)[2 * width - 2]);
    ASSERT_EQ(v[0].plane().row(2)[width - 1], pairs.plane().row(2)[2 * width - 1]);
  }
}

}  // namespace
}  // namespace greenroom::effects::testing
