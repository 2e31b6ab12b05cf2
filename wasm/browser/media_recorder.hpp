#pragma once

#include <emscripten/val.h>

#include <functional>
#include <string>
#include <vector>

#include "shared/recording/quality.hpp"
#include "wasm/browser/listener.hpp"

namespace greenroom::browser {

/// Milliseconds.
struct RecorderPace {
  int chunk = 0;       ///< from one chunk to the next
  int key_frames = 0;  ///< from one key frame to the next: where a player can jump to
};

struct MediaRecorderEvents {
  /// The next bytes of the file, as a Blob that need not be in memory.
  std::function<void(const emscripten::val& blob)> chunk;
  /// After the last chunk: stopped by us, or because all tracks have ended.
  std::function<void()> stopped;
  /// The encoder gave up; `stopped` follows.
  std::function<void()> failed;
};

/// Records tracks into one file, which comes in chunks.
class MediaRecorder {
 public:
  /// Whether this browser records this container with these codecs. Never, where it records
  /// nothing.
  static bool supports(const std::string& type);

  /// Records nothing yet. Where the browser refuses the type for these tracks, failed() is true.
  MediaRecorder(const std::vector<emscripten::val>& tracks, const std::string& type,
                const recording::BitRates& rates, const RecorderPace& pace,
                MediaRecorderEvents events);
  /// Ends without the chunk that is due.
  ~MediaRecorder();
  MediaRecorder(const MediaRecorder&) = delete;
  MediaRecorder& operator=(const MediaRecorder&) = delete;

  [[nodiscard]] bool failed() const { return recorder_.isNull(); }
  /// What it makes: the container is final, and codecs are known once it has begun.
  [[nodiscard]] std::string type() const;
  /// False where the browser refuses now.
  bool start();
  void pause();
  void resume();
  void stop();

 private:
  emscripten::val recorder_ = emscripten::val::null();
  int chunk_;
  std::vector<Listener> listeners_;
};

}  // namespace greenroom::browser
