#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <utility>

#include "wasm/browser/async.hpp"

namespace greenroom::files {

/// A File of the person's, read a block at a time: asking the browser for each small piece would
/// take longer than sending it. One read at a time.
class SourceFile {
 public:
  explicit SourceFile(emscripten::val file) : file_(std::move(file)) {}

  /// A Uint8Array, null where it cannot be read: it was changed or removed.
  browser::Async<emscripten::val> read(std::uint64_t at, std::uint64_t length);

 private:
  emscripten::val file_;
  emscripten::val block_ = emscripten::val::null();  ///< a Uint8Array
  std::uint64_t block_at_ = 0;
};

}  // namespace greenroom::files
