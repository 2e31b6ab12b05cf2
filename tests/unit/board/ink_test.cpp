#include "shared/board/kernels/ink.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <random>

namespace greenroom::board {
namespace {

class Ink : public testing::Test {
 protected:
  float between(float low, float high) {
    return std::uniform_real_distribution<float>(low, high)(random_);
  }
  std::uint8_t byte() { return static_cast<std::uint8_t>(random_()); }
  Sweep sweep() {
    Sweep sweep{between(-40, 104), between(-40, 104), between(0, 12),
                between(-40, 104), between(-40, 104), between(0, 12)};
    if (random_() % 8 == 0) sweep.b_radius = sweep.a_radius = between(0, 1);
    if (random_() % 8 == 0) sweep = {sweep.ax, sweep.ay, 3, sweep.ax, sweep.ay, 3};
    if (random_() % 8 == 0) sweep.by = sweep.ay;
    return sweep;
  }
  Mask mask() {
    Mask mask;
    for (int i = 0; i < 4; ++i) scalar::cover(sweep(), mask);
    return mask;
  }
  /// Colours within their alpha, much of it nothing, some of it full.
  Tile tile() {
    Tile tile;
    for (std::size_t i = 0; i < tile.bytes.size(); i += 4) {
      const auto alpha = random_() % 3 == 0 ? 0 : random_() % 2 == 0 ? 255 : byte();
      tile.bytes[i + 3] = static_cast<std::uint8_t>(alpha);
      for (std::size_t part = i; part < i + 3; ++part) {
        tile.bytes[part] = static_cast<std::uint8_t>(alpha == 0 ? 0 : byte() % (alpha + 1));
      }
    }
    return tile;
  }

  std::mt19937 random_{7};
};

TEST_F(Ink, BothWaysAreTheSameToTheBit) {
  for (int i = 0; i < 3000; ++i) {
    const auto one = sweep();
    Mask a = mask();
    Mask b = a;
    scalar::cover(one, a);
    simd::cover(one, b);
    ASSERT_EQ(a, b) << i;
  }
  for (int i = 0; i < 300; ++i) {
    const auto covered = mask();
    const Colour colour{byte(), byte(), byte()};
    const int strength = i % 2 == 0 ? 255 : byte();
    Tile a = tile();
    Tile b = a;
    scalar::lay_ink(covered, colour, strength, a);
    simd::lay_ink(covered, colour, strength, b);
    ASSERT_EQ(a, b) << i;
    scalar::take_ink(covered, a);
    simd::take_ink(covered, b);
    ASSERT_EQ(a, b) << i;
    auto picture = tile();
    picture.bytes[random_() % picture.bytes.size()] = byte();  // no colour that can be
    scalar::lay_picture(picture, a);
    simd::lay_picture(picture, b);
    ASSERT_EQ(a, b) << i;
  }
}

TEST_F(Ink, ADiscCoversItsArea) {
  for (const float radius : {0.25F, 1.0F, 5.0F, 20.0F}) {
    Mask mask;
    scalar::cover({32.3F, 31.6F, radius, 32.3F, 31.6F, radius}, mask);
    double area = 0;
    for (const auto covered : mask.bytes) area += covered / 255.0;
    // The soft edge adds to the smallest.
    const double exact = 3.14159 * radius * radius;
    EXPECT_NEAR(area, exact, std::max(0.5, 0.03 * exact)) << radius;
  }
}

TEST_F(Ink, ALineIsAsWideAsItSays) {
  Mask mask;
  scalar::cover({-10, 32, 4, 80, 32, 4}, mask);
  for (int y = 0; y < tile_side; ++y) {
    const bool inside = y >= 28 && y < 36;
    EXPECT_EQ(mask.bytes[static_cast<std::size_t>(y * tile_side + 30)], inside ? 255 : 0) << y;
  }
}

TEST_F(Ink, AMarkerThatCrossesItselfIsNowhereThicker) {
  Mask mask;
  scalar::cover({0, 0, 4, 64, 64, 4}, mask);
  scalar::cover({64, 0, 4, 0, 64, 4}, mask);
  Tile tile;
  scalar::lay_ink(mask, {200, 100, 0}, 100, tile);
  const auto most = *std::ranges::max_element(tile.bytes);
  EXPECT_EQ(most, 100);
}

TEST_F(Ink, AnEraserLeavesNothing) {
  Mask mask;
  mask.bytes.fill(255);
  auto all = tile();
  scalar::take_ink(mask, all);
  EXPECT_EQ(all, Tile{});
}

TEST_F(Ink, InkHidesWhatIsBelow) {
  Mask mask;
  mask.bytes.fill(255);
  auto all = tile();
  scalar::lay_ink(mask, {1, 2, 3}, 255, all);
  for (std::size_t i = 0; i < all.bytes.size(); i += 4) {
    ASSERT_EQ(all.bytes[i], 1);
    ASSERT_EQ(all.bytes[i + 3], 255);
  }
}

}  // namespace
}  // namespace greenroom::board
