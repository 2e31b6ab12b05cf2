#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "shared/recording/about.hpp"
#include "shared/recording/media_file.hpp"
#include "shared/recording/webm_head.hpp"
#include "wasm/browser/async.hpp"
#include "wasm/browser/sync_file.hpp"

namespace greenroom::recording {

/// One recording's file while this worker has it: what comes is written at once, looked through as
/// it is written, and finished at the end. Does one thing after the other, in the order asked.
class StoredFile : public std::enable_shared_from_this<StoredFile> {
 public:
  using Post = std::function<void(emscripten::val message)>;

  /// `post`: sends to the page. `done`: it has let go of the file.
  StoredFile(std::string id, Post post, std::function<void()> done);

  void heard(const emscripten::val& message);

 private:
  browser::Async<void> work();
  browser::Async<void> open(emscripten::val message);
  void append(const emscripten::val& message);
  browser::Async<void> finish(emscripten::val message);
  browser::Async<void> recover();
  /// In the recording's folder, which is made for a new one; nothing where it cannot be opened.
  browser::Async<browser::SyncFile::Opened> take_file(bool make);
  /// Reads the file from its beginning to the end.
  void scan();
  bool write(Bytes bytes);
  /// Makes the file longer than it is: what it is given nobody else can take any more, and where it
  /// is given no more the end is in sight, while the browser's own estimate knows of none.
  void reserve();
  /// Makes the file seekable, says what it is, and lets go of it.
  browser::Async<void> complete(State state);
  /// Nothing in it can be played.
  browser::Async<void> discard();
  void apply(const FinishPlan& plan);
  void tell(const char* kind);

  std::string id_;
  Post post_;
  std::function<void()> done_;
  std::deque<emscripten::val> waiting_;
  bool working_ = false;

  About about_;
  std::optional<browser::SyncFile> file_;
  std::optional<WebmHead> head_;  ///< of a file that is being recorded, and is not an mp4
  std::optional<MediaScanner> scanner_;
  std::uint64_t end_ = 0;       ///< where the next bytes go
  std::uint64_t reserved_ = 0;  ///< up to here there is room for certain
  bool reserve_ends_ = false;   ///< no more room is given
  bool full_ = false;
};

}  // namespace greenroom::recording
