#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "wasm/browser/worker.hpp"

namespace greenroom::files {

/// What the store says about one file.
struct StoreEvents {
  std::function<void(std::uint64_t bytes, std::uint64_t fingerprint)> opened;
  std::function<void(std::uint64_t bytes)> stored;
  std::function<void()> kept;
  /// It could not be opened or written, or the worker is gone; nothing more is heard of it.
  std::function<void()> failed;
};

/// The page's side of the worker that writes what is received to this site's private files. There,
/// since only in a worker a file is written in place: on the page what was written is there only
/// when the file is closed, and a page that is killed would have to begin again. Started when it is
/// first needed.
class Store {
 public:
  explicit Store(std::string worker_address) : worker_address_(std::move(worker_address)) {}

  /// Makes the file, or finds what there is of it; after all that was to be written before.
  void open(const std::string& id, std::uint64_t size, StoreEvents events);
  /// `bytes`: a Uint8Array, whose buffer is the worker's from now on.
  void write(const std::string& id, std::uint64_t at, const emscripten::val& bytes);
  void keep(const std::string& id);
  /// Removes it with all that is in its folder. Nothing more is heard of it.
  void discard(const std::string& id);

 private:
  browser::Worker& worker();
  void heard(const emscripten::val& message);
  void broke();

  std::string worker_address_;
  std::unique_ptr<browser::Worker> worker_;
  std::map<std::string, StoreEvents> events_;  ///< by the file's id
};

}  // namespace greenroom::files
