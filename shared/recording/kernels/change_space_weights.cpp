#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "shared/effects/colour_matrix.hpp"
#include "shared/effects/conversion.hpp"
#include "shared/recording/kernels/change_space.hpp"

namespace greenroom::recording {
namespace {

std::int16_t fixed(double value, int bits) {
  return static_cast<std::int16_t>(std::lround(std::ldexp(value, bits)));
}

}  // namespace

SpaceChange space_change(effects::ColourSpace from, effects::ColourSpace to) {
  const auto product = effects::yuv_from_rgb(to.matrix) * effects::rgb_from_yuv(from.matrix);
  const double from_luma = effects::white_luma(from) - effects::black_luma(from);
  const double to_luma = effects::white_luma(to) - effects::black_luma(to);
  const double from_chroma = effects::chroma_steps(from);
  const double to_chroma = effects::chroma_steps(to);
  SpaceChange change;
  change.from_black = effects::black_luma(from);
  change.to_black = effects::black_luma(to);
  change.gain = fixed(to_luma / from_luma / 2, 15);
  for (std::size_t i = 0; i < 2; ++i) {
    change.luma[i] = fixed(product.rows[0][i + 1] * to_luma / from_chroma, 12);
    change.u[i] = fixed(product.rows[1][i + 1] * to_chroma / from_chroma, 12);
    change.v[i] = fixed(product.rows[2][i + 1] * to_chroma / from_chroma, 12);
  }
  return change;
}

}  // namespace greenroom::recording
