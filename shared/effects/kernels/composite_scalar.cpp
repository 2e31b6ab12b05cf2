#include <algorithm>
#include <cstddef>

#include "shared/effects/kernels/blend.hpp"
#include "shared/effects/kernels/composite.hpp"

namespace greenroom::effects::scalar {
namespace {

/// The mean alpha of the pixels of one sample of chroma.
int chroma_alpha(ConstPlane alpha, int x, int y) {
  const std::uint8_t* upper = alpha.row(2 * y);
  const std::uint8_t* lower = alpha.row(std::min(2 * y + 1, alpha.height - 1));
  const int right = std::min(2 * x + 1, alpha.width - 1);
  return mean_of_four(upper[std::ptrdiff_t{2} * x], upper[right], lower[std::ptrdiff_t{2} * x],
                      lower[right]);
}

template <class AlphaAt, class Behind, class Mix>
void composite(ConstPlane layer, AlphaAt alpha_at, Behind behind, Mix mix, Plane out) {
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      out.row(y)[x] = mix(layer.row(y)[x], behind(x, y), alpha_at(x, y));
    }
  }
}

auto behind(ConstPlane plane) {
  return [plane](int x, int y) { return plane.row(y)[x]; };
}
auto behind(std::uint8_t sample) {
  return [sample](int, int) { return sample; };
}

template <class Background>
void over(ConstFrame layer, ConstPlane alpha, int opacity, const Background& background,
          Frame out) {
  const auto mix = [opacity](std::uint8_t front, std::uint8_t back, int part) {
    return blended(front, back, over_255(part * opacity));
  };
  const auto luma = [alpha](int x, int y) { return alpha.row(y)[x]; };
  const auto chroma = [alpha](int x, int y) { return chroma_alpha(alpha, x, y); };
  composite(layer.y, luma, behind(background.y), mix, out.y);
  composite(layer.u, chroma, behind(background.u), mix, out.u);
  composite(layer.v, chroma, behind(background.v), mix, out.v);
}

template <class Background>
void over_black(ConstFrame layer, ConstPlane alpha, int opacity, const Background& background,
                Frame out) {
  const auto mix = [opacity](int black) {
    return [opacity, black](std::uint8_t front, std::uint8_t back, int part) {
      return blended_over_black(front, back, over_255(part * opacity), opacity, black);
    };
  };
  const auto luma = [alpha](int x, int y) { return alpha.row(y)[x]; };
  const auto chroma = [alpha](int x, int y) { return chroma_alpha(alpha, x, y); };
  composite(layer.y, luma, behind(background.y), mix(black_luma(out.space)), out.y);
  composite(layer.u, chroma, behind(background.u), mix(neutral_chroma), out.u);
  composite(layer.v, chroma, behind(background.v), mix(neutral_chroma), out.v);
}

}  // namespace

void composite_over(ConstFrame layer, ConstPlane alpha, int opacity, ConstFrame background,
                    Frame out) {
  over(layer, alpha, opacity, background, out);
}
void composite_over(ConstFrame layer, ConstPlane alpha, int opacity, Samples background,
                    Frame out) {
  over(layer, alpha, opacity, background, out);
}

void composite_over_black(ConstFrame layer, ConstPlane alpha, int opacity, ConstFrame background,
                          Frame out) {
  over_black(layer, alpha, opacity, background, out);
}
void composite_over_black(ConstFrame layer, ConstPlane alpha, int opacity, Samples background,
                          Frame out) {
  over_black(layer, alpha, opacity, background, out);
}

void show_mask(ConstPlane alpha, Frame out) {
  const int black = black_luma(out.space);
  const int white = white_luma(out.space);
  for (int y = 0; y < out.height(); ++y) {
    for (int x = 0; x < out.width(); ++x) {
      out.y.row(y)[x] =
          static_cast<std::uint8_t>(black + over_255(alpha.row(y)[x] * (white - black)));
    }
  }
  for (const Plane& plane : {out.u, out.v}) {
    for (int y = 0; y < plane.height; ++y) {
      std::fill_n(plane.row(y), plane.width, std::uint8_t{neutral_chroma});
    }
  }
}

}  // namespace greenroom::effects::scalar
