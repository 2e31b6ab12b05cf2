#include "wasm/media/worker/frame_loader.hpp"

#include <utility>

#include "shared/effects/kernels/convert_nv12.hpp"
#include "shared/effects/kernels/convert_rgb.hpp"
#include "wasm/browser/bytes.hpp"

namespace greenroom::media {

using browser::Async;
using browser::VideoFrame;
using effects::ConstFrame;
using effects::ConstPixels;
using effects::PixelOrder;

Async<std::optional<ConstFrame>> FrameLoader::load(const VideoFrame& frame) {
  constexpr int rgba_bytes = 4;
  const int width = frame.width();
  const int height = frame.height();
  const auto format = frame.format();
  picture_.resize(width, height, frame.space());
  const auto into = picture_.frame();
  if (format == VideoFrame::Format::i420) {
    if (!co_await frame.copy_to({into.y, into.u, into.v})) co_return std::nullopt;
  } else if (format == VideoFrame::Format::nv12) {
    packed_.resize(2 * effects::chroma_size(width), effects::chroma_size(height));
    if (!co_await frame.copy_to({into.y, packed_.plane()})) co_return std::nullopt;
    effects::simd::split_chroma(packed_.plane(), into.u, into.v);
  } else {
    packed_.resize(rgba_bytes * width, height);
    if (!co_await frame.copy_to({packed_.plane()})) co_return std::nullopt;
    from_packed(format == VideoFrame::Format::bgra ? PixelOrder::bgra : PixelOrder::rgba);
  }
  co_return into;
}

ConstFrame FrameLoader::from_pixels(const emscripten::val& bytes, int width, int height) {
  constexpr int rgba_bytes = 4;
  packed_.resize(rgba_bytes * width, height);
  picture_.resize(width, height, {});
  browser::copy_rows(bytes, packed_.plane());
  from_packed(PixelOrder::rgba);
  return picture_.frame();
}

void FrameLoader::from_packed(PixelOrder order) {
  const auto rows = std::as_const(packed_).plane();
  const ConstPixels pixels{rows.data, rows.stride, picture_.width(), picture_.height(), order};
  effects::simd::convert_rgb(pixels, from_rgb(picture_.space(), order), picture_.frame());
}

}  // namespace greenroom::media
