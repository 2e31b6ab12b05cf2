#include "wasm/browser/private_files.hpp"

#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

val storage() { return val::global("navigator")["storage"]; }

val creating(bool make) {
  auto options = val::object();
  options.set("create", make);
  return options;
}

}  // namespace

bool has_private_files() {
  const auto known = storage();
  return !known.isUndefined() && !known["getDirectory"].isUndefined();
}

Async<std::optional<Folder>> Folder::top() {
  if (!has_private_files()) co_return std::nullopt;
  const auto found = co_await Settled(storage().call<val>("getDirectory"));
  if (!found.ok()) co_return std::nullopt;
  co_return Folder(found.value);
}

Async<std::optional<Folder>> Folder::folder(std::string name, bool make) const {
  const auto found =
      co_await Settled(handle_.call<val>("getDirectoryHandle", name, creating(make)));
  if (!found.ok()) co_return std::nullopt;
  co_return Folder(found.value);
}

Async<std::vector<std::string>> Folder::names() const {
  std::vector<std::string> names;
  const auto keys = handle_.call<val>("keys");
  for (;;) {
    const auto next = co_await Settled(keys.call<val>("next"));
    if (!next.ok() || next.value["done"].as<bool>()) co_return names;
    names.push_back(next.value["value"].as<std::string>());
  }
}

Async<val> Folder::file(std::string name, bool make) const {
  const auto found = co_await Settled(handle_.call<val>("getFileHandle", name, creating(make)));
  co_return found.ok() ? found.value : val::null();
}

Async<val> Folder::blob(std::string name) const {
  const auto found = co_await file(std::move(name), false);
  if (found.isNull()) co_return val::null();
  const auto content = co_await Settled(found.call<val>("getFile"));
  co_return content.ok() ? content.value : val::null();
}

Async<std::string> Folder::text(std::string name) const {
  const auto found = co_await blob(std::move(name));
  if (found.isNull()) co_return std::string();
  const auto content = co_await Settled(found.call<val>("text"));
  co_return content.ok() ? content.value.as<std::string>() : std::string();
}

Async<bool> Folder::write(std::string name, val data) const {
  const auto found = co_await file(std::move(name), true);
  if (found.isNull()) co_return false;
  const auto stream = co_await Settled(found.call<val>("createWritable"));
  if (!stream.ok()) co_return false;
  const auto written = co_await Settled(stream.value.call<val>("write", data));
  // What was written takes the old file's place when it is closed, and not before.
  const auto ended = co_await Settled(stream.value.call<val>(written.ok() ? "close" : "abort"));
  co_return written.ok() && ended.ok();
}

Async<bool> Folder::remove(std::string name) const {
  auto options = val::object();
  options.set("recursive", true);
  const auto removed = co_await Settled(handle_.call<val>("removeEntry", name, options));
  co_return removed.ok();
}

}  // namespace greenroom::browser
