#include "shared/effects/background.hpp"

#include <algorithm>
#include <utility>

#include "shared/effects/cover.hpp"
#include "shared/effects/kernels/convert_rgb.hpp"
#include "shared/effects/rescale.hpp"

namespace greenroom::effects {

namespace {

bool is_like(const Picture& picture, const ConstFrame& frame) {
  return picture.width() == frame.width() && picture.height() == frame.height() &&
         picture.space() == frame.space;
}

void copy(const ConstPlane& from, const Plane& to) {
  for (int y = 0; y < to.height; ++y) std::copy_n(from.row(y), to.width, to.row(y));
}

}  // namespace

void Background::use_picture(RgbPicture picture) {
  picture_ = std::move(picture);
  fitted_is_old_ = true;
}

void Background::use_video(const ConstFrame& frame) {
  video_.resize(frame.width(), frame.height(), frame.space);
  const auto own = video_.frame();
  copy(frame.y, own.y);
  copy(frame.u, own.u);
  copy(frame.v, own.v);
  fitted_video_ = {};
}

Behind Background::behind(const Settings& settings, const Plate& plate, const ConstFrame& like) {
  switch (settings.background) {
    case BackgroundKind::picture:
      if (picture_.width > 0) return fitted_picture(like);
      break;
    case BackgroundKind::video:
      if (!video_.empty()) return fitted_video(like);
      break;
    case BackgroundKind::plate_blur:
      if (plate.fits(like)) return blurred_plate(plate, settings.plate_blur);
      break;
    case BackgroundKind::colour:
    case BackgroundKind::transparent:
      break;
  }
  return to_samples(settings.background_colour, like.space);
}

ConstFrame Background::fitted_picture(const ConstFrame& like) {
  if (fitted_is_old_ || !is_like(fitted_, like)) {
    fitted_ = cover(picture_, like.width(), like.height(), like.space);
    fitted_is_old_ = false;
  }
  return std::as_const(fitted_).frame();
}

ConstFrame Background::fitted_video(const ConstFrame& like) {
  if (is_like(fitted_video_, like)) return std::as_const(fitted_video_).frame();
  auto source = std::as_const(video_).frame();
  if (source.space != like.space) {
    constexpr int rgba_bytes = 4;
    constexpr int opaque = 255;
    packed_.resize(rgba_bytes * source.width(), source.height());
    const auto rows = packed_.plane();
    const Pixels pixels{rows.data, rows.stride, source.width(), source.height(), PixelOrder::rgba};
    simd::convert_to_rgb(source, {}, opaque, to_rgb(source.space), pixels);
    video_in_space_.resize(source.width(), source.height(), like.space);
    simd::convert_rgb({rows.data, rows.stride, source.width(), source.height(), PixelOrder::rgba},
                      from_rgb(like.space, PixelOrder::rgba), video_in_space_.frame());
    source = std::as_const(video_in_space_).frame();
  }
  fitted_video_.resize(like.width(), like.height(), like.space);
  rescale_to_cover(source, fitted_video_.frame());
  return std::as_const(fitted_video_).frame();
}

ConstFrame Background::blurred_plate(const Plate& plate, double sigma) {
  const auto scene = plate.picture().frame();
  if (!is_like(blurred_, scene) || blurred_sigma_ != sigma) {
    blurred_.resize(scene.width(), scene.height(), scene.space);
    blurred_sigma_ = sigma;
    const auto into = blurred_.frame();
    blur_.apply(sigma, scene.y, into.y);
    blur_.apply(sigma / 2, scene.u, into.u);
    blur_.apply(sigma / 2, scene.v, into.v);
  }
  return std::as_const(blurred_).frame();
}

}  // namespace greenroom::effects
