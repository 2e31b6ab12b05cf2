#include "wasm/files/worker/kept_file.hpp"

#include <utility>
#include <vector>

#include "shared/files/resume.hpp"
#include "wasm/browser/bytes.hpp"
#include "wasm/browser/worker.hpp"
#include "wasm/files/shelf.hpp"
#include "wasm/files/store_messages.hpp"

namespace greenroom::files {

using browser::Async;
using browser::SyncFile;
using browser::WorkerScope;
using emscripten::val;

void KeptFile::heard(const val& message) {
  waiting_.push_back(message);
  if (!working_) work();
}

Async<void> KeptFile::work() {
  const auto self = shared_from_this();
  working_ = true;
  while (!waiting_.empty()) {
    const auto message = waiting_.front();
    waiting_.pop_front();
    const auto kind = message["kind"].as<std::string>();
    if (kind == messages::open) {
      co_await open(static_cast<std::uint64_t>(message["size"].as<double>()));
    } else if (kind == messages::write) {
      write(message);
    } else if (kind == messages::keep) {
      keep();
    } else if (kind == messages::discard) {
      file_.reset();
      co_await shelf::remove(id_);
    }
  }
  working_ = false;
  if (!file_) done_();
}

Async<void> KeptFile::open(std::uint64_t size) {
  if (!file_) file_ = co_await take_file();
  if (file_) {
    tell_opened(size);
  } else {
    tell(messages::failed);
  }
}

Async<std::optional<SyncFile>> KeptFile::take_file() {
  const auto folder = co_await shelf::find(id_, true);
  if (!folder) co_return std::nullopt;
  const auto handle = co_await folder->file(shelf::content, true);
  if (handle.isNull()) co_return std::nullopt;
  auto opened = co_await SyncFile::open(handle);
  co_return std::move(opened.file);
}

void KeptFile::tell_opened(std::uint64_t size) {
  const auto kept = file_->size();
  const auto stretch = stretch_before(resume_point(kept, size));
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(stretch.length));
  // What cannot be read has another fingerprint than what should stand there.
  bytes.resize(file_->read(stretch.at, bytes));
  const auto print = fingerprint(bytes);
  constexpr unsigned half = 32;
  auto message = browser::message_of(messages::opened);
  message.set("id", id_);
  message.set("bytes", static_cast<double>(kept));
  message.set("high", static_cast<std::uint32_t>(print >> half));
  message.set("low", static_cast<std::uint32_t>(print));
  WorkerScope::post(message);
}

void KeptFile::write(const val& message) {
  if (!file_) return;
  const auto at = static_cast<std::uint64_t>(message["at"].as<double>());
  const auto bytes = browser::bytes_in(message["bytes"]);
  if (file_->write(at, bytes)) {
    tell(messages::stored, static_cast<double>(at + bytes.size()));
  } else {
    file_.reset();
    tell(messages::failed);
  }
}

void KeptFile::keep() {
  if (!file_) return;
  file_->flush();
  file_.reset();
  tell(messages::kept);
}

void KeptFile::tell(const char* kind, double bytes) {
  auto message = browser::message_of(kind);
  message.set("id", id_);
  message.set("bytes", bytes);
  WorkerScope::post(message);
}

}  // namespace greenroom::files
