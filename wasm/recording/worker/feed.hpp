#pragma once

#include <memory>
#include <optional>

#include "shared/recording/composition.hpp"
#include "wasm/browser/frame_stream.hpp"
#include "wasm/media/worker/frame_loader.hpp"

namespace greenroom::recording {

/// The pictures of one track. Holds its newest frame until somebody wants to look: frames that
/// nobody looks at are not copied.
class Feed {
 public:
  static std::shared_ptr<Feed> reading(const emscripten::val& readable);
  /// Gives the track up.
  void close();

  /// Brings the newest frame into our memory, where it is a new one. One at a time.
  browser::Async<void> look();
  /// Whether image() is another one than at the last call.
  [[nodiscard]] bool changed();
  /// Good until the next look(). Nothing before the first frame and after the track has ended.
  [[nodiscard]] const std::optional<Composition::Image>& image() const { return image_; }

 private:
  static browser::Async<void> read(std::shared_ptr<Feed> self);

  std::optional<browser::FrameReader> reader_;
  std::optional<browser::VideoFrame> newest_;
  bool ended_ = false;
  media::FrameLoader loader_;
  std::optional<Composition::Image> image_;
  bool changed_ = false;
};

}  // namespace greenroom::recording
