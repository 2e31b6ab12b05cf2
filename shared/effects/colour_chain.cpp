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

/// Whether the kernel's 16 bits hold what the coefficients make of colours within RGB.
bool fits(const ColourMatrix& from_yuv, double least_gain, double chroma_scale) {
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& row = from_yuv.rows[i];
    if (row[0] < least_gain || row[0] > 2) return false;
    if (std::abs(row[1]) * chroma_scale >= 500 || std::abs(row[2]) * chroma_scale >= 500) {
      return false;
    }
  }
  return true;
}

void plan_shortcut(ColourPlan& plan, const ColourMatrix& first, bool only, ColourSpace space,
                   double chroma_range) {
  // The kernel's own units: luma and RGB in `one`, chroma in samples.
  const double scale = plan.one / chroma_range;
  ColourMatrix product = first * rgb_from_yuv(space.matrix);
  const bool equal = std::abs(product.rows[0][0] - product.rows[1][0]) < 1e-9 &&
                     std::abs(product.rows[0][0] - product.rows[2][0]) < 1e-9;
  const double offsets = product.offset[0] - product.offset[1];
  const bool grey_offset =
      std::abs(offsets) < 1e-9 && std::abs(product.offset[0] - product.offset[2]) < 1e-9;
  plan.shortcut = ColourShortcut::rgb;
  // Chroma then has nothing from luma.
  if (only && equal && grey_offset && within_unit(first.bounds({}))) {
    plan.shortcut = ColourShortcut::yuv;
    product = yuv_from_rgb(space.matrix) * product;
    for (std::size_t i = 0; i < 2; ++i) {
      for (std::size_t j = 0; j < 2; ++j) plan.uv[i][j] = fixed(product.rows[i + 1][j + 1], 12);
    }
  }
  if (!fits(product, plan.shortcut == ColourShortcut::yuv ? -1 : 0, scale)) {
    plan.shortcut = ColourShortcut::none;
    return;
  }
  for (std::size_t i = 0; i < 3; ++i) {
    plan.gain[i] = fixed(product.rows[i][0] / 2, 15);
    for (std::size_t j = 0; j < 2; ++j) {
      plan.chroma[i][j] = fixed(product.rows[i][j + 1] * scale, 6);
    }
    plan.offset[i] = static_cast<std::int32_t>(std::lround(product.offset[i] * plan.one * 64));
  }
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
  const ColourMatrix to_rgb = rgb_from_yuv(space.matrix);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 2; ++j) {
      plan.rgb_chroma[i][j] = fixed(to_rgb.rows[i][j + 1] * plan.one / chroma_range, 6);
    }
  }
  plan.red_weight = fixed(red, 15);
  plan.green_weight = fixed(1 - red - blue, 15);
  plan.u_gain = fixed(chroma_range / (plan.one * 4 * 2 * (1 - blue)), 22);
  plan.v_gain = fixed(chroma_range / (plan.one * 4 * 2 * (1 - red)), 22);
  for (const ColourMatrix& step : steps) plan.stages.push_back(stage_from(step));
  if (!steps.empty()) plan_shortcut(plan, steps[0], steps.size() == 1, space, chroma_range);
  return plan;
}

ColourChain::ColourChain(std::span<const Filter> filters, ColourSpace space)
    : plan_(plan_colours(merge_colour_filters(filters), space)) {}

void ColourChain::apply(const ConstFrame& from, const ConstPlane& alpha, const Frame& to) const {
  simd::colour_filter(plan_, from, alpha, to);
}

}  // namespace greenroom::effects
