#pragma once

#include <emscripten/val.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "wasm/browser/canvas_route.hpp"
#include "wasm/browser/frame_stream.hpp"
#include "wasm/browser/worker.hpp"

namespace greenroom::effects {

struct FrameRouteEvents {
  std::function<void(const emscripten::val& message)> heard;
  std::function<void()> broke;
};

/// The way of a track's frames into the effects worker and back out as another track: by streams
/// that the worker reads and writes itself, or where the browser has none of those by a canvas.
class FrameRoute {
 public:
  FrameRoute(const std::string& worker_address, FrameRouteEvents events);

  /// Frames of this track from now on; null for none.
  void feed(const emscripten::val& track);
  [[nodiscard]] bool feeds() const { return !fed_.isNull(); }
  /// Whether results are wanted. Each time they are wanted anew counts as not drawn at first.
  void want_results(bool wanted);
  /// The first result has been written.
  [[nodiscard]] bool drawn() const { return turn_ != 0 && drawn_ == turn_; }
  /// The results.
  [[nodiscard]] const emscripten::val& track() const;
  /// Whether the mask is wanted beside them, as pictures in white on black.
  void want_matte(bool wanted);
  /// The mask; where there are no streams the results themselves.
  [[nodiscard]] const emscripten::val& matte() const;

  void post(emscripten::val message, std::vector<emscripten::val> moved = {});

 private:
  void heard(const emscripten::val& message);
  void give(const char* kind, const browser::FrameSink& sink);

  FrameRouteEvents events_;
  emscripten::val fed_ = emscripten::val::null();
  std::optional<browser::FrameSink> sink_;
  std::optional<browser::FrameSink> matte_;
  bool matte_wanted_ = false;
  std::unique_ptr<browser::CanvasRoute> canvas_;
  int last_turn_ = 0;
  int turn_ = 0;  ///< 0 while no results are wanted
  int drawn_ = 0;
  browser::Worker worker_;
};

}  // namespace greenroom::effects
