#pragma once

#include <optional>

#include "shared/effects/chain.hpp"
#include "shared/effects/cost_meter.hpp"
#include "wasm/browser/frame_stream.hpp"
#include "wasm/browser/timer.hpp"
#include "wasm/browser/worker.hpp"
#include "wasm/effects/worker/page_pixels.hpp"
#include "wasm/effects/worker/thumbnails.hpp"
#include "wasm/media/worker/frame_loader.hpp"

namespace greenroom::effects {

/// The worker's desk: frames come in, are worked on, and go out; the page says what is wanted. One
/// frame at a time: those that come meanwhile are dropped, never queued. Lives as long as the
/// worker does.
class Desk {
 public:
  Desk();

 private:
  struct Question {
    bool whole = false;  ///< find the key for us, rather than look at a point
    double x = 0;
    double y = 0;
  };

  void heard(const emscripten::val& message);
  browser::Async<void> read(emscripten::val readable);
  browser::Async<void> read_background(emscripten::val readable);
  browser::Async<void> work_on(const browser::VideoFrame& frame);
  void work_on_pixels(const emscripten::val& message);
  static void answer(const Question& question, const ConstFrame& frame);
  /// What is to be known of a frame, whatever else happens to it.
  void look_at(const ConstFrame& frame);
  void read_picture(const emscripten::val& message);
  void count(double timestamp, double begun);
  void tell_drawn();

  browser::WorkerScope scope_;
  Chain chain_;
  media::FrameLoader loader_;
  media::FrameLoader background_loader_;
  Thumbnails thumbnails_;
  CostMeter meter_;
  std::optional<browser::FrameWriter> sink_;
  std::optional<browser::FrameWriter> matte_sink_;
  Picture matte_;
  PagePixels pixels_;
  browser::Timer ticking_;
  std::optional<Question> question_;
  int source_ = 0;      ///< counts the sources, so that the reader of an old one knows
  int background_ = 0;  ///< likewise
  int turn_ = 0;        ///< for which results are wanted, 0 for none
  int drawn_ = 0;
  bool matte_wanted_ = false;
  bool busy_ = false;
};

}  // namespace greenroom::effects
