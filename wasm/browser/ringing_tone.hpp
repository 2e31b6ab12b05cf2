#pragma once

#include <emscripten/val.h>

#include "shared/call/direct_call_actions.hpp"
#include "wasm/browser/timer.hpp"

namespace greenroom::browser {

/// The sound of a call that nobody has answered, made by the browser's own oscillators. Silent
/// where the browser wants a click first.
class RingingTone {
 public:
  RingingTone() = default;
  ~RingingTone() { stop(); }
  RingingTone(const RingingTone&) = delete;
  RingingTone& operator=(const RingingTone&) = delete;

  /// Until `stop`; in place of what sounds now.
  void start(call::Tone tone);
  void stop();

 private:
  /// One stroke of the bell.
  void ring(call::Tone tone) const;
  /// `begin`: seconds from now. `loudness`: 0 to 1.
  void note(double frequency, double begin, double length, double loudness) const;

  emscripten::val context_ = emscripten::val::null();
  Timer again_;
};

}  // namespace greenroom::browser
