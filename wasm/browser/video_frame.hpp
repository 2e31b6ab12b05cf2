#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <string>
#include <vector>

#include "shared/effects/frame.hpp"
#include "wasm/browser/async.hpp"

namespace greenroom::browser {

/// One VideoFrame. Closed when destroyed: the camera's pool holds fewer than ten, and one that is
/// left open stalls it.
class VideoFrame {
 public:
  enum class Format { i420, nv12, rgba, bgra, other };

  explicit VideoFrame(emscripten::val frame) : frame_(std::move(frame)) {}
  ~VideoFrame() { close(); }
  VideoFrame(VideoFrame&& other) noexcept;
  VideoFrame& operator=(VideoFrame&& other) noexcept;
  VideoFrame(const VideoFrame&) = delete;
  VideoFrame& operator=(const VideoFrame&) = delete;

  /// A new one with a copy of these samples, to be shown at `timestamp` for `duration`, both in
  /// microseconds.
  static VideoFrame made(const effects::ConstFrame& picture, double timestamp, double duration);
  /// A new one with a copy of these samples, shown when and as `like` is. `alpha` may be empty.
  static VideoFrame made(const effects::ConstFrame& picture, const effects::ConstPlane& alpha,
                         const VideoFrame& like);

  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;
  [[nodiscard]] Format format() const;
  /// How its YUV stands for RGB; for RGB frames how ours should.
  [[nodiscard]] effects::ColourSpace space() const;
  /// Clockwise, in degrees: a multiple of 90 by which the samples are to be turned to be upright.
  [[nodiscard]] int rotation() const;
  /// To be shown as in a mirror, after the rotation.
  [[nodiscard]] bool flipped() const;
  /// Microseconds, from the source's clock.
  [[nodiscard]] double timestamp() const;

  /// Copies the samples of each plane to where it says, as they are; frames of format `other` as
  /// RGBA into the one plane. False where the browser refuses.
  Async<bool> copy_to(std::vector<effects::Plane> planes) const;

  void close();
  [[nodiscard]] const emscripten::val& get() const { return frame_; }

 private:
  emscripten::val frame_;
};

}  // namespace greenroom::browser
