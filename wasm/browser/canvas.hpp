#pragma once

#include <emscripten/val.h>

// Canvases: those that a view hands over, and our own.
namespace greenroom::browser {

emscripten::val make_canvas();
/// Its 2d context, for pixels that are read back or written by us.
emscripten::val context_of(const emscripten::val& canvas);
/// Makes the canvas this large, which clears it, unless it is already.
void resize(const emscripten::val& canvas, int width, int height);
/// Puts RGBA pixels, a Uint8ClampedArray, onto the canvas, which takes their size.
void put_pixels(const emscripten::val& context, int width, int height,
                const emscripten::val& bytes);

}  // namespace greenroom::browser
