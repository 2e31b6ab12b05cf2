#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

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
    for (std::size_t c = 0; c < 3; ++c) {
      pixel[c] = to_int16(multiply((y - plan.black) * 128, plan.gain[c]) +
                          to_int16((dot(plan.chroma[c], u, v) + plan.offset[c]) >> 6));
    }
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

void within_yuv(const ColourPlan& plan, const In& in, const Out& out) {
  for (int x = 0; x < strip / 2; ++x) {
    const int u = in.u[x] - 128;
    const int v = in.v[x] - 128;
    for (int i = 0; i < 4; ++i) {
      const auto row = static_cast<std::size_t>(i / 2);
      const int at = 2 * x + i % 2;
      const int luma = multiply((in.y[row][at] - plan.black) * 128, plan.gain[0]) +
                       to_int16((dot(plan.chroma[0], u, v) + plan.offset[0]) >> 6);
      out.y[row][at] = to_sample(to_int16(luma + plan.black * 64 + 32) >> 6);
    }
    out.u[x] = to_sample((dot(plan.uv[0], u, v) + (128 << 12) + (1 << 11)) >> 12);
    out.v[x] = to_sample((dot(plan.uv[1], u, v) + (128 << 12) + (1 << 11)) >> 12);
  }
}

}  // namespace

void colour_filter(const ColourPlan& plan, const ConstFrame& from, const ConstPlane& alpha,
                   const Frame& to) {
  for_each_strip(from, alpha, to, [&plan](const In& in, const Out& out) {
    const bool shortcut = plan.shortcut != ColourShortcut::none && within(plan, in);
    if (shortcut && plan.shortcut == ColourShortcut::yuv) {
      within_yuv(plan, in, out);
    } else {
      through_rgb(plan, shortcut, in, out);
    }
  });
}

}  // namespace greenroom::effects::scalar
