#include "wasm/browser/sync_file.hpp"

#include <utility>

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

val place(std::uint64_t at) {
  auto options = val::object();
  options.set("at", static_cast<double>(at));  // exact up to 2^53
  return options;
}

}  // namespace

Async<SyncFile::Opened> SyncFile::open(val handle) {
  const auto opened = co_await Settled(handle.call<val>("createSyncAccessHandle"));
  if (opened.ok()) co_return Opened{SyncFile(opened.value), {}};
  const bool in_use = opened.error->name == "NoModificationAllowedError" ||
                      opened.error->name == "InvalidStateError";
  co_return Opened{std::nullopt, in_use ? Problem::in_use : Problem::failed};
}

SyncFile::SyncFile(val handle) : handle_(std::move(handle)) {}

SyncFile::SyncFile(SyncFile&& other) noexcept
    : handle_(std::exchange(other.handle_, val::null())) {}

SyncFile& SyncFile::operator=(SyncFile&& other) noexcept {
  std::swap(handle_, other.handle_);
  return *this;
}

std::uint64_t SyncFile::size() const {
  return static_cast<std::uint64_t>(handle_.call<double>("getSize"));
}

std::size_t SyncFile::read(std::uint64_t at, std::span<std::uint8_t> into) const {
  const auto view = val(emscripten::typed_memory_view(into.size(), into.data()));
  const auto read = attempt(handle_, "read", {view, place(at)});
  return read.ok() ? read.value.as<std::size_t>() : 0;
}

bool SyncFile::write(std::uint64_t at, std::span<const std::uint8_t> bytes) {
  const auto view = val(emscripten::typed_memory_view(bytes.size(), bytes.data()));
  const auto written = attempt(handle_, "write", {view, place(at)});
  return written.ok() && written.value.as<std::size_t>() == bytes.size();
}

bool SyncFile::truncate(std::uint64_t size) {
  return attempt(handle_, "truncate", {val(static_cast<double>(size))}).ok();
}

void SyncFile::flush() { attempt(handle_, "flush", {}); }

void SyncFile::close() {
  if (!handle_.isNull()) handle_.call<void>("close");
  handle_ = val::null();
}

}  // namespace greenroom::browser
