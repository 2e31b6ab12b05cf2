#include <algorithm>
#include <cmath>

#include "shared/effects/conversion.hpp"
#include "shared/effects/kernels/convert_rgb.hpp"

namespace greenroom::effects {
namespace {

/// Green has what red and blue leave of `total`, so that white is exact.
FromRgb::Weights weights_of(double red, double blue, int total, PixelOrder order) {
  const auto r = static_cast<std::int16_t>(std::lround(red));
  const auto b = static_cast<std::int16_t>(std::lround(blue));
  const auto g = static_cast<std::int16_t>(total - r - b);
  return order == PixelOrder::rgba ? FromRgb::Weights{r, g, b, 0} : FromRgb::Weights{b, g, r, 0};
}

}  // namespace

FromRgb from_rgb(ColourSpace space, PixelOrder order) {
  constexpr double one = 1 << 14;
  const LumaWeights luma = luma_weights(space.matrix);
  const int black = black_luma(space);
  const double y = one * (white_luma(space) - black) / 255;
  const double chroma = one * chroma_steps(space) / 255;
  const double u = chroma / (2 * (1 - luma.blue));
  const double v = chroma / (2 * (1 - luma.red));
  return {weights_of(y * luma.red, y * luma.blue, static_cast<int>(std::lround(y)), order),
          weights_of(-u * luma.red, chroma / 2, 0, order),
          weights_of(chroma / 2, -v * luma.blue, 0, order), black};
}

ToRgb to_rgb(ColourSpace space) {
  constexpr double one = 255 << 13;
  const LumaWeights luma = luma_weights(space.matrix);
  const double green = 1 - luma.red - luma.blue;
  const double red_v = one * 2 * (1 - luma.red) / chroma_steps(space);
  const double blue_u = one * 2 * (1 - luma.blue) / chroma_steps(space);
  const auto rounded = [](double value) { return static_cast<int>(std::lround(value)); };
  const int black = black_luma(space);
  return {.y = rounded(one / (white_luma(space) - black)),
          .red_v = rounded(red_v),
          .green_u = rounded(-blue_u * luma.blue / green),
          .green_v = rounded(-red_v * luma.red / green),
          .blue_u = rounded(blue_u),
          .black = black};
}

}  // namespace greenroom::effects
