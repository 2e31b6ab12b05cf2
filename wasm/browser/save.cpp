#include "wasm/browser/save.hpp"

#include <algorithm>
#include <utility>

#include "wasm/browser/blob.hpp"
#include "wasm/browser/outcome.hpp"

namespace greenroom::browser {

using emscripten::val;

namespace {

constexpr double piece = 8.0 * 1024 * 1024;  // bytes

val creating() {
  auto options = val::object();
  options.set("create", true);
  return options;
}

/// "name (2).webm" and so on, where the name is taken.
Async<std::string> free_name(val folder, std::string name) {
  constexpr int most = 1000;
  const auto dot = std::min(name.size(), name.rfind('.'));
  auto candidate = name;
  for (int number = 2; number < most; ++number) {
    const auto there = co_await Settled(folder.call<val>("getFileHandle", candidate));
    if (!there.ok()) break;
    candidate = name.substr(0, dot) + " (" + std::to_string(number) + ")" + name.substr(dot);
  }
  co_return candidate;
}

}  // namespace

void download(const val& blob, const std::string& name) {
  auto link = val::global("document").call<val>("createElement", val("a"));
  const auto address = address_of(blob);
  link.set("href", address);
  link.set("download", name);
  link.call<void>("click");
  revoke_address(address);  // what is on its way already stays
}

bool can_choose_folder() { return !val::global("showDirectoryPicker").isUndefined(); }

Async<val> choose_folder() {
  if (!can_choose_folder()) co_return val::null();
  auto options = val::object();
  options.set("mode", "readwrite");
  options.set("startIn", "videos");
  const auto chosen = co_await Settled(val::global().call<val>("showDirectoryPicker", options));
  co_return chosen.ok() ? chosen.value : val::null();
}

Async<bool> copy_into(val folder, std::string name, val blob,
                      std::function<bool(double part)> going_on) {
  if (blob.isNull()) co_return false;
  name = co_await free_name(folder, std::move(name));
  const auto file = co_await Settled(folder.call<val>("getFileHandle", name, creating()));
  if (!file.ok()) co_return false;
  const auto opened = co_await Settled(file.value.call<val>("createWritable"));
  if (!opened.ok()) co_return false;
  const auto stream = opened.value;
  const double size = size_of(blob);
  bool well = true;
  for (double at = 0; at < size && well; at += piece) {
    const auto part = blob.call<val>("slice", at, std::min(size, at + piece));
    const auto written = co_await Settled(stream.call<val>("write", part));
    well = written.ok() && going_on(std::min(size, at + piece) / size);
  }
  const auto ended = co_await Settled(stream.call<val>(well ? "close" : "abort"));
  if (well && ended.ok()) co_return true;
  co_await Settled(folder.call<val>("removeEntry", name));
  co_return false;
}

}  // namespace greenroom::browser
