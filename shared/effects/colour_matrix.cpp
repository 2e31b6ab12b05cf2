#include "shared/effects/colour_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "shared/effects/conversion.hpp"

namespace greenroom::effects {
namespace {

using Rows = std::array<std::array<double, 3>, 3>;

constexpr Rows identity{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};

/// `from` at 0, `to` at 1, and beyond.
ColourMatrix blend(const Rows& from, const Rows& to, double amount) {
  ColourMatrix result;
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      result.rows[i][j] = from[i][j] + amount * (to[i][j] - from[i][j]);
    }
  }
  return result;
}

ColourMatrix linear(double slope, double intercept) {
  return {{{{slope, 0, 0}, {0, slope, 0}, {0, 0, slope}}}, {intercept, intercept, intercept}};
}

ColourMatrix hue_rotation(double degrees) {
  // The three parts of the W3C's matrix: what stays, what goes with the cosine, with the sine.
  constexpr Rows grey{{{0.213, 0.715, 0.072}, {0.213, 0.715, 0.072}, {0.213, 0.715, 0.072}}};
  constexpr Rows sines{{{-0.213, -0.715, 0.928}, {0.143, 0.140, -0.283}, {-0.787, 0.715, 0.072}}};
  const double angle = degrees * std::numbers::pi / 180;
  ColourMatrix result = blend(grey, identity, std::cos(angle));
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) result.rows[i][j] += std::sin(angle) * sines[i][j];
  }
  return result;
}

}  // namespace

Box ColourMatrix::bounds(const Box& box) const {
  Box result;
  for (std::size_t i = 0; i < 3; ++i) {
    result[i] = {offset[i], offset[i]};
    for (std::size_t j = 0; j < 3; ++j) {
      const double a = rows[i][j] * box[j].low;
      const double b = rows[i][j] * box[j].high;
      result[i].low += std::min(a, b);
      result[i].high += std::max(a, b);
    }
  }
  return result;
}

bool ColourMatrix::diagonal() const {
  for (std::size_t i = 0; i < 3; ++i) {
    if (offset[i] != offset[0] || rows[i][i] != rows[0][0]) return false;
    if (rows[i][(i + 1) % 3] != 0 || rows[i][(i + 2) % 3] != 0) return false;
  }
  return true;
}

ColourMatrix operator*(const ColourMatrix& second, const ColourMatrix& first) {
  ColourMatrix result;
  for (std::size_t i = 0; i < 3; ++i) {
    result.offset[i] = second.offset[i];
    for (std::size_t j = 0; j < 3; ++j) {
      result.offset[i] += second.rows[i][j] * first.offset[j];
      result.rows[i][j] = 0;
      for (std::size_t k = 0; k < 3; ++k) {
        result.rows[i][j] += second.rows[i][k] * first.rows[k][j];
      }
    }
  }
  return result;
}

ColourMatrix colour_matrix(const Filter& filter) {
  const double amount = filter.amount;
  const double share = std::min(amount, 1.0);
  switch (filter.kind) {
    case FilterKind::brightness:
      return linear(amount, 0);
    case FilterKind::contrast:
      return linear(amount, 0.5 - 0.5 * amount);
    case FilterKind::invert:
      return linear(1 - 2 * share, share);
    case FilterKind::grayscale: {
      constexpr std::array<double, 3> luma{0.2126, 0.7152, 0.0722};
      return blend(identity, {luma, luma, luma}, share);
    }
    case FilterKind::sepia:
      return blend(identity,
                   {{{0.393, 0.769, 0.189}, {0.349, 0.686, 0.168}, {0.272, 0.534, 0.131}}}, share);
    case FilterKind::saturate: {
      constexpr std::array<double, 3> luma{0.213, 0.715, 0.072};
      return blend({luma, luma, luma}, identity, amount);
    }
    case FilterKind::hue_rotate:
      return hue_rotation(amount);
    case FilterKind::blur:
    case FilterKind::drop_shadow:
    case FilterKind::opacity:
      break;
  }
  return {};
}

ColourMatrix yuv_from_rgb(Matrix matrix) {
  const auto [red, blue] = luma_weights(matrix);
  const double green = 1 - red - blue;
  const double u = 2 * (1 - blue);
  const double v = 2 * (1 - red);
  return {{{{red, green, blue},
            {-red / u, -green / u, (1 - blue) / u},
            {(1 - red) / v, -green / v, -blue / v}}},
          {}};
}

ColourMatrix rgb_from_yuv(Matrix matrix) {
  const auto [red, blue] = luma_weights(matrix);
  const double green = 1 - red - blue;
  const double u = 2 * (1 - blue);
  const double v = 2 * (1 - red);
  return {{{{1, 0, v}, {1, -blue * u / green, -red * v / green}, {1, u, 0}}}, {}};
}

}  // namespace greenroom::effects
