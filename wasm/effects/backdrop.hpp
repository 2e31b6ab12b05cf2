#pragma once

#include <emscripten/val.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "wasm/browser/async.hpp"
#include "wasm/browser/video_file.hpp"
#include "wasm/effects/frame_route.hpp"

namespace greenroom::effects {

/// What is behind the person: the picture and the video they gave, kept so that a worker that is
/// started anew gets them again.
class Backdrop {
 public:
  struct Events {
    std::function<void()> changed;
    /// One was taken and should be shown.
    std::function<void(bool video)> taken;
    /// The worker that reads pictures, started if there is none.
    std::function<FrameRoute&()> route;
  };

  explicit Backdrop(Events events) : events_(std::move(events)) {}

  void use_picture(emscripten::val blob, std::string name);
  void use_video(const emscripten::val& file);
  /// Whether the frames of the video are needed.
  void play_video(bool wanted);
  /// From the worker: why the picture of that request was not taken, or an empty word.
  void picture_read(int request, const std::string& problem);
  /// To a worker that knows nothing yet.
  void tell_again();

  [[nodiscard]] const std::string& picture() const { return picture_; }
  [[nodiscard]] std::string video() const { return video_ ? video_->name() : std::string(); }
  [[nodiscard]] bool loading() const { return reading_ != 0 || opening_ != nullptr; }
  [[nodiscard]] const std::string& refusal() const { return refusal_; }

 private:
  browser::Async<void> send(emscripten::val blob, int request);
  void video_plays();
  void video_fails();

  Events events_;
  std::string picture_;                             ///< the name of the one that is shown
  emscripten::val blob_ = emscripten::val::null();  ///< and its file
  std::string wanted_name_;                         ///< of the one that is being read
  emscripten::val wanted_blob_ = emscripten::val::null();
  int requests_ = 0;
  int reading_ = 0;  ///< the request that is not answered yet, 0 for none
  std::string refusal_;
  std::unique_ptr<browser::VideoFile> opening_;
  std::unique_ptr<browser::VideoFile> video_;
  bool video_sent_ = false;
};

}  // namespace greenroom::effects
