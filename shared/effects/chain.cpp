#include "shared/effects/chain.hpp"

#include <algorithm>
#include <cmath>
#include <new>
#include <utility>
#include <variant>

#include "shared/effects/kernels/composite.hpp"
#include "shared/effects/kernels/mask.hpp"
#include "shared/effects/kernels/over_black.hpp"
#include "shared/effects/kernels/shadow.hpp"

namespace greenroom::effects {

namespace {

constexpr int opaque = 255;
/// At a camera's 30 a second, a second and a half.
constexpr int plate_frames = 45;

bool is_black(const Behind& behind, ColourSpace space) {
  const auto* colour = std::get_if<Samples>(&behind);
  return colour != nullptr && *colour == to_samples({0, 0, 0}, space);
}

void put_over(const Layer& layer, const ConstPlane& alpha, const Behind& behind, const Frame& out) {
  const int opacity = static_cast<int>(std::lround(opaque * layer.opacity));
  std::visit(
      [&](const auto& background) {
        if (layer.over_black) {
          simd::composite_over_black(layer.frame, alpha, opacity, background, out);
        } else {
          simd::composite_over(layer.frame, alpha, opacity, background, out);
        }
      },
      behind);
}

}  // namespace

void Chain::use(const Settings& settings) {
  settings_ = settings;
  keyer_.use(settings_);
  keyer_.use(&plate_);
  filters_.reset();
}

std::optional<PictureProblem> Chain::read_picture(std::span<const std::uint8_t> file) {
  try {
    auto read = effects::read_picture(file);
    if (const auto* problem = std::get_if<PictureProblem>(&read)) return *problem;
    background_.use_picture(std::get<RgbPicture>(std::move(read)));
    return std::nullopt;
  } catch (const std::bad_alloc&) {
    return PictureProblem::too_large;  // for this machine
  }
}

void Chain::look_at_plate() {
  looking_ = true;
  learned_ = {};
}

bool Chain::learn_plate(const ConstFrame& frame) {
  const auto& known = learned_.picture();
  const bool other = known.width() != frame.width() || known.height() != frame.height() ||
                     known.space() != frame.space;
  if (learned_.frames() == 0 || other) learned_.begin(frame.width(), frame.height(), frame.space);
  learned_.add(frame);
  if (learned_.frames() < plate_frames) return false;
  learned_.finish();
  plate_ = std::exchange(learned_, {});
  background_.plate_changed();
  looking_ = false;
  return true;
}

void Chain::fit(const ConstFrame& frame) {
  if (!filters_ || space_ != frame.space) {
    space_ = frame.space;
    filters_.emplace(settings_.filters, space_);
  }
  out_.resize(frame.width(), frame.height(), frame.space);
}

Chain::Result Chain::run(const ConstFrame& frame) {
  fit(frame);
  const bool keyed = settings_.key != KeyMode::none;
  const bool transparent = settings_.background == BackgroundKind::transparent;
  const auto behind = background_.behind(settings_, plate_, frame);
  const auto out = out_.frame();
  if (keyed && !transparent && filters_->idle()) {
    std::visit([&](const auto& it) { keyer_.composite(frame, it, out); }, behind);
    return {out, {}};
  }
  Layer layer{.frame = frame, .alpha = {}};
  if (keyed) {
    const auto cut = keyer_.key(frame);
    layer = {.frame = cut.layer, .alpha = cut.mask};
  }
  layer = filters_->apply(layer, transparent || !is_black(behind, frame.space));
  if (transparent) return see_through(layer);
  if (layer.alpha.empty() && layer.opacity == 1) return {layer.frame, {}};
  put_over(layer, alpha_of(layer), behind, out);
  return {out, {}};
}

ConstPlane Chain::alpha_of(const Layer& layer) {
  if (!layer.alpha.empty()) return layer.alpha;
  const bool fits =
      opaque_.width() == layer.frame.width() && opaque_.height() == layer.frame.height();
  if (!fits) {
    opaque_.resize(layer.frame.width(), layer.frame.height());
    const auto plane = opaque_.plane();
    for (int y = 0; y < plane.height; ++y) {
      std::fill_n(plane.row(y), plane.width, static_cast<std::uint8_t>(opaque));
    }
  }
  return std::as_const(opaque_).plane();
}

Chain::Result Chain::see_through(const Layer& layer) {
  if (layer.alpha.empty() && layer.opacity == 1) return {layer.frame, {}};
  const auto alpha = alpha_of(layer);
  half_alpha_.resize(layer.frame.u.width, layer.frame.u.height);
  simd::halve_mask(alpha, half_alpha_.plane());
  const auto out = out_.frame();
  const auto half = std::as_const(half_alpha_).plane();
  struct Part {
    ConstPlane from;
    ConstPlane alpha;
    Plane to;
    int black = 0;
  };
  for (const auto& part : {Part{layer.frame.y, alpha, out.y, black_luma(layer.frame.space)},
                           Part{layer.frame.u, half, out.u, neutral_chroma},
                           Part{layer.frame.v, half, out.v, neutral_chroma}}) {
    // Over black and off it again: what cannot be seen is then black, and not the room.
    auto from = part.from;
    if (!layer.over_black) {
      simd::put_over_black(part.from, part.alpha, part.black, part.to);
      from = part.to;
    }
    simd::take_off_black(from, part.alpha, part.black, part.to);
  }
  alpha_.resize(alpha.width, alpha.height);
  simd::scale_alpha(alpha, static_cast<int>(std::lround(opaque * layer.opacity)), alpha_.plane());
  return {out, std::as_const(alpha_).plane()};
}

void Chain::draw_mask(const ConstFrame& frame, Picture& into) {
  into.resize(frame.width(), frame.height(), frame.space);
  simd::show_mask(keyer_.key(frame).mask, into.frame());
}

}  // namespace greenroom::effects
