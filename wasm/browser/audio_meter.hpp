#pragma once

#include <emscripten/val.h>

#include <vector>

namespace greenroom::browser {

/// Reads the loudness of a microphone's track. Costs nothing while nobody asks.
class AudioMeter {
 public:
  AudioMeter() = default;
  explicit AudioMeter(const emscripten::val& track);
  ~AudioMeter() { close(); }
  AudioMeter(AudioMeter&& other) noexcept;
  AudioMeter& operator=(AudioMeter&& other) noexcept;
  AudioMeter(const AudioMeter&) = delete;
  AudioMeter& operator=(const AudioMeter&) = delete;

  /// As media::meter_level: 0 to 1.
  double level();
  void close();

 private:
  emscripten::val context_ = emscripten::val::null();
  emscripten::val analyser_ = emscripten::val::null();
  emscripten::val samples_ = emscripten::val::null();
};

}  // namespace greenroom::browser
