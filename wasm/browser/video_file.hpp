#pragma once

#include <emscripten/val.h>

#include <functional>
#include <string>
#include <vector>

#include "wasm/browser/listener.hpp"

namespace greenroom::browser {

struct VideoFileEvents {
  /// It has begun, or its position, its length or whether it plays are others now.
  std::function<void()> changed;
  /// It cannot be played.
  std::function<void()> failed;
};

/// A video file that plays over and over, as tracks. Ends when destroyed.
class VideoFile {
 public:
  enum class Sound { aloud, silent };

  VideoFile(const emscripten::val& file, Sound sound, VideoFileEvents events);
  ~VideoFile();
  VideoFile(const VideoFile&) = delete;
  VideoFile& operator=(const VideoFile&) = delete;

  /// null until it plays, and where there is none.
  [[nodiscard]] const emscripten::val& picture() const { return picture_; }
  [[nodiscard]] const emscripten::val& voice() const { return voice_; }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] double duration() const;  ///< seconds, 0 where that is not known
  [[nodiscard]] double position() const;  ///< seconds
  [[nodiscard]] bool paused() const;
  void pause(bool paused);
  void seek(double seconds);

 private:
  void take_tracks();

  VideoFileEvents events_;
  std::string name_;
  emscripten::val element_;
  std::string address_;
  emscripten::val stream_ = emscripten::val::null();
  emscripten::val picture_ = emscripten::val::null();
  emscripten::val voice_ = emscripten::val::null();
  std::vector<Listener> listeners_;
};

}  // namespace greenroom::browser
