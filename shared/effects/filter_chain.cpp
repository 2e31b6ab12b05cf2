#include "shared/effects/filter_chain.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "shared/effects/conversion.hpp"
#include "shared/effects/kernels/mask.hpp"
#include "shared/effects/kernels/over_black.hpp"
#include "shared/effects/kernels/shadow.hpp"

namespace greenroom::effects {
namespace {

int to_255(double factor) {
  return static_cast<int>(std::lround(255 * std::clamp(factor, 0.0, 1.0)));
}

/// `from` moved by whole pixels; what comes in from outside is transparent.
void move(const ConstPlane& from, int right, int down, const Plane& to) {
  const int first = std::clamp(right, 0, to.width);
  const int last = std::clamp(to.width + right, 0, to.width);
  for (int y = 0; y < to.height; ++y) {
    auto* row = to.row(y);
    std::fill_n(row, to.width, std::uint8_t{0});
    const int source = y - down;
    if (source < 0 || source >= from.height || first >= last) continue;
    std::copy_n(from.row(source) + first - right, last - first, row + first);
  }
}

/// `from` in the middle of `to`, with `outside` all around.
void put_within(const ConstPlane& from, int margin, std::uint8_t outside, const Plane& to) {
  for (int y = 0; y < to.height; ++y) {
    auto* row = std::fill_n(to.row(y), to.width, outside) - to.width;
    const int source = y - margin;
    if (source >= 0 && source < from.height)
      std::copy_n(from.row(source), from.width, row + margin);
  }
}

/// How far out of the picture a filter puts what a later one may bring back into it: what the last
/// of them puts there is gone.
int margin_for(const Filters& filters) {
  constexpr double most = 256;  // pixels: beyond, hardly anything comes back
  double sum = 0;
  double last = 0;
  for (const Filter& filter : filters) {
    if (filter.kind != FilterKind::blur && filter.kind != FilterKind::drop_shadow) continue;
    sum += last;
    last = 3 * filter.amount + std::max(std::abs(filter.shadow.x), std::abs(filter.shadow.y));
  }
  // Even, so that chroma stays with its pixels.
  return 2 * static_cast<int>(std::ceil(std::min(sum, most) / 2));
}

bool is_colour(FilterKind kind) {
  switch (kind) {
    case FilterKind::blur:
    case FilterKind::drop_shadow:
    case FilterKind::opacity:
      return false;
    case FilterKind::brightness:
    case FilterKind::contrast:
    case FilterKind::grayscale:
    case FilterKind::hue_rotate:
    case FilterKind::invert:
    case FilterKind::saturate:
    case FilterKind::sepia:
      return true;
  }
  return true;
}

}  // namespace

FilterChain::FilterChain(const Filters& filters, ColourSpace space) : margin_(margin_for(filters)) {
  Filters colours;
  const auto end_colours = [&] {
    ColourChain chain(colours, space);
    colours.clear();
    if (!chain.idle()) steps_.emplace_back(std::move(chain));
  };
  for (const Filter& filter : filters) {
    if (is_colour(filter.kind)) {
      colours.push_back(filter);
    } else if (filter.kind == FilterKind::opacity) {
      // Colours do not depend on it: those before and after stay together.
      if (filter.amount < 1) steps_.emplace_back(OpacityStep{filter.amount});
    } else {
      end_colours();
      if (filter.kind == FilterKind::drop_shadow) {
        steps_.emplace_back(ShadowStep{filter.amount, filter.shadow});
      } else if (filter.amount > 0) {
        steps_.emplace_back(BlurStep{filter.amount});
      }
    }
  }
  end_colours();
}

Layer FilterChain::widened(const Layer& layer) {
  const ConstFrame& from = layer.frame;
  wide_picture_.resize(from.width() + 2 * margin_, from.height() + 2 * margin_, from.space);
  wide_alpha_.resize(wide_picture_.width(), wide_picture_.height());
  const Frame wide = wide_picture_.frame();
  const Plane alpha = wide_alpha_.plane();
  put_within(from.y, margin_, static_cast<std::uint8_t>(black_luma(from.space)), wide.y);
  put_within(from.u, margin_ / 2, neutral_chroma, wide.u);
  put_within(from.v, margin_ / 2, neutral_chroma, wide.v);
  if (layer.alpha.empty()) {
    const std::vector<std::uint8_t> opaque(static_cast<std::size_t>(from.width()), 255);
    put_within({opaque.data(), 0, from.width(), from.height()}, margin_, 0, alpha);
  } else {
    put_within(layer.alpha, margin_, 0, alpha);
  }
  return {wide, alpha, layer.opacity, layer.over_black};
}

Layer FilterChain::narrowed(const Layer& wide) const {
  const auto inside = [](const ConstPlane& plane, int margin) {
    return ConstPlane{plane.row(margin) + margin, plane.stride, plane.width - 2 * margin,
                      plane.height - 2 * margin};
  };
  const ConstFrame& frame = wide.frame;
  return {{inside(frame.y, margin_), inside(frame.u, margin_ / 2), inside(frame.v, margin_ / 2),
           frame.space},
          inside(wide.alpha, margin_),
          wide.opacity,
          wide.over_black};
}

bool FilterChain::alpha_matters(std::size_t index) const {
  return std::any_of(steps_.begin() + static_cast<std::ptrdiff_t>(index), steps_.end(),
                     [](const Step& step) {
                       return std::holds_alternative<ColourChain>(step) ||
                              std::holds_alternative<ShadowStep>(step);
                     });
}

Layer FilterChain::apply(const Layer& layer, bool needs_alpha) {
  if (margin_ == 0) return in_turn(layer, needs_alpha);
  return narrowed(in_turn(widened(layer), true));
}

Layer FilterChain::in_turn(const Layer& layer, bool needs_alpha) {
  Layer result = layer;
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    const bool matters = needs_alpha || alpha_matters(i + 1);
    std::visit([&](const auto& step) { run(step, result, matters); }, steps_[i]);
  }
  return result;
}

void FilterChain::run(const OpacityStep& opacity, Layer& layer, bool /*needs_alpha*/) {
  layer.opacity *= opacity.factor;
}

void FilterChain::run(const ColourChain& colours, Layer& layer, bool /*needs_alpha*/) {
  if (layer.over_black) take_off_black(layer);
  const Frame to = target(layer.frame);
  colours.apply(layer.frame, layer.alpha, to);
  layer.frame = to;
}

void FilterChain::run(const BlurStep& blur, Layer& layer, bool needs_alpha) {
  const ConstFrame from = layer.frame;
  const bool opaque = layer.alpha.empty() && !layer.over_black;
  if (!opaque && !layer.over_black) put_over_black(layer);
  const Frame to = target(from);
  const auto black = static_cast<std::uint8_t>(black_luma(from.space));
  blur_.apply(blur.sigma, layer.frame.y, to.y, black);
  blur_.apply(blur.sigma / 2, layer.frame.u, to.u, neutral_chroma);
  blur_.apply(blur.sigma / 2, layer.frame.v, to.v, neutral_chroma);
  layer.frame = to;
  layer.over_black = true;
  if (opaque) {
    if (needs_alpha) layer.alpha = blurred_opaque(blur.sigma, from);
  } else if (!layer.alpha.empty()) {
    const Plane alpha = alpha_target(from);
    blur_.apply(blur.sigma, layer.alpha, alpha, 0);
    layer.alpha = alpha;
  }
}

void FilterChain::run(const ShadowStep& step, Layer& layer, bool /*needs_alpha*/) {
  // Nothing can be seen of what an opaque picture hides.
  if (layer.alpha.empty() && layer.opacity >= 1) return;
  const int opacity = to_255(layer.opacity);
  // Alpha is going to have the opacity in it, and so must colours that are over black.
  if (layer.over_black && opacity < 255) take_off_black(layer);
  const Plane alpha = alpha_target(layer.frame);
  if (layer.alpha.empty()) {
    for (int y = 0; y < alpha.height; ++y) {
      std::fill_n(alpha.row(y), alpha.width, static_cast<std::uint8_t>(opacity));
    }
  } else {
    simd::scale_alpha(layer.alpha, opacity, alpha);
  }
  layer.alpha = alpha;
  layer.opacity = 1;
  if (!layer.over_black) put_over_black(layer);

  const ConstPlane shadow = cast(step, alpha);
  half_shadow_.resize(layer.frame.u.width, layer.frame.u.height);
  simd::halve_mask(shadow, half_shadow_.plane());
  const ConstPlane half_shadow = std::as_const(half_shadow_).plane();
  const ConstPlane half_alpha = half_of(alpha);
  const Samples colour = to_samples(step.shadow.colour, layer.frame.space);
  const int black = black_luma(layer.frame.space);
  const Frame to = target(layer.frame);
  simd::cast_shadow(layer.frame.y, alpha, shadow, colour.y, black, to.y);
  simd::cast_shadow(layer.frame.u, half_alpha, half_shadow, colour.u, neutral_chroma, to.u);
  simd::cast_shadow(layer.frame.v, half_alpha, half_shadow, colour.v, neutral_chroma, to.v);
  simd::join_alpha(alpha, shadow, alpha);
  layer.frame = to;
}

ConstPlane FilterChain::cast(const ShadowStep& step, const ConstPlane& alpha) {
  shadow_.resize(alpha.width, alpha.height);
  const Plane shadow = shadow_.plane();
  move(alpha, static_cast<int>(std::lround(step.shadow.x)),
       static_cast<int>(std::lround(step.shadow.y)), shadow);
  blur_.apply(step.sigma, shadow, shadow, 0);
  simd::scale_alpha(shadow, to_255(step.shadow.alpha), shadow);
  return shadow;
}

ConstPlane FilterChain::blurred_opaque(double sigma, const ConstFrame& frame) {
  across_.resize(static_cast<std::size_t>(frame.width()));
  down_.resize(static_cast<std::size_t>(frame.height()));
  blur_.edges(sigma, across_);
  blur_.edges(sigma, down_);
  const Plane alpha = alpha_target(frame);
  const ConstPlane row{across_.data(), frame.width(), frame.width(), 1};
  for (int y = 0; y < frame.height(); ++y) {
    simd::scale_alpha(row, down_[static_cast<std::size_t>(y)],
                      {alpha.row(y), alpha.stride, alpha.width, 1});
  }
  return alpha;
}

void FilterChain::put_over_black(Layer& layer) {
  layer.over_black = true;
  const ConstFrame from = layer.frame;
  const Frame to = target(from);
  const ConstPlane half = half_of(layer.alpha);
  simd::put_over_black(from.y, layer.alpha, black_luma(from.space), to.y);
  simd::put_over_black(from.u, half, neutral_chroma, to.u);
  simd::put_over_black(from.v, half, neutral_chroma, to.v);
  layer.frame = to;
}

void FilterChain::take_off_black(Layer& layer) {
  layer.over_black = false;
  if (layer.alpha.empty()) return;
  const ConstFrame from = layer.frame;
  const Frame to = target(from);
  const ConstPlane half = half_of(layer.alpha);
  simd::take_off_black(from.y, layer.alpha, black_luma(from.space), to.y);
  simd::take_off_black(from.u, half, neutral_chroma, to.u);
  simd::take_off_black(from.v, half, neutral_chroma, to.v);
  layer.frame = to;
}

ConstPlane FilterChain::half_of(const ConstPlane& alpha) {
  half_alpha_.resize(chroma_size(alpha.width), chroma_size(alpha.height));
  simd::halve_mask(alpha, half_alpha_.plane());
  return std::as_const(half_alpha_).plane();
}

Frame FilterChain::target(const ConstFrame& like) {
  picture_.resize(like.width(), like.height(), like.space);
  return picture_.frame();
}

Plane FilterChain::alpha_target(const ConstFrame& like) {
  alpha_.resize(like.width(), like.height());
  return alpha_.plane();
}

}  // namespace greenroom::effects
