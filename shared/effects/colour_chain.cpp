#include "shared/effects/colour_chain.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "shared/effects/conversion.hpp"

namespace greenroom::effects {
namespace {

/// A coefficient with so many bits after the point, the nearest that there is.
std::int16_t fixed(double value, int bits) {
  const double scaled = std::round(std::ldexp(value, bits));
  return static_cast<std::int16_t>(std::clamp(scaled, -32768.0, 32767.0));
}

bool within_unit(const Box& box) {
  constexpr double rounding = 1e-9;
  return std::ranges::all_of(box, [](const Bounds& bounds) {
    return bounds.low >= -rounding && bounds.high <= 1 + rounding;
  });
}

Box clamped(Box box) {
  for (Bounds& bounds : box) {
    bounds = {std::clamp(bounds.low, 0.0, 1.0), std::clamp(bounds.high, 0.0, 1.0)};
  }
  return box;
}

bool is_identity(const ColourMatrix& matrix) {
  return matrix.diagonal() && matrix.rows[0][0] == 1 && matrix.offset[0] == 0;
}

ColourStage stage_from(const ColourMatrix& step) {
  double most = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    most = std::max(most, std::abs(step.offset[i]));
    for (const double value : step.rows[i]) most = std::max(most, std::abs(value));
  }
  ColourStage stage;
  stage.diagonal = step.diagonal();
  stage.shift = most < 3.99 ? 13 : 9;
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) stage.rows[i][j] = fixed(step.rows[i][j], stage.shift);
    stage.rows[i][3] = fixed(step.offset[i], stage.shift);
  }
  return stage;
}

/// A matrix from YUV in the kernel's own units: 64 for a step of what comes out, samples for what
/// goes in.
ColourMatrix in_samples(const ColourMatrix& from_yuv, const std::array<double, 3>& steps,
                        ColourSpace space) {
  const double luma_range = white_luma(space) - black_luma(space);
  const double chroma_range = chroma_steps(space);
  ColourMatrix matrix;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& row = from_yuv.rows[i];
    const double scale = steps[i] * 64;
    matrix.rows[i] = {row[0] * scale / luma_range, row[1] * scale / chroma_range,
                      row[2] * scale / chroma_range};
    matrix.offset[i] = from_yuv.offset[i] * scale - matrix.rows[i][0] * black_luma(space);
  }
  return matrix;
}

/// `matrix` is in samples. A result lies within 256 steps: with gains of -1 to 2, what chroma and
/// the offset add to luma's part of it cannot leave 16 bits either.
ColourShortcut shortcut_from(const ColourMatrix& matrix, double least_gain) {
  ColourShortcut shortcut;
  shortcut.possible = std::ranges::all_of(matrix.rows, [least_gain](const auto& row) {
    return row[0] >= least_gain * 64 && row[0] <= 2 * 64 && std::abs(row[1]) < 500 &&
           std::abs(row[2]) < 500;
  });
  if (!shortcut.possible) return shortcut;
  for (std::size_t i = 0; i < 3; ++i) {
    shortcut.gain[i] = fixed(matrix.rows[i][0] / 128, 15);
    for (std::size_t j = 0; j < 2; ++j) shortcut.chroma[i][j] = fixed(matrix.rows[i][j + 1], 6);
    shortcut.offset[i] = static_cast<std::int32_t>(std::lround(matrix.offset[i] * 64));
  }
  return shortcut;
}

ColourShortcut shortcut_to_rgb(const ColourMatrix& from_yuv, ColourSpace space) {
  const double range = white_luma(space) - black_luma(space);
  return shortcut_from(in_samples(from_yuv, {range, range, range}, space), 0);
}

ColourShortcut shortcut_to_yuv(const ColourMatrix& from_yuv, ColourSpace space) {
  const double luma_range = white_luma(space) - black_luma(space);
  const double chroma_range = chroma_steps(space);
  ColourMatrix matrix = in_samples(from_yuv, {luma_range, chroma_range, chroma_range}, space);
  const std::array<int, 3> zero{black_luma(space), neutral_chroma, neutral_chroma};
  // Half a step for rounding.
  for (std::size_t i = 0; i < 3; ++i) matrix.offset[i] += zero[i] * 64 + 32;
  return shortcut_from(matrix, -1);
}

/// weights * (y, u - 128, v - 128) <= limit, for all colours in a box.
BoxLimit box_limit(const std::array<int, 3>& weights, int limit) {
  BoxLimit box;
  // The box's numbers are of u and v, not of their distance from 128.
  box.limit = limit + (weights[1] + weights[2]) * 128;
  for (std::size_t i = 0; i < 3; ++i) {
    // Where less makes the sum larger, what counts is 255 less the least.
    const std::size_t below = weights[i] < 0 ? 1 : 0;
    box.weights[2 * i + below] = static_cast<std::int16_t>(std::abs(weights[i]));
    if (weights[i] < 0) box.limit -= weights[i] * 255;
  }
  return box;
}

/// That `to_rgb` leaves a box within RGB. In the same integers, so that rounding cannot make a
/// colour step over the limit.
BoxLimits box_limits(const ColourShortcut& to_rgb, int one) {
  BoxLimits limits;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::array<int, 3> row{to_rgb.gain[i] / 4, to_rgb.chroma[i][0], to_rgb.chroma[i][1]};
    limits[2 * i] = box_limit(row, one * 64 - to_rgb.offset[i]);
    limits[2 * i + 1] = box_limit({-row[0], -row[1], -row[2]}, to_rgb.offset[i]);
  }
  return limits;
}

void plan_shortcuts(ColourPlan& plan, const std::vector<ColourMatrix>& steps, ColourSpace space) {
  const ColourMatrix first = steps[0] * rgb_from_yuv(space.matrix);
  plan.rgb = shortcut_to_rgb(first, space);
  if (steps.size() > 1) return;
  plan.yuv = shortcut_to_yuv(yuv_from_rgb(space.matrix) * first, space);
  if (within_unit(steps[0].bounds({}))) return;
  // Without the other the box's limits are not known either.
  plan.yuv.possible = plan.yuv.possible && plan.rgb.possible;
  plan.unclamped = box_limits(plan.rgb, plan.one);
}

}  // namespace

std::vector<ColourMatrix> merge_colour_filters(std::span<const Filter> filters) {
  std::vector<ColourMatrix> steps;
  ColourMatrix step;
  // What may come into the step.
  Box box;
  for (const Filter& filter : filters) {
    step = colour_matrix(filter) * step;
    const Box after = step.bounds(box);
    if (within_unit(after)) continue;
    steps.push_back(step);
    step = {};
    box = clamped(after);
  }
  if (!is_identity(step)) steps.push_back(step);
  return steps;
}

ColourPlan plan_colours(const std::vector<ColourMatrix>& steps, ColourSpace space) {
  const int luma_range = white_luma(space) - black_luma(space);
  const double chroma_range = chroma_steps(space);
  const auto [red, blue] = luma_weights(space.matrix);
  ColourPlan plan;
  plan.one = static_cast<std::int16_t>(luma_range * 64);
  plan.black = static_cast<std::int16_t>(black_luma(space));
  const ColourShortcut to_rgb = shortcut_to_rgb(rgb_from_yuv(space.matrix), space);
  plan.rgb_chroma = to_rgb.chroma;
  plan.within = box_limits(to_rgb, plan.one);
  plan.red_weight = fixed(red, 15);
  plan.green_weight = fixed(1 - red - blue, 15);
  plan.u_gain = fixed(chroma_range / (plan.one * 4 * 2 * (1 - blue)), 22);
  plan.v_gain = fixed(chroma_range / (plan.one * 4 * 2 * (1 - red)), 22);
  for (const ColourMatrix& step : steps) plan.stages.push_back(stage_from(step));
  if (!steps.empty()) plan_shortcuts(plan, steps, space);
  return plan;
}

ColourChain::ColourChain(std::span<const Filter> filters, ColourSpace space)
    : plan_(plan_colours(merge_colour_filters(filters), space)) {}

void ColourChain::apply(const ConstFrame& from, const ConstPlane& alpha, const Frame& to) const {
  simd::colour_filter(plan_, from, alpha, to);
}

}  // namespace greenroom::effects
