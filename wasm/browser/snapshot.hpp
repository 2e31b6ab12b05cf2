#pragma once

#include <emscripten/val.h>

#include <string>

#include "wasm/browser/async.hpp"

namespace greenroom::browser {

/// One picture of a track, as a file.
struct Snapshot {
  emscripten::val blob = emscripten::val::null();  ///< null where it could not be taken
  int width = 0;
  int height = 0;
};

/// `type`: "image/png" or "image/jpeg". A picture that is wider than `widest` is made smaller.
Async<Snapshot> snapshot_of(emscripten::val track, std::string type, int widest = 1 << 15);

/// Puts a picture of any format onto the clipboard. From a click. False where that is refused.
Async<bool> copy_picture(emscripten::val blob);

}  // namespace greenroom::browser
