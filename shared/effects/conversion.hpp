#pragma once

#include <cstdint>

#include "shared/effects/colour.hpp"
#include "shared/effects/frame.hpp"

// Between RGB and YUV, one colour at a time and in double precision.
namespace greenroom::effects {

/// One colour as samples of a picture.
struct Samples {
  std::uint8_t y = 0;
  std::uint8_t u = 0;
  std::uint8_t v = 0;
  bool operator==(const Samples&) const = default;
};

/// Luma's weights of red and blue; green has the rest. ITU-R BT.601 and BT.709.
struct LumaWeights {
  double red = 0;
  double blue = 0;
};
constexpr LumaWeights luma_weights(Matrix matrix) {
  return matrix == Matrix::bt601 ? LumaWeights{0.299, 0.114} : LumaWeights{0.2126, 0.0722};
}

constexpr int neutral_chroma = 128;
constexpr int black_luma(ColourSpace space) { return space.range == Range::limited ? 16 : 0; }
constexpr int white_luma(ColourSpace space) { return space.range == Range::limited ? 235 : 255; }
/// Steps between chroma of -0.5 and of 0.5.
constexpr int chroma_steps(ColourSpace space) { return space.range == Range::limited ? 224 : 255; }

/// Not rounded; luma 0 to 1, chroma -0.5 to 0.5.
struct Yuv {
  double y = 0;
  double u = 0;
  double v = 0;
};
Yuv to_yuv(Colour colour, Matrix matrix);
Samples to_samples(Colour colour, ColourSpace space);
/// As it is displayed: rounded, and clamped to what RGB has.
Colour to_colour(Samples samples, ColourSpace space);

}  // namespace greenroom::effects
