#include "wasm/recording/shelf.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace greenroom::recording::shelf {

using browser::Async;
using browser::Folder;
using emscripten::val;

namespace {

Async<std::optional<Folder>> all(bool make) {
  const auto top = co_await Folder::top();
  if (!top) co_return std::nullopt;
  co_return co_await top->folder(folder, make);
}

}  // namespace

Async<std::optional<Folder>> find(std::string id, bool make) {
  const auto recordings = co_await all(make);
  if (!recordings || !is_recording_id(id)) co_return std::nullopt;
  co_return co_await recordings->folder(id, make);
}

Async<std::vector<About>> list() {
  std::vector<About> found;
  const auto recordings = co_await all(false);
  if (!recordings) co_return found;
  for (const auto& name : co_await recordings->names()) {
    const auto one = co_await recordings->folder(name, false);
    if (!one) continue;
    // A folder without a text is being made in another tab, or was cut off before it held anything.
    auto what = about_from(co_await one->text(about));
    if (what && what->id == name) found.push_back(std::move(*what));
  }
  std::ranges::sort(found, std::greater(), &About::started);
  co_return found;
}

Async<bool> put_about(About what) {
  const auto one = co_await find(what.id, false);
  if (!one) co_return false;
  co_return co_await one->write(about, val(to_text(what)));
}

Async<bool> put_thumbnail(std::string id, val blob) {
  const auto one = co_await find(std::move(id), false);
  if (!one) co_return false;
  co_return co_await one->write(thumbnail, std::move(blob));
}

Async<val> blob(std::string id, const char* name) {
  const auto one = co_await find(std::move(id), false);
  if (!one) co_return val::null();
  co_return co_await one->blob(name);
}

Async<bool> remove(std::string id) {
  const auto recordings = co_await all(false);
  if (!recordings || !is_recording_id(id)) co_return false;
  co_return co_await recordings->remove(std::move(id));
}

}  // namespace greenroom::recording::shelf
