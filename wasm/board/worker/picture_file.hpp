#pragma once

#include <emscripten/val.h>

#include "shared/board/bytes.hpp"
#include "shared/board/op.hpp"
#include "wasm/browser/async.hpp"

namespace greenroom::board {

/// A picture as it goes on a board: the bytes of an image file, within limits.hpp.
struct PictureFile {
  PictureKey key{};
  Bytes bytes;  ///< empty where there was no picture
  int width = 0;
  int height = 0;
};

/// Of a Blob. What is too large for a board is made smaller; what is no picture is none.
browser::Async<PictureFile> picture_from(emscripten::val blob);

/// Whether these bytes are what a key names.
browser::Async<bool> is_of(PictureKey key, Bytes bytes);

}  // namespace greenroom::board
