#include "shared/effects/keyer.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "shared/effects/kernels/composite.hpp"
#include "shared/effects/kernels/mask.hpp"
#include "shared/effects/kernels/median.hpp"
#include "shared/effects/key_rules.hpp"

namespace greenroom::effects {
namespace {

/// A person is certain at so many times the threshold.
constexpr double certain = 2.5;

}  // namespace

void Keyer::use(const Settings& settings) {
  settings_ = settings;
  width_ = 0;  // the rules depend on them
}

void Keyer::fit(const ConstFrame& frame) {
  if (frame.width() == width_ && frame.height() == height_ && frame.space == space_) return;
  width_ = frame.width();
  height_ = frame.height();
  space_ = frame.space;
  simple_ = simple_rule(settings_.simple, space_);
  studio_ = studio_rule(settings_.studio, space_);
  rows_.resize(frame.u.width);
  mask_.resize(width_, height_);
  for (OwnedPlane* plane : {&half_, &rough_, &clean_u_, &clean_v_}) {
    plane->resize(frame.u.width, frame.u.height);
  }
}

Keyed Keyer::key(const ConstFrame& frame) {
  fit(frame);
  switch (settings_.key) {
    case KeyMode::simple:
      simd::simple_mask(frame, simple_, mask_.plane());
      break;
    case KeyMode::studio:
      simd::studio_mask(frame.u, frame.v, studio_, rows_, half_.plane(), clean_u_.plane(),
                        clean_v_.plane());
      simd::upsample_mask(half_.plane(), mask_.plane());
      return {{frame.y, clean_u_.plane(), clean_v_.plane(), frame.space}, mask_.plane()};
    case KeyMode::plate:
      if (plate_ != nullptr && plate_->fits(frame)) {
        plate_mask(frame);
        break;
      }
      [[fallthrough]];
    case KeyMode::none: {
      // A room that was learned at another size is still one that somebody hides.
      const bool hidden =
          settings_.key == KeyMode::plate && plate_ != nullptr && plate_->frames() > 0;
      for (int y = 0; y < height_; ++y) {
        std::fill_n(mask_.plane().row(y), width_, static_cast<std::uint8_t>(hidden ? 0 : 255));
      }
    }
  }
  return {frame, mask_.plane()};
}

void Keyer::plate_mask(const ConstFrame& frame) {
  constexpr double eighths = 8;
  const double threshold = settings_.plate.threshold;
  const PlateRule rule{
      .black = black_luma(frame.space),
      .gain = static_cast<int>(std::lround(plate_->gain(frame) * (1 << 14))),
      .from = static_cast<float>(eighths * threshold),
      .per_fade = static_cast<float>(1 / (eighths * threshold * (certain - 1))),
  };
  rough_.resize(half_.width(), half_.height());
  simd::plate_mask(frame, plate_->model(), rule, rough_.plane());
  simd::median(rough_.plane(), half_.plane());
  // In samples of chroma; beyond the picture's edge a person goes on.
  blur_.apply(settings_.plate.feather / 2, half_.plane(), half_.plane());
  simd::upsample_mask(half_.plane(), mask_.plane());
}

void Keyer::composite(const ConstFrame& frame, const ConstFrame& background, const Frame& out) {
  fit(frame);
  if (settings_.key == KeyMode::simple) {
    simd::simple_composite(frame, background, simple_, out);
  } else if (settings_.key == KeyMode::studio) {
    simd::studio_composite(frame, background, studio_, rows_, out);
  } else {
    const Keyed keyed = key(frame);
    simd::composite_over(keyed.layer, keyed.mask, 255, background, out);
  }
}

void Keyer::composite(const ConstFrame& frame, Samples background, const Frame& out) {
  fit(frame);
  composite(frame, plain(background), out);
}

ConstFrame Keyer::plain(Samples colour) {
  const auto plane = [](std::vector<std::uint8_t>& line, std::uint8_t sample, int width,
                        int height) {
    line.assign(static_cast<std::size_t>(width), sample);
    return ConstPlane{line.data(), 0, width, height};
  };
  return {plane(line_y_, colour.y, width_, height_),
          plane(line_u_, colour.u, half_.width(), half_.height()),
          plane(line_v_, colour.v, half_.width(), half_.height()), space_};
}

}  // namespace greenroom::effects
