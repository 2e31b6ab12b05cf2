#include "shared/effects/blur.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numbers>

#include "shared/effects/kernels/transpose_rows.hpp"

namespace greenroom::effects {
namespace {

/// Lines that are blurred together, and the bytes of a sample of each.
constexpr int lines = 8;
constexpr std::ptrdiff_t group = lines;
/// Less than this changes no sample.
constexpr double least_sigma = 0.15;

void copy_plane(const ConstPlane& from, const Plane& to) {
  if (from.data == to.data) return;
  for (int y = 0; y < from.height; ++y) std::copy_n(from.row(y), from.width, to.row(y));
}

}  // namespace

Boxes boxes_for(double sigma) {
  const double size = std::floor(sigma * 3 * std::sqrt(2 * std::numbers::pi) / 4 + 0.5);
  const int whole = static_cast<int>(std::clamp(size, 1.0, double{most_box_size}));
  return {whole, whole % 2 == 0 ? whole + 1 : whole};
}

GaussTaps taps_for(double sigma) {
  std::array<double, GaussTaps::reach + 1> weights{};
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto x = static_cast<double>(i);
    weights[i] = std::exp(-x * x / (2 * sigma * sigma));
    sum += (i == 0 ? 1 : 2) * weights[i];
  }
  GaussTaps taps;
  int rest = 1 << 14;
  for (std::size_t i = 1; i < weights.size(); ++i) {
    taps.weights[i] = static_cast<std::int16_t>(std::lround(std::ldexp(weights[i] / sum, 14)));
    rest -= 2 * taps.weights[i];
  }
  taps.weights[0] = static_cast<std::int16_t>(rest);
  return taps;
}

void Blur::make_room(const Setup& how, int count, std::uint8_t outside) {
  lines_.assign(static_cast<std::size_t>(group * (how.before + count + how.after)), outside);
  results_.resize(static_cast<std::size_t>(group * count));
  before_ = group * how.before;
}

void Blur::across(const Sweep& sweep, const ConstPlane& from, const Plane& to) {
  std::uint8_t* line = lines_.data() + before_;
  int y = 0;
  for (; y + lines <= from.height; y += lines) {
    simd::interleave_rows(from.row(y), from.stride, from.width, line);
    sweep({line, from.width}, results_.data(), group);
    simd::part_rows(results_.data(), from.width, to.row(y), to.stride);
  }
  if (y == from.height) return;
  last_rows_.resize(static_cast<std::size_t>(group * from.width));
  const Plane rows{last_rows_.data(), from.width, from.width, lines};
  for (int row = y; row < from.height; ++row) {
    std::copy_n(from.row(row), from.width, rows.row(row - y));
  }
  simd::interleave_rows(rows.data, rows.stride, from.width, line);
  sweep({line, from.width}, results_.data(), group);
  simd::part_rows(results_.data(), from.width, rows.data, rows.stride);
  for (int row = y; row < from.height; ++row) {
    std::copy_n(rows.row(row - y), from.width, to.row(row));
  }
}

void Blur::down(const Sweep& sweep, const Plane& plane) {
  std::uint8_t* line = lines_.data() + before_;
  int x = 0;
  for (; x + lines <= plane.width; x += lines) {
    for (int y = 0; y < plane.height; ++y) std::memcpy(line + group * y, plane.row(y) + x, group);
    sweep({line, plane.height}, plane.data + x, plane.stride);
  }
  const int rest = plane.width - x;
  if (rest == 0) return;
  for (int y = 0; y < plane.height; ++y) std::copy_n(plane.row(y) + x, rest, line + group * y);
  sweep({line, plane.height}, results_.data(), group);
  for (int y = 0; y < plane.height; ++y) {
    std::copy_n(results_.data() + group * y, rest, plane.row(y) + x);
  }
}

Blur::Setup Blur::setup(double sigma, std::uint8_t outside) {
  if (sigma < 2) {
    return {GaussTaps::reach, GaussTaps::reach,
            [taps = taps_for(sigma)](const Lines& eight, std::uint8_t* to, std::ptrdiff_t stride) {
              simd::gauss_taps(taps, eight, to, stride);
            }};
  }
  const Boxes boxes = boxes_for(sigma);
  return {boxes.before(), boxes.reach(),
          [boxes, outside](const Lines& eight, std::uint8_t* to, std::ptrdiff_t stride) {
            simd::blur_boxes(boxes, eight, outside, to, stride);
          }};
}

void Blur::apply(double sigma, const ConstPlane& from, const Plane& to, std::uint8_t outside) {
  if (sigma < least_sigma) {
    copy_plane(from, to);
    return;
  }
  const Setup how = setup(sigma, outside);
  make_room(how, from.width, outside);
  across(how.sweep, from, to);
  make_room(how, to.height, outside);
  down(how.sweep, to);
}

void Blur::edges(double sigma, std::span<std::uint8_t> to) {
  if (sigma < least_sigma) {
    std::ranges::fill(to, std::uint8_t{255});
    return;
  }
  const Setup how = setup(sigma, 0);
  const int count = static_cast<int>(to.size());
  make_room(how, count, 0);
  std::fill_n(lines_.begin() + before_, group * count, std::uint8_t{255});
  how.sweep({lines_.data() + before_, count}, results_.data(), group);
  for (std::size_t i = 0; i < to.size(); ++i) to[i] = results_[static_cast<std::size_t>(group) * i];
}

}  // namespace greenroom::effects
