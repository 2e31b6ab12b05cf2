#include "shared/effects/key_finder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "shared/effects/conversion.hpp"
#include "shared/effects/key_rules.hpp"

namespace greenroom::effects {
namespace {

/// The mean of the middle half of the samples in a rectangle, which is not empty.
std::uint8_t middle_mean(const ConstPlane& plane, int left, int top, int right, int bottom) {
  std::array<int, 256> counts{};
  for (int y = top; y <= bottom; ++y) {
    for (int x = left; x <= right; ++x) ++counts[plane.row(y)[x]];
  }
  const int all = (right - left + 1) * (bottom - top + 1);
  // Each sample counts four times, so that a quarter of them is a whole number.
  int skip = all;
  int left_over = 2 * all;
  double sum = 0;
  for (std::size_t level = 0; level < counts.size() && left_over > 0; ++level) {
    int here = 4 * counts[level];
    const int skipped = std::min(here, skip);
    skip -= skipped;
    here = std::min(here - skipped, left_over);
    left_over -= here;
    sum += static_cast<double>(level) * here;
  }
  return static_cast<std::uint8_t>(std::lround(sum / (2 * all)));
}

struct Sample {
  double y = 0;
  double u = 0;  ///< chroma from neutral
  double v = 0;
};

std::vector<Sample> border_samples(const ConstFrame& frame) {
  const ConstPlane& u = frame.u;
  const int band = std::max(1, std::min(u.width, u.height) / 12);
  const int bottom = u.height - u.height / 4;
  std::vector<Sample> samples;
  for (int y = 0; y < bottom; y += 2) {
    for (int x = 0; x < u.width; x += 2) {
      if (y >= band && x >= band && x < u.width - band) continue;
      samples.push_back({static_cast<double>(frame.y.row(2 * y)[std::ptrdiff_t{2} * x]),
                         static_cast<double>(u.row(y)[x] - neutral_chroma),
                         static_cast<double>(frame.v.row(y)[x] - neutral_chroma)});
    }
  }
  return samples;
}

double distance(const Sample& a, const Sample& b) { return std::hypot(a.u - b.u, a.v - b.v); }

/// Where most samples are, in boxes of 8 by 8 steps, of which four neighbours count together.
Sample densest(const std::vector<Sample>& samples) {
  constexpr int size = 8;
  constexpr std::size_t boxes = 256 / size;
  std::array<std::array<int, boxes + 1>, boxes + 1> counts{};
  for (const Sample& sample : samples) {
    const auto u = static_cast<std::size_t>(sample.u + neutral_chroma) / size;
    const auto v = static_cast<std::size_t>(sample.v + neutral_chroma) / size;
    ++counts[u][v];
  }
  Sample best;
  int most = -1;
  for (std::size_t u = 0; u < boxes; ++u) {
    for (std::size_t v = 0; v < boxes; ++v) {
      const int four = counts[u][v] + counts[u + 1][v] + counts[u][v + 1] + counts[u + 1][v + 1];
      if (four <= most) continue;
      most = four;
      best.u = static_cast<double>((u + 1) * size) - neutral_chroma;
      best.v = static_cast<double>((v + 1) * size) - neutral_chroma;
    }
  }
  return best;
}

Sample mean_within(const std::vector<Sample>& samples, const Sample& around, double radius) {
  Sample sum;
  double count = 0;
  for (const Sample& sample : samples) {
    if (distance(sample, around) > radius) continue;
    sum.y += sample.y;
    sum.u += sample.u;
    sum.v += sample.v;
    ++count;
  }
  if (count == 0) return around;
  return {sum.y / count, sum.u / count, sum.v / count};
}

std::uint8_t rounded(double value) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

/// How to key on a colour of the border, which these are samples of. Its luma and chroma are the
/// key's.
std::optional<StudioKey> suggestion(const std::vector<Sample>& samples, const Sample& key,
                                    ColourSpace space) {
  constexpr double nearly_grey = 0.06;
  const double steps = studio_steps(space);
  const double grey = std::hypot(key.u, key.v);
  if (grey < nearly_grey * steps) return std::nullopt;

  std::vector<double> distances;
  for (const Sample& sample : samples) {
    const double from_key = distance(sample, key);
    if (from_key < std::hypot(sample.u, sample.v)) distances.push_back(from_key);
  }
  double spread = 0;
  if (!distances.empty()) {
    const auto most = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() * 95 / 100);
    std::nth_element(distances.begin(), most, distances.end());
    spread = std::min(*most, grey / 2);
  }
  const double room = (grey - spread) / steps;
  return StudioKey{.colour = to_colour({rounded(key.y), rounded(key.u + neutral_chroma),
                                        rounded(key.v + neutral_chroma)},
                                       space),
                   .similarity = spread / steps + 0.3 * room,
                   .smoothness = 0.3 * room,
                   .spill = 0.5 * room};
}

}  // namespace

Colour colour_around(const ConstFrame& frame, int x, int y, int radius) {
  const auto component = [radius](const ConstPlane& plane, int at_x, int at_y, int scale) {
    const auto within = [](int at, int size) { return std::clamp(at, 0, size - 1); };
    const int centre_x = within(at_x / scale, plane.width);
    const int centre_y = within(at_y / scale, plane.height);
    const int reach = radius / scale;
    return middle_mean(
        plane, within(centre_x - reach, plane.width), within(centre_y - reach, plane.height),
        within(centre_x + reach, plane.width), within(centre_y + reach, plane.height));
  };
  return to_colour(
      {component(frame.y, x, y, 1), component(frame.u, x, y, 2), component(frame.v, x, y, 2)},
      frame.space);
}

std::optional<StudioKey> find_key(const ConstFrame& frame) {
  constexpr double cluster = 12;  // steps
  const std::vector<Sample> samples = border_samples(frame);
  Sample key = densest(samples);
  for (int i = 0; i < 3; ++i) key = mean_within(samples, key, cluster);
  return suggestion(samples, key, frame.space);
}

std::optional<StudioKey> key_on(const ConstFrame& frame, Colour colour) {
  const auto [y, u, v] = to_samples(colour, frame.space);
  const Sample key{static_cast<double>(y), static_cast<double>(u - neutral_chroma),
                   static_cast<double>(v - neutral_chroma)};
  auto suggested = suggestion(border_samples(frame), key, frame.space);
  if (suggested) suggested->colour = colour;
  return suggested;
}

}  // namespace greenroom::effects
