#include "wasm/recording/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "wasm/browser/media_stream.hpp"

namespace greenroom::recording {

using emscripten::val;

void Overlay::show(ComposedSource screen, ComposedSource camera, const Layout& layout, int rate) {
  if (!composer_) {
    composer_ = std::make_unique<Composer>(worker_address_, [this] {
      composer_.reset();
      broke_();
    });
    composer_->set_taken(true);
  }
  const auto mode = browser::mode_of(camera.track);
  if (mode.height > 0) camera_aspect_ = static_cast<double>(mode.width) / mode.height;
  scene_.sources = {std::move(screen), std::move(camera)};
  scene_.layout = layout;
  scene_.layout.arrangement = Arrangement::corner;
  scene_.layout.corner = corner_;
  scene_.rate = rate;
  composer_->set_scene(scene_);
}

val Overlay::track() const { return composer_ ? composer_->track() : val::null(); }

void Overlay::set_corner(const Corner& corner) {
  constexpr double least = 0.1;
  if (!std::isfinite(corner.x) || !std::isfinite(corner.y) || !std::isfinite(corner.size)) return;
  corner_ = {std::clamp(corner.x, 0.0, 1.0), std::clamp(corner.y, 0.0, 1.0),
             std::clamp(corner.size, least, 1.0)};
  scene_.layout.corner = corner_;
  if (composer_) composer_->set_scene(scene_);
}

Overlay::Place Overlay::place() const {
  const auto& layout = scene_.layout;
  const auto rect = corner_place(layout, camera_aspect_);
  const auto across = [&](int value) { return static_cast<double>(value) / layout.width; };
  const auto down = [&](int value) { return static_cast<double>(value) / layout.height; };
  return {across(rect.x), down(rect.y), across(rect.width), down(rect.height)};
}

}  // namespace greenroom::recording
