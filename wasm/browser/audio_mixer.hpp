#pragma once

#include <emscripten/val.h>

#include <vector>

namespace greenroom::browser {

/// Any number of audio tracks as one, which stays the same while tracks come and go.
class AudioMixer {
 public:
  AudioMixer() = default;
  ~AudioMixer() { close(); }
  AudioMixer(const AudioMixer&) = delete;
  AudioMixer& operator=(const AudioMixer&) = delete;

  /// Mixes these from now on, and those that it mixed already without a break; null ones count for
  /// nothing. The sum of none is silence.
  void mix(const std::vector<emscripten::val>& tracks);
  /// Each may be null. Mixes where the second is not, and is closed otherwise.
  void mix(const emscripten::val& first, const emscripten::val& second);
  void close();

  [[nodiscard]] bool mixing() const { return !context_.isNull(); }
  /// The sum; null while not mixing.
  [[nodiscard]] const emscripten::val& track() const { return track_; }

 private:
  struct Input {
    emscripten::val track;
    emscripten::val node;
  };
  void open();
  void add(const emscripten::val& track);

  emscripten::val context_ = emscripten::val::null();
  emscripten::val sum_ = emscripten::val::null();
  emscripten::val track_ = emscripten::val::null();
  std::vector<Input> inputs_;
};

}  // namespace greenroom::browser
