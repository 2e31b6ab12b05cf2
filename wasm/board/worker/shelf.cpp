#include "wasm/board/worker/shelf.hpp"

#include <algorithm>
#include <utility>

#include "wasm/browser/blob.hpp"
#include "wasm/browser/private_files.hpp"

namespace greenroom::board::shelf {

using browser::Async;
using browser::Folder;
using browser::SyncFile;
using emscripten::val;

namespace {

constexpr const char* folder = "boards";
constexpr const char* journal = "journal";
constexpr const char* name = "title";
constexpr const char* of_room = "room-";

Async<std::optional<Folder>> all(bool make) {
  const auto top = co_await Folder::top();
  if (!top) co_return std::nullopt;
  co_return co_await top->folder(folder, make);
}

Async<std::optional<Folder>> find(std::string id, bool make) {
  const auto boards = co_await all(make);
  if (!boards) co_return std::nullopt;
  co_return co_await boards->folder(std::move(id), make);
}

}  // namespace

std::string id_of_room(const std::string& code) { return of_room + code; }

std::string room_of(const std::string& id) {
  const std::string_view begin = of_room;
  return id.starts_with(begin) ? id.substr(begin.size()) : std::string();
}

Async<std::vector<Kept>> list() {
  std::vector<Kept> found;
  const auto boards = co_await all(false);
  if (!boards) co_return found;
  for (const auto& id : co_await boards->names()) {
    const auto one = co_await boards->folder(id, false);
    if (!one) continue;
    const auto file = co_await one->blob(journal);
    if (file.isNull()) continue;
    found.push_back({id, co_await one->text(name), browser::changed_at(file)});
  }
  std::ranges::sort(found, std::ranges::greater(), &Kept::changed);
  co_return found;
}

Async<SyncFile::Opened> open(std::string id) {
  const auto one = co_await find(std::move(id), true);
  if (!one) co_return SyncFile::Opened{};
  const auto handle = co_await one->file(journal, true);
  if (handle.isNull()) co_return SyncFile::Opened{};
  co_return co_await SyncFile::open(handle);
}

Async<bool> rename(std::string id, std::string title) {
  const auto one = co_await find(std::move(id), true);
  if (!one) co_return false;
  co_return co_await one->write(name, val(title));
}

Async<bool> remove(std::string id) {
  const auto boards = co_await all(false);
  if (!boards) co_return false;
  co_return co_await boards->remove(std::move(id));
}

Async<std::string> title(std::string id) {
  const auto one = co_await find(std::move(id), false);
  if (!one) co_return std::string();
  co_return co_await one->text(name);
}

}  // namespace greenroom::board::shelf
