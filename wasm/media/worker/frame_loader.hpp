#pragma once

#include <optional>

#include "shared/effects/frame.hpp"
#include "shared/effects/kernels/convert_rgb.hpp"
#include "wasm/browser/video_frame.hpp"

namespace greenroom::media {

/// Brings frames of any format into our memory as planar YUV 4:2:0. Keeps its memory from frame to
/// frame.
class FrameLoader {
 public:
  /// Nothing where the browser refuses. What is given is good until the next call; one at a time.
  browser::Async<std::optional<effects::ConstFrame>> load(const browser::VideoFrame& frame);

  /// RGBA pixels as a frame, in the colour space that canvases are seen in.
  effects::ConstFrame from_pixels(const emscripten::val& bytes, int width, int height);

 private:
  void from_packed(effects::PixelOrder order);

  effects::Picture picture_;
  effects::OwnedPlane packed_;  ///< RGBA, BGRA, or NV12's interleaved chroma, as it came
};

}  // namespace greenroom::media
