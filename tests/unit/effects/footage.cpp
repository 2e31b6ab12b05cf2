#include "tests/unit/effects/footage.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>

#include "shared/effects/kernels/convert_rgb.hpp"

namespace greenroom::effects::testing {
namespace {

/// Places are in heights of the picture, (0, 0) being in the middle of its top.
struct Place {
  double x = 0;
  double y = 0;
};

Light mixed(const Light& a, const Light& b, double part) {
  const auto mix = [part](double from, double to) { return from + (to - from) * part; };
  return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
}

/// Signed distance outside of an ellipse, about.
double outside(Place at, Place centre, double across, double down) {
  const double x = (at.x - centre.x) / across;
  const double y = (at.y - centre.y) / down;
  return (std::hypot(x, y) - 1) * std::min(across, down);
}

/// From 1 inside to 0 outside of an edge that is `width` wide.
double soft(double distance, double width) { return std::clamp(0.5 - distance / width, 0.0, 1.0); }

constexpr Place head{0, 0.42};
constexpr double head_across = 0.15;
constexpr double head_down = 0.21;

double body_alpha(Place at) {
  const double shoulders = soft(outside(at, {0, 1.12}, 0.46, 0.46), 0.008);
  const double face = soft(outside(at, head, head_across, head_down), 0.008);
  return std::max(shoulders, face);
}

/// Strands around the upper part of the head, thinning out.
double hair_alpha(Place at) {
  constexpr double length = 0.06;
  const double distance = outside(at, head, head_across, head_down);
  if (at.y > head.y + 0.05 || distance > length) return 0;
  if (distance < 0) return distance > -0.04 ? 1 : 0;
  const double angle = std::atan2(at.y - head.y, at.x - head.x);
  const double strand = 0.5 + 0.5 * std::sin(angle * 90 + distance * 60);
  const double fall = 1 - distance / length;
  return std::clamp(fall * (0.35 + 0.65 * strand), 0.0, 1.0);
}

Light person_colour(Place at) {
  if (hair_alpha(at) > 0) return {62, 44, 34};
  if (outside(at, head, head_across, head_down) < 0.01) {
    const double shade = 1 - 0.8 * std::abs(at.x);
    return {214 * shade, 166 * shade, 138 * shade};
  }
  // A shirt with folds, and a white collar.
  if (at.y < 0.72) return {226, 226, 222};
  const double fold = 0.85 + 0.15 * std::sin(at.x * 40 + at.y * 9);
  return {58 * fold, 74 * fold, 138 * fold};
}

Light green_at(Place at) {
  const double light = 1 - 0.35 * std::hypot(at.x + 0.2, at.y - 0.3) + 0.05 * std::sin(at.x * 9);
  return {48 * light, 176 * light, 76 * light};
}

Light room_at(Place at) {
  // A wall, a shelf of books, a plant and a window.
  const double light = 0.9 - 0.2 * std::abs(at.x);
  if (at.x > 0.3 && at.x < 0.75 && at.y > 0.1 && at.y < 0.55) return {232, 238, 244};
  if (at.x < -0.25 && at.y > 0.2) {
    const double board = std::fmod(at.y, 0.2);
    if (board < 0.02) return {96, 66, 40};
    const auto book = static_cast<int>(std::floor(at.x * 40));
    const auto part = [book](int factor) { return 40.0 + ((book * factor) % 150 + 150) % 150; };
    return {part(37), part(53), part(71)};
  }
  if (outside(at, {0.62, 0.8}, 0.14, 0.16) < 0) {
    const double leaf = 0.5 + 0.5 * std::sin(at.x * 120) * std::sin(at.y * 90);
    return {40 + 40 * leaf, 90 + 60 * leaf, 40};
  }
  return {206 * light, 198 * light, 182 * light};
}

/// The four bytes of each pixel, through a camera's noise.
class Film {
 public:
  explicit Film(const Shot& shot) : shot_(shot), random_(shot.seed) {}

  void expose(const Light& light) {
    for (const double part : {light.red, light.green, light.blue}) {
      const double level =
          part * shot_.exposure + shot_.noise * static_cast<double>(noise_(random_));
      bytes_.push_back(static_cast<std::uint8_t>(std::clamp(std::lround(level), 0L, 255L)));
    }
    bytes_.push_back(255);
  }

  [[nodiscard]] Picture developed() const {
    Picture picture(shot_.width, shot_.height, shot_.space);
    scalar::convert_rgb({bytes_.data(), std::ptrdiff_t{4} * shot_.width, shot_.width, shot_.height,
                         PixelOrder::rgba},
                        from_rgb(shot_.space, PixelOrder::rgba), picture.frame());
    return picture;
  }

 private:
  Shot shot_;
  std::mt19937 random_;
  std::normal_distribution<float> noise_;
  std::vector<std::uint8_t> bytes_;
};

template <class Scene>
Footage before(const Shot& shot, Scene scene, double spill) {
  Footage footage;
  Film film(shot);
  for (int y = 0; y < shot.height; ++y) {
    for (int x = 0; x < shot.width; ++x) {
      // Four by four to a pixel, so that thin strands are partial.
      constexpr int fine = 4;
      double alpha = 0;
      Light light;
      for (int i = 0; i < fine * fine; ++i) {
        const Place at{(x + (i % fine + 0.5) / fine - shot.width / 2.0) / shot.height,
                       (y + (std::floor(i / double{fine}) + 0.5) / fine) / shot.height};
        const double part = std::max(body_alpha(at), hair_alpha(at));
        const Light behind = scene(at);
        const bool edge = std::max(body_alpha({at.x * 1.08, at.y - 0.02}), 0.0) < 1;
        const Light person = mixed(person_colour(at), behind, edge ? spill : spill / 4);
        const Light here = mixed(behind, person, part);
        constexpr double weight = 1.0 / (fine * fine);
        alpha += part * weight;
        light = {light.red + here.red * weight, light.green + here.green * weight,
                 light.blue + here.blue * weight};
      }
      footage.alpha.push_back(alpha);
      film.expose(light);
    }
  }
  footage.picture = film.developed();
  return footage;
}

}  // namespace

Footage before_green(const Shot& shot) { return before(shot, green_at, 0.15); }

Footage before_room(const Shot& shot) { return before(shot, room_at, 0); }

Picture empty_room(const Shot& shot) {
  Film film(shot);
  for (int y = 0; y < shot.height; ++y) {
    for (int x = 0; x < shot.width; ++x) {
      film.expose(room_at({(x + 0.5 - shot.width / 2.0) / shot.height, (y + 0.5) / shot.height}));
    }
  }
  return film.developed();
}

double mean_error(const ConstPlane& mask, const std::vector<double>& alpha) {
  double sum = 0;
  const double* truth = alpha.data();
  for (int y = 0; y < mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x) sum += std::abs(mask.row(y)[x] / 255.0 - *truth++);
  }
  return sum / static_cast<double>(alpha.size());
}

}  // namespace greenroom::effects::testing
