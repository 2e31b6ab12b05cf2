#pragma once

#include <emscripten/val.h>

#include "wasm/browser/async.hpp"

// Still pictures in any format that the browser knows.
namespace greenroom::browser {

/// An ImageBitmap of a Blob; null where the browser cannot read it.
Async<emscripten::val> decode_image(emscripten::val blob);
int image_width(const emscripten::val& bitmap);
int image_height(const emscripten::val& bitmap);
/// The bitmap's memory is given back; nothing is drawn of it any more.
void close_image(const emscripten::val& bitmap);

/// SHA-256: a Uint8Array of 32 bytes.
Async<emscripten::val> digest_of(emscripten::val bytes);

}  // namespace greenroom::browser
