#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "wasm/browser/async.hpp"
#include "wasm/browser/sync_file.hpp"

namespace greenroom::files {

/// One file while this worker has it: what comes is written at once, and outlives a page that is
/// killed. Does one thing after the other, in the order asked.
class KeptFile : public std::enable_shared_from_this<KeptFile> {
 public:
  /// `done`: it has let go of the file.
  KeptFile(std::string id, std::function<void()> done)
      : id_(std::move(id)), done_(std::move(done)) {}

  void heard(const emscripten::val& message);

 private:
  browser::Async<void> work();
  browser::Async<void> open(std::uint64_t size);
  browser::Async<std::optional<browser::SyncFile>> take_file();
  void tell_opened(std::uint64_t size);
  void write(const emscripten::val& message);
  void keep();
  void tell(const char* kind, double bytes = 0);

  std::string id_;
  std::function<void()> done_;
  std::deque<emscripten::val> waiting_;
  bool working_ = false;
  std::optional<browser::SyncFile> file_;
};

}  // namespace greenroom::files
