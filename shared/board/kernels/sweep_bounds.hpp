#pragma once

#include <algorithm>
#include <cmath>

#include "shared/board/kernels/ink.hpp"

// What is computed once for a sweep: the same for both ways of going over its pixels, so that both
// find the same to the bit.
namespace greenroom::board {

/// The pixels of a tile that a sweep may touch; none where left >= right or top >= bottom.
struct SweepBounds {
  explicit SweepBounds(const Sweep& sweep) {
    // Half a pixel of soft edge, and half a pixel to the middle.
    const float reach = std::max(sweep.a_radius, sweep.b_radius) + 1;
    left = pixel(std::min(sweep.ax, sweep.bx) - reach);
    right = pixel(std::max(sweep.ax, sweep.bx) + reach + 1);
    top = pixel(std::min(sweep.ay, sweep.by) - reach);
    bottom = pixel(std::max(sweep.ay, sweep.by) + reach + 1);
  }

  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

 private:
  static int pixel(float place) {
    return static_cast<int>(std::floor(std::clamp(place, 0.0F, static_cast<float>(tile_side))));
  }
};

/// The line of a sweep, and 1 / length^2; 0 where that is no length to speak of.
struct SweepLine {
  explicit SweepLine(const Sweep& sweep) : dx(sweep.bx - sweep.ax), dy(sweep.by - sweep.ay) {
    const float length = dx * dx + dy * dy;
    constexpr float least = 1e-6F;
    inverse = length > least ? 1 / length : 0;
  }

  float dx = 0;
  float dy = 0;
  float inverse = 0;
};

}  // namespace greenroom::board
