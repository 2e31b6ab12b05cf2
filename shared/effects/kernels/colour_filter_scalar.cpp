#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>

#include "shared/effects/kernels/colour_filter.hpp"
#include "shared/effects/kernels/colour_strips.hpp"

namespace greenroom::effects::scalar {
namespace {

using Pixel = std::array<int, 3>;
using In = ColourStrip<const std::uint8_t>;
using Out = ColourStrip<std::uint8_t>;

constexpr int strip = colour_strip;

std::uint8_t to_sample(int value) { return static_cast<std::uint8_t>(std::clamp(value, 0, 255)); }
int to_int16(int value) { return std::clamp(value, -32768, 32767); }
int dot(const std::array<std::int16_t, 2>& row, int u, int v) { return row[0] * u + row[1] * v; }

/// A rounded product where 32768 is 1.
int multiply(int a, int b) { return (a * b + 0x4000) >> 15; }

Pixel rgb_from(const ColourPlan& plan, int y, int u, int v) {
  Pixel pixel{};
  for (std::size_t c = 0; c < 3; ++c) {
    pixel[c] = (y - plan.black) * 64 + (dot(plan.rgb_chroma[c], u, v) >> 6);
  }
  return pixel;
}

bool within(const ColourPlan& plan, const In& in) {
  for (int x = 0; x < strip; ++x) {
    for (const auto* row : in.y) {
      for (const int value : rgb_from(plan, row[x], in.u[x / 2] - 128, in.v[x / 2] - 128)) {
        if (value < 0 || value > plan.one) return false;
      }
    }
  }
  return true;
}

ColourBox box_around(const In& in) {
  ColourBox box{};
  const auto extend = [&box](std::size_t at, int value) {
    box[at] = static_cast<std::int16_t>(std::max<int>(box[at], value));
    box[at + 1] = static_cast<std::int16_t>(std::max<int>(box[at + 1], 255 - value));
  };
  for (int x = 0; x < strip; ++x) {
    for (const auto* row : in.y) extend(0, row[x]);
    extend(2, in.u[x / 2]);
    extend(4, in.v[x / 2]);
  }
  return box;
}

bool meets(const ColourBox& box, const BoxLimits& limits) {
  return std::ranges::all_of(limits, [&box](const BoxLimit& limit) {
    return std::inner_product(box.begin(), box.end(), limit.weights.begin(), 0) <= limit.limit;
  });
}

/// 64 steps of an output before it is clamped; `luma` is 128 for a step.
int shortened(const ColourShortcut& shortcut, std::size_t c, int luma, int u, int v) {
  return to_int16(multiply(luma, shortcut.gain[c]) +
                  to_int16((dot(shortcut.chroma[c], u, v) + shortcut.offset[c]) >> 6));
}

Pixel apply(const ColourStage& stage, const ColourPlan& plan, const Pixel& in) {
  Pixel out{};
  for (std::size_t c = 0; c < 3; ++c) {
    const auto& row = stage.rows[stage.diagonal ? 0 : c];
    const int sum =
        stage.diagonal ? row[0] * in[c] : row[0] * in[0] + row[1] * in[1] + row[2] * in[2];
    out[c] = std::clamp((sum + row[3] * plan.one) >> stage.shift, 0, int{plan.one});
  }
  return out;
}

/// One pixel up to where it is to become YUV again.
Pixel filtered(const ColourPlan& plan, bool shortcut, int y, int u, int v) {
  Pixel pixel = shortcut ? Pixel{} : rgb_from(plan, y, u, v);
  if (shortcut) {
    for (std::size_t c = 0; c < 3; ++c) pixel[c] = shortened(plan.rgb, c, y * 128, u, v);
  }
  for (int& value : pixel) value = std::clamp(value, 0, int{plan.one});
  for (std::size_t i = shortcut ? 1 : 0; i < plan.stages.size(); ++i) {
    pixel = apply(plan.stages[i], plan, pixel);
  }
  return pixel;
}

void through_rgb(const ColourPlan& plan, bool shortcut, const In& in, const Out& out) {
  for (int x = 0; x < strip / 2; ++x) {
    int blue = 0;
    int red = 0;
    for (int i = 0; i < 4; ++i) {
      const auto row = static_cast<std::size_t>(i / 2);
      const int at = 2 * x + i % 2;
      const Pixel pixel = filtered(plan, shortcut, in.y[row][at], in.u[x] - 128, in.v[x] - 128);
      const int luma =
          pixel[2] +
          ((plan.red_weight * (pixel[0] - pixel[2]) + plan.green_weight * (pixel[1] - pixel[2])) >>
           15);
      red += pixel[0] - luma;
      blue += pixel[2] - luma;
      out.y[row][at] = to_sample((luma + plan.black * 64 + 32) >> 6);
    }
    out.u[x] = to_sample((blue * plan.u_gain + (128 << 22) + (1 << 21)) >> 22);
    out.v[x] = to_sample((red * plan.v_gain + (128 << 22) + (1 << 21)) >> 22);
  }
}

void within_yuv(const ColourShortcut& shortcut, const In& in, const Out& out) {
  for (int x = 0; x < strip / 2; ++x) {
    const int u = in.u[x] - 128;
    const int v = in.v[x] - 128;
    int sum = 0;
    for (int i = 0; i < 4; ++i) {
      const auto row = static_cast<std::size_t>(i / 2);
      const int at = 2 * x + i % 2;
      const int y = in.y[row][at];
      sum += y;
      out.y[row][at] = to_sample(shortened(shortcut, 0, y * 128, u, v) >> 6);
    }
    out.u[x] = to_sample(shortened(shortcut, 1, sum * 32, u, v) >> 6);
    out.v[x] = to_sample(shortened(shortcut, 2, sum * 32, u, v) >> 6);
  }
}

}  // namespace

void colour_filter(const ColourPlan& plan, const ConstFrame& from, const ConstPlane& alpha,
                   const Frame& to) {
  for_each_strip(from, alpha, to, [&plan](const In& in, const Out& out) {
    const bool inside = within(plan, in);
    if (inside && plan.yuv.possible && meets(box_around(in), plan.unclamped)) {
      within_yuv(plan.yuv, in, out);
    } else {
      through_rgb(plan, inside && plan.rgb.possible, in, out);
    }
  });
}

}  // namespace greenroom::effects::scalar
