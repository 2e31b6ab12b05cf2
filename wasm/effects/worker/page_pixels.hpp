#pragma once

#include <emscripten/val.h>

#include "shared/effects/chain.hpp"
#include "shared/effects/frame.hpp"

namespace greenroom::effects {

/// Results as RGBA, for canvases. Keeps its memory from picture to picture.
class PagePixels {
 public:
  /// A Uint8ClampedArray that may be handed over.
  emscripten::val of(const Chain::Result& result);

 private:
  OwnedPlane rows_;
};

}  // namespace greenroom::effects
