#pragma once

#include <emscripten/val.h>

namespace greenroom::browser {

/// Two audio tracks as one. While there is only one, or none, it mixes nothing.
class AudioMixer {
 public:
  AudioMixer() = default;
  ~AudioMixer() { close(); }
  AudioMixer(const AudioMixer&) = delete;
  AudioMixer& operator=(const AudioMixer&) = delete;

  /// Each may be null; mixes where the second is not.
  void mix(const emscripten::val& first, const emscripten::val& second);
  [[nodiscard]] bool mixing() const { return !context_.isNull(); }
  /// The sum; null while not mixing.
  [[nodiscard]] const emscripten::val& track() const { return track_; }

 private:
  void close();

  emscripten::val context_ = emscripten::val::null();
  emscripten::val track_ = emscripten::val::null();
  emscripten::val first_ = emscripten::val::null();
  emscripten::val second_ = emscripten::val::null();
};

}  // namespace greenroom::browser
