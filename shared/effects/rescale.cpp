#include "shared/effects/rescale.hpp"

#include <algorithm>
#include <cstdint>

namespace greenroom::effects {

namespace {

// Places are in 65536ths of a sample, weights in 256ths.
constexpr int place_bits = 16;
constexpr int weight_bits = 8;

struct Axis {
  std::int64_t begin = 0;  ///< the place of the first sample
  std::int64_t step = 0;   ///< from one to the next

  [[nodiscard]] std::int64_t at(int i) const { return begin + i * step; }
};

/// `part` of `from` samples, in the middle, as `to` samples: centre to centre.
Axis axis_of(int from, std::int64_t part, int to) {
  const std::int64_t whole = std::int64_t{from} << place_bits;
  const auto step = part / to;
  return {(whole - part) / 2 + step / 2 - (std::int64_t{1} << (place_bits - 1)), step};
}

struct Between {
  int first = 0;
  int second = 0;
  int weight = 0;  ///< of the second
};

Between between(std::int64_t place, int size) {
  const auto clamped = std::clamp<std::int64_t>(place, 0, std::int64_t{size - 1} << place_bits);
  const int first = static_cast<int>(clamped >> place_bits);
  const int weight =
      static_cast<int>((clamped >> (place_bits - weight_bits)) & ((1 << weight_bits) - 1));
  return {first, std::min(first + 1, size - 1), weight};
}

void rescale(const ConstPlane& from, const Plane& to, const Axis& across, const Axis& down) {
  constexpr int one = 1 << weight_bits;
  constexpr int half = 1 << (2 * weight_bits - 1);
  for (int y = 0; y < to.height; ++y) {
    const auto rows = between(down.at(y), from.height);
    const auto* above = from.row(rows.first);
    const auto* below = from.row(rows.second);
    for (int x = 0; x < to.width; ++x) {
      const auto [left, right, weight] = between(across.at(x), from.width);
      const int upper = above[left] * (one - weight) + above[right] * weight;
      const int lower = below[left] * (one - weight) + below[right] * weight;
      const int sum = upper * (one - rows.weight) + lower * rows.weight;
      to.row(y)[x] = static_cast<std::uint8_t>((sum + half) >> (2 * weight_bits));
    }
  }
}

}  // namespace

void rescale_to_cover(const ConstFrame& from, const Frame& to) {
  // How much of each axis is seen: all of one, and of the other what keeps the shape.
  const std::int64_t width = from.width();
  const std::int64_t height = from.height();
  const auto seen_width = std::min(width * to.height(), height * to.width());
  const auto part = [&](const ConstPlane& plane, const Plane& into) {
    const auto across = (seen_width << place_bits) / to.height() * plane.width / width;
    const auto down = (seen_width << place_bits) / to.width() * plane.height / height;
    rescale(plane, into, axis_of(plane.width, across, into.width),
            axis_of(plane.height, down, into.height));
  };
  part(from.y, to.y);
  part(from.u, to.u);
  part(from.v, to.v);
}

}  // namespace greenroom::effects
