#pragma once

#include <emscripten/val.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "wasm/browser/async.hpp"

// The origin's private file system: files of this site that only this site sees. On the page and in
// a worker.
namespace greenroom::browser {

/// False where the browser has none, or not for this page.
bool has_private_files();

class Folder {
 public:
  /// The top folder; nothing where the browser keeps no files for us.
  static Async<std::optional<Folder>> top();

  /// A folder in this one, made where there is none and `make` is set.
  [[nodiscard]] Async<std::optional<Folder>> folder(std::string name, bool make) const;
  [[nodiscard]] Async<std::vector<std::string>> names() const;

  /// A FileSystemFileHandle, null where there is no such file (and none is to be made).
  [[nodiscard]] Async<emscripten::val> file(std::string name, bool make) const;
  /// The file as it is now, as a Blob; null where there is none.
  [[nodiscard]] Async<emscripten::val> blob(std::string name) const;
  /// Empty where there is none.
  [[nodiscard]] Async<std::string> text(std::string name) const;
  /// Replaces the whole file, or leaves it as it was: `data` is a string or a Blob. False where
  /// that did not work.
  [[nodiscard]] Async<bool> write(std::string name, emscripten::val data) const;
  /// With all that is in it. False where it is in use, or is not there.
  [[nodiscard]] Async<bool> remove(std::string name) const;

 private:
  explicit Folder(emscripten::val handle) : handle_(std::move(handle)) {}

  emscripten::val handle_;
};

}  // namespace greenroom::browser
