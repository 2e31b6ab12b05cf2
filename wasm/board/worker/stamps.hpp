#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "shared/board/raster.hpp"
#include "shared/board/tools.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/surface.hpp"

namespace greenroom::board {

/// Pixels of words and pictures, which the browser draws for us. Words have a font of each
/// machine's own, stretched over the room that they took with their author's.
class DrawnStamps : public std::enable_shared_from_this<DrawnStamps> {
 public:
  /// `ready`: there is a picture that was not. `lacking`: one is to be shown that is not there.
  DrawnStamps(std::function<void()> ready,
              std::function<void(const PictureKey& key, Site author)> lacking)
      : ready_(std::move(ready)), lacking_(std::move(lacking)) {}

  void use_font(std::string family) { font_ = std::move(family); }
  /// Null for a picture that is not there (yet).
  const Stamp* of(const Thing& thing);

  /// A picture, a Blob that is an image file. False where it is none that the browser knows.
  browser::Async<bool> take(PictureKey key, emscripten::val blob);

 private:
  const Stamp* words(const Thing& thing, const Text& text);

  std::function<void()> ready_;
  std::function<void(const PictureKey& key, Site author)> lacking_;
  std::string font_ = "sans-serif";
  std::map<OpId, Stamp> words_;
  std::map<PictureKey, Stamp> pictures_;
};

}  // namespace greenroom::board
