#include "wasm/effects/worker/page_pixels.hpp"

#include "shared/effects/kernels/convert_rgb.hpp"
#include "wasm/browser/bytes.hpp"

namespace greenroom::effects {

emscripten::val PagePixels::of(const Chain::Result& result) {
  constexpr int rgba_bytes = 4;
  constexpr int opaque = 255;
  const auto& picture = result.picture;
  rows_.resize(rgba_bytes * picture.width(), picture.height());
  const auto rows = rows_.plane();
  const Pixels pixels{rows.data, rows.stride, picture.width(), picture.height(), PixelOrder::rgba};
  simd::convert_to_rgb(picture, result.alpha, opaque, to_rgb(picture.space), pixels);
  return browser::pixels_of(rows);
}

}  // namespace greenroom::effects
