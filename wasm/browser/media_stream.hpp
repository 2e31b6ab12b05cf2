#pragma once

#include <emscripten/val.h>

#include <functional>
#include <string>

#include "shared/media/camera_mode.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/listener.hpp"

namespace greenroom::browser {

/// One MediaStreamTrack that we captured. Stopped when destroyed, which puts the camera's light
/// out.
class CapturedTrack {
 public:
  CapturedTrack() = default;
  /// `ended`: the device is gone or the browser took it away; not called for our own stop().
  CapturedTrack(emscripten::val track, std::function<void()> ended);
  ~CapturedTrack() { stop(); }
  CapturedTrack(CapturedTrack&& other) noexcept;
  CapturedTrack& operator=(CapturedTrack&& other) noexcept;
  CapturedTrack(const CapturedTrack&) = delete;
  CapturedTrack& operator=(const CapturedTrack&) = delete;

  [[nodiscard]] bool live() const { return !track_.isNull(); }
  /// null where there is none.
  [[nodiscard]] const emscripten::val& get() const { return track_; }
  [[nodiscard]] std::string device_id() const;
  [[nodiscard]] std::string label() const;
  /// A camera that looks away from the person, as the rear one of a phone does.
  [[nodiscard]] bool faces_away() const;
  /// What of a screen this is: "monitor", "window" or "browser" (a tab); empty where not known.
  [[nodiscard]] std::string surface() const;
  /// What a camera gives now, and the most it can; zeros where that is not known.
  [[nodiscard]] media::CameraMode mode() const;
  [[nodiscard]] media::CameraMode most() const;
  /// Asks for pictures as near to this as the camera can, while it runs on.
  Async<void> set_mode(const media::CameraMode& mode) const;
  /// A track that is not enabled sends silence or black, and starts again without delay.
  void set_enabled(bool enabled);
  /// "detail" or "motion": what the browser keeps up where it cannot have both.
  void set_content_hint(const std::string& hint);
  void stop();

 private:
  emscripten::val track_ = emscripten::val::null();
  Listener ended_;
};

/// The first track of a kind in a MediaStream, null where there is none.
emscripten::val picture_in(const emscripten::val& stream);
emscripten::val voice_in(const emscripten::val& stream);

/// What a track's pictures are like now; zeros where that is not known.
media::CameraMode mode_of(const emscripten::val& track);

/// A MediaStream: a changing set of tracks that an element can show.
class MediaStream {
 public:
  MediaStream();
  void add(const emscripten::val& track);
  /// Leaves this one track of its kind, or none where `track` is null.
  void set_video(const emscripten::val& track);
  [[nodiscard]] const emscripten::val& get() const { return stream_; }

 private:
  emscripten::val stream_;
};

}  // namespace greenroom::browser
