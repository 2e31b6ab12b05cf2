#include <string>
#include <utility>

#include "shared/effects/blur.hpp"
#include "shared/effects/colour_chain.hpp"
#include "shared/effects/filter_chain.hpp"
#include "shared/effects/kernels/composite.hpp"
#include "tests/bench/pixels/works.hpp"

namespace greenroom::bench {

using namespace effects;  // NOLINT: the whole file is about it

namespace {

void add_colours(Works& works, const std::string& name, Filters filters) {
  works[name] = [filters = std::move(filters)](const Inputs& inputs) {
    const ConstFrame from = inputs.frame;
    return [from, chain = ColourChain(filters, from.space),
            picture = Picture(from.width(), from.height(), from.space)]() mutable {
      chain.apply(from, {}, picture.frame());
    };
  };
}

void add_blur(Works& works, int sigma) {
  works["blur " + std::to_string(sigma)] = [sigma](const Inputs& inputs) {
    const ConstFrame from = inputs.frame;
    return [from, sigma, blur = Blur(),
            picture = Picture(from.width(), from.height(), from.space)]() mutable {
      const Frame to = picture.frame();
      blur.apply(sigma, from.y, to.y, 16);
      blur.apply(sigma / 2.0, from.u, to.u, 128);
      blur.apply(sigma / 2.0, from.v, to.v, 128);
    };
  };
}

/// An ellipse in the middle, as if somebody had been keyed.
OwnedPlane person_mask(int width, int height) {
  OwnedPlane mask(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const double across = 2.0 * x / width - 1;
      const double down = 2.0 * y / height - 1;
      mask.plane().row(y)[x] = across * across + down * down < 0.5 ? 255 : 0;
    }
  }
  return mask;
}

/// A filter that is about alpha, over a person who is composited in the end.
void add_layer(Works& works, const std::string& name, const Filter& filter) {
  works[name] = [filter](const Inputs& inputs) {
    const ConstFrame from = inputs.frame;
    return [from, behind = inputs.background, mask = person_mask(from.width(), from.height()),
            chain = FilterChain({filter}, from.space),
            picture = Picture(from.width(), from.height(), from.space)]() mutable {
      const Layer layer = chain.apply({from, mask.plane(), 1, false}, true);
      const int opacity = static_cast<int>(layer.opacity * 255);
      if (layer.over_black) {
        simd::composite_over_black(layer.frame, layer.alpha, opacity, behind, picture.frame());
      } else {
        simd::composite_over(layer.frame, layer.alpha, opacity, behind, picture.frame());
      }
    };
  };
}

}  // namespace

void add_filters(Works& works) {
  using enum FilterKind;
  add_colours(works, "brightness(0.5)", {{brightness, 0.5, {}}});
  add_colours(works, "contrast(2)", {{contrast, 2, {}}});
  add_colours(works, "grayscale(1)", {{grayscale, 1, {}}});
  add_colours(works, "hue-rotate(90deg)", {{hue_rotate, 90, {}}});
  add_colours(works, "invert(1)", {{invert, 1, {}}});
  add_colours(works, "saturate(2)", {{saturate, 2, {}}});
  add_colours(works, "sepia(1)", {{sepia, 1, {}}});
  add_colours(works, "eight presets in a row",
              {{brightness, 0.5, {}},
               {contrast, 2, {}},
               {grayscale, 1, {}},
               {hue_rotate, 90, {}},
               {invert, 1, {}},
               {opacity, 0.9, {}},
               {saturate, 2, {}},
               {sepia, 1, {}}});
  add_layer(works, "opacity(0.9)", {opacity, 0.9, {}});
  add_layer(works, "drop-shadow(4px 4px 8px blue)", {drop_shadow, 8, {4, 4, {0, 0, 255}, 1}});
  for (const int sigma : {2, 3, 5, 10, 20, 50, 100}) add_blur(works, sigma);
  // Amounts with which colours leave [0, 1] in every step, so that no two steps become one.
  add_colours(works, "eight in a row, each clamping",
              {{brightness, 1.5, {}},
               {contrast, 2, {}},
               {hue_rotate, 90, {}},
               {saturate, 2, {}},
               {sepia, 1, {}},
               {hue_rotate, 40, {}},
               {saturate, 1.5, {}},
               {contrast, 1.5, {}}});
}

}  // namespace greenroom::bench
