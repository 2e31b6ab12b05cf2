#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "wasm/browser/async.hpp"

namespace greenroom::browser {

/// A private file that is read and written in place, in a worker. As long as it is open nobody else
/// can open it in any tab; what is written outlives a tab that is killed. Closed when destroyed.
class SyncFile {
 public:
  enum class Problem {
    in_use,  ///< open somewhere else
    failed,
  };
  struct Opened;

  /// `handle`: a FileSystemFileHandle.
  static Async<Opened> open(emscripten::val handle);

  ~SyncFile() { close(); }
  SyncFile(SyncFile&& other) noexcept;
  SyncFile& operator=(SyncFile&& other) noexcept;
  SyncFile(const SyncFile&) = delete;
  SyncFile& operator=(const SyncFile&) = delete;

  [[nodiscard]] std::uint64_t size() const;
  /// As many bytes as there are, up to the span's size.
  [[nodiscard]] std::size_t read(std::uint64_t at, std::span<std::uint8_t> into) const;
  /// False where not all of it could be written: the disk is full, or what this site may use of it.
  bool write(std::uint64_t at, std::span<const std::uint8_t> bytes);
  bool truncate(std::uint64_t size);
  /// What was written is on the disk when this returns.
  void flush();
  void close();

 private:
  explicit SyncFile(emscripten::val handle);

  emscripten::val handle_;
};

struct SyncFile::Opened {
  std::optional<SyncFile> file;
  Problem problem = Problem::failed;  ///< where there is no file
};

}  // namespace greenroom::browser
