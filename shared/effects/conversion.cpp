#include "shared/effects/conversion.hpp"

#include <algorithm>
#include <cmath>

namespace greenroom::effects {
namespace {

std::uint8_t rounded(double value) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

}  // namespace

Yuv to_yuv(Colour colour, Matrix matrix) {
  const LumaWeights weights = luma_weights(matrix);
  const double red = colour.red / 255.0;
  const double green = colour.green / 255.0;
  const double blue = colour.blue / 255.0;
  const double y =
      weights.red * red + (1 - weights.red - weights.blue) * green + weights.blue * blue;
  return {y, (blue - y) / (2 * (1 - weights.blue)), (red - y) / (2 * (1 - weights.red))};
}

Samples to_samples(Colour colour, ColourSpace space) {
  const Yuv yuv = to_yuv(colour, space.matrix);
  const double steps = chroma_steps(space);
  return {rounded(black_luma(space) + (white_luma(space) - black_luma(space)) * yuv.y),
          rounded(neutral_chroma + steps * yuv.u), rounded(neutral_chroma + steps * yuv.v)};
}

Colour to_colour(Samples samples, ColourSpace space) {
  const LumaWeights weights = luma_weights(space.matrix);
  const double y =
      static_cast<double>(samples.y - black_luma(space)) / (white_luma(space) - black_luma(space));
  const double steps = chroma_steps(space);
  const double red = y + 2 * (1 - weights.red) * (samples.v - neutral_chroma) / steps;
  const double blue = y + 2 * (1 - weights.blue) * (samples.u - neutral_chroma) / steps;
  const double green =
      (y - weights.red * red - weights.blue * blue) / (1 - weights.red - weights.blue);
  return {rounded(255 * red), rounded(255 * green), rounded(255 * blue)};
}

}  // namespace greenroom::effects
