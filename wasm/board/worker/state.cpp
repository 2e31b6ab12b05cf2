#include <array>
#include <cstdio>

#include "wasm/board/messages.hpp"
#include "wasm/board/worker/desk.hpp"
#include "wasm/browser/page.hpp"

// What the page hears of the board: bindings/state/board.ts describes it.
namespace greenroom::board {

using emscripten::val;

namespace {

std::string word_of(const OpId& id) {
  constexpr std::size_t longest = 32;
  std::array<char, longest> word{};
  std::snprintf(word.data(), word.size(), "%016llx-%u", static_cast<unsigned long long>(id.site),
                id.number);
  return word.data();
}

const char* word_of(Sheet::Kept kept) {
  switch (kept) {
    case Sheet::Kept::yes:
      return "yes";
    case Sheet::Kept::in_use:
      return "in-use";
    case Sheet::Kept::failed:
      return "failed";
  }
  return "failed";
}

template <typename T>
val array_of(const std::vector<T>& list, const auto& made) {
  auto array = val::array();
  for (const auto& each : list) array.call<void>("push", made(each));
  return array;
}

val object_of(const shelf::Kept& kept, bool open, const std::string& title) {
  auto object = val::object();
  object.set("id", kept.id);
  object.set("title", open ? title : kept.title);
  object.set("room", shelf::room_of(kept.id));
  object.set("changed", kept.changed);
  return object;
}

bool is_empty(const Scene& scene, const OpId& page) {
  for (const auto& [rank, thing] : scene.things()) {
    if (thing.page == page && scene.visible(rank, thing)) return false;
  }
  return true;
}

}  // namespace

val Desk::selection() const {
  const auto box = sheet_ ? sheet_->drafting.selection() : Box{};
  if (box.empty()) return val::null();
  const auto things = sheet_->drafting.selected();
  const auto from = window_.place({box.left, box.top});
  const auto to = window_.place({box.right, box.bottom});
  auto selection = val::object();
  selection.set("things", static_cast<unsigned>(things.size()));
  selection.set("x", from.x);
  selection.set("y", from.y);
  selection.set("width", to.x - from.x);
  selection.set("height", to.y - from.y);
  selection.set("by", things.size() == 1 ? name_of(things.front().site) : std::string());
  return selection;
}

val Desk::writing() const {
  const auto spot = sheet_ ? sheet_->drafting.writing() : std::nullopt;
  if (!spot) return val::null();
  const auto at = window_.place(*spot);
  auto writing = val::object();
  writing.set("x", at.x);
  writing.set("y", at.y);
  writing.set("size", tools_.width() * window_.scale());
  writing.set("colour", board::word_of(tools_.colour()));
  return writing;
}

val Desk::state() const {
  auto state = val::object();
  state.set("phase", sheet_ ? "ready" : "opening");
  state.set("id", sheet_ ? sheet_->id() : std::string());
  state.set("title", sheet_ ? sheet_->title : std::string());
  state.set("ofRoom", sheet_ && !shelf::room_of(sheet_->id()).empty());
  state.set("kept", word_of(sheet_ ? sheet_->kept() : Sheet::Kept::yes));
  state.set("tool", std::string(board::word_of(tools_.tool())));
  state.set("colour", board::word_of(tools_.colour()));
  state.set("recentColours", array_of(tools_.recent_colours(),
                                      [](const Colour& colour) { return board::word_of(colour); }));
  state.set("width", tools_.width());
  state.set("recentWidths", array_of(tools_.recent_widths(), [](int width) { return width; }));
  state.set("grid", overlay_.grid);
  state.set("canUndo", sheet_ && sheet_->board.can_undo());
  state.set("canRedo", sheet_ && sheet_->board.can_redo());
  state.set("locked", locking_ || (sheet_ && sheet_->board.locked()));
  state.set("mayDraw", may_draw());
  state.set("empty", !sheet_ || is_empty(sheet_->board.scene(), sheet_->page()));
  state.set("pages", sheet_ ? array_of(sheet_->board.scene().pages(),
                                       [](const OpId& id) { return word_of(id); })
                            : val::array());
  state.set("page", sheet_ ? word_of(sheet_->page()) : std::string());
  state.set("zoom", window_.scale());
  state.set("fitted", window_.fitted());
  state.set("selection", selection());
  state.set("writing", writing());
  auto boards = val::array();
  for (const auto& kept : boards_) {
    const bool open = sheet_ && sheet_->id() == kept.id;
    if (kept.id != removed_)
      boards.call<void>("push", object_of(kept, open, open ? sheet_->title : std::string()));
  }
  state.set("boards", boards);
  state.set("restorable", !removed_.empty());
  state.set("problem", problem_);
  return state;
}

void Desk::publish() {
  const auto now = state();
  // The page makes itself anew for each state that it is told.
  auto text = browser::to_json(now);
  if (text == told_) return;
  told_ = std::move(text);
  auto message = browser::message_of(messages::state);
  message.set("state", now);
  browser::WorkerScope::post(message);
}

}  // namespace greenroom::board
