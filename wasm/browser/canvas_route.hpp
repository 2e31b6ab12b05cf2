#pragma once

#include <emscripten/val.h>

#include <functional>

namespace greenroom::browser {

/// The way of a track's pictures to their pixels and back into a track, for browsers without frame
/// streams: a video element, drawn to a canvas when told, and a second canvas that is a track
/// again. It has no clock of its own: a page's stops when the tab is hidden.
class CanvasRoute {
 public:
  /// RGBA, a Uint8ClampedArray that may be handed on.
  using Grabbed = std::function<void(int width, int height, const emscripten::val& bytes)>;

  explicit CanvasRoute(Grabbed grabbed);
  ~CanvasRoute();
  CanvasRoute(const CanvasRoute&) = delete;
  CanvasRoute& operator=(const CanvasRoute&) = delete;

  /// The track whose pictures are wanted, null for none.
  void show(const emscripten::val& track);
  /// Gives out the present picture, unless the one before is still being worked on.
  void grab();
  void draw(int width, int height, const emscripten::val& bytes);
  [[nodiscard]] const emscripten::val& track() const { return track_; }

 private:
  Grabbed grabbed_;
  emscripten::val video_;
  emscripten::val in_;   ///< 2d context
  emscripten::val out_;  ///< 2d context
  emscripten::val track_;
  bool busy_ = false;
};

}  // namespace greenroom::browser
