#include "wasm/files/shelf.hpp"

#include <algorithm>
#include <utility>

namespace greenroom::files::shelf {

using browser::Async;
using browser::Folder;
using emscripten::val;

namespace {

constexpr const char* folder = "received";
constexpr const char* about = "about.json";

Async<std::optional<Folder>> all(bool make) {
  const auto top = co_await Folder::top();
  if (!top) co_return std::nullopt;
  co_return co_await top->folder(folder, make);
}

}  // namespace

Async<std::optional<Folder>> find(std::string id, bool make) {
  const auto received = co_await all(make);
  if (!received) co_return std::nullopt;
  co_return co_await received->folder(std::move(id), make);
}

Async<bool> remove(std::string id) {
  const auto received = co_await all(false);
  if (!received) co_return false;
  co_return co_await received->remove(std::move(id));
}

Async<std::vector<Received>> list() {
  std::vector<Received> found;
  const auto received = co_await all(false);
  if (!received) co_return found;
  for (const auto& name : co_await received->names()) {
    const auto one = co_await received->folder(name, false);
    if (!one) continue;
    auto what = received_from(co_await one->text(about));
    if (what && what->id == name) found.push_back(std::move(*what));
  }
  std::ranges::sort(found, {}, &Received::begun);
  co_return found;
}

Async<bool> put(Received what) {
  const auto one = co_await find(what.id, true);
  if (!one) co_return false;
  co_return co_await one->write(about, val(to_text(what)));
}

Async<val> take(std::string id) {
  const auto one = co_await find(std::move(id), false);
  if (!one) co_return val::null();
  co_return co_await one->blob(content);
}

}  // namespace greenroom::files::shelf
