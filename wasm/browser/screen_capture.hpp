#pragma once

#include <emscripten/val.h>

#include <optional>

#include "shared/media/problem.hpp"
#include "wasm/browser/async.hpp"

namespace greenroom::browser {

/// What came of asking for a screen: its tracks (no sound where the person gave none), or a
/// problem, or neither, because the person closed the question.
struct SharedScreen {
  emscripten::val picture = emscripten::val::null();
  emscripten::val sound = emscripten::val::null();
  std::optional<media::Problem> problem;
};

/// Screens, windows and tabs, as the browser's own picker gives them out.
class ScreenCapture {
 public:
  /// False in browsers that share no screen, which are those of phones.
  static bool available();

  /// Opens the picker. The browser wants a click or a key press a moment before.
  static Async<SharedScreen> ask();
};

}  // namespace greenroom::browser
