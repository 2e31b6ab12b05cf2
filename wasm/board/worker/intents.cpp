#include <algorithm>
#include <cmath>
#include <utility>

#include "wasm/board/worker/desk.hpp"
#include "wasm/browser/blob.hpp"
#include "wasm/browser/bytes.hpp"
#include "wasm/browser/image.hpp"

// What a person wants of the board: BoardIntent of bindings/state/board.ts.
namespace greenroom::board {

using browser::Async;
using emscripten::val;

namespace {

constexpr Box everywhere{-limits::furthest, -limits::furthest, limits::furthest, limits::furthest};

std::string text_in(const val& intent, const char* field) {
  const auto value = intent[field];
  return value.isString() ? value.as<std::string>() : std::string();
}

double number_in(const val& intent, const char* field) {
  const auto value = intent[field];
  return value.isNumber() ? value.as<double>() : 0;
}

std::int32_t units(double pixels) {
  const double furthest = limits::furthest;
  return static_cast<std::int32_t>(
      std::lround(std::clamp(pixels * limits::units, -furthest, furthest)));
}

bool is_one_of(const std::string& what, std::initializer_list<const char*> words) {
  return std::ranges::find(words, what) != words.end();
}

}  // namespace

Async<void> Desk::want(val intent) {
  const auto self = shared_from_this();
  const auto what = text_in(intent, "do");
  problem_.clear();
  if (is_one_of(what, {"tool", "colour", "width", "grid"})) {
    use_tool(intent, what);
  } else if (is_one_of(what, {"new-board", "open-board", "rename-board", "remove-board",
                              "restore-board"})) {
    co_await change_boards(intent, what);
  } else if (what == "open-file") {
    co_await open_file(intent);
  }
  if (!sheet_) co_return;
  co_await want_of_sheet(intent, what);
  settle();
  frame_.schedule();
}

Async<void> Desk::want_of_sheet(val intent, std::string what) {
  const auto self = shared_from_this();
  if (is_one_of(what, {"zoom", "fit", "actual-size", "pan"})) {
    change_view(intent, what);
  } else if (is_one_of(what, {"add-page", "page", "remove-page"})) {
    change_pages(intent, what);
  } else if (is_one_of(what, {"select-all", "select-none"})) {
    select(what);
  } else if (what == "picture") {
    co_await add_picture(intent);
  } else if (what == "save") {
    co_await save(text_in(intent, "as"));
  } else if (what == "write") {
    write(intent);
  } else if (what == "lock") {
    lock(intent["on"].isTrue());
  } else if (may_draw()) {
    change_things(intent, what);
  }
}

void Desk::select(const std::string& what) {
  if (what == "select-none") {
    sheet_->drafting.put_down();
    return;
  }
  tools_.take(Holding::select);
  hand_.drag_always(false);
  sheet_->drafting.select(things_in(sheet_->board.scene(), sheet_->page(), everywhere));
}

void Desk::lock(bool on) {
  if (!host_.empty() || room_.empty()) return;
  locking_ = on;
  send(sheet_->company.lock(on));
}

void Desk::change_things(const val& intent, const std::string& what) {
  if (what == "undo") act(Undo{});
  if (what == "redo") act(Redo{});
  if (what == "clear") act(Clear{sheet_->page()});
  auto things = sheet_->drafting.selected();
  if (things.size() > limits::targets) things.resize(limits::targets);
  if (things.empty()) return;
  if (what == "remove-selected") {
    act(Remove{std::move(things)});
  } else if (what == "move-selected") {
    act(Change{std::move(things),
               {limits::scale_one, limits::scale_one, units(number_in(intent, "x")),
                units(number_in(intent, "y"))}});
  }
}

void Desk::use_tool(const val& intent, const std::string& what) {
  if (what == "tool") {
    const auto tool = holding_from(text_in(intent, "tool"));
    if (!tool) return;
    if (*tool != tools_.tool() && sheet_) sheet_->drafting.put_down();
    tools_.take(*tool);
    hand_.drag_always(*tool == Holding::hand);
  } else if (what == "colour") {
    if (const auto colour = colour_from(text_in(intent, "colour"))) tools_.dip(*colour);
  } else if (what == "width") {
    tools_.set_width(static_cast<int>(std::clamp(number_in(intent, "width"), 0.0, 1e6)));
  } else {
    overlay_.grid = intent["on"].isTrue();
    painter_.spoil();
  }
}

void Desk::change_view(const val& intent, const std::string& what) {
  if (what == "zoom") window_.zoom(window_.middle(), number_in(intent, "by"));
  if (what == "actual-size") window_.zoom(window_.middle(), 1 / window_.scale());
  if (what == "fit") window_.fit();
  if (what == "pan") window_.pan(number_in(intent, "x"), number_in(intent, "y"));
  painter_.spoil();
}

void Desk::change_pages(const val& intent, const std::string& what) {
  if (what == "add-page") {
    if (sheet_->board.scene().pages().size() >= limits::pages) {
      problem_ = "too-many";
    } else if (may_draw() && act(AddPage{})) {
      sheet_->turn_to(sheet_->board.scene().pages().back());
    }
  } else {
    const auto page = id_from(intent["page"]);
    if (what == "page") {
      sheet_->turn_to(page);
    } else if (may_draw() && sheet_->board.scene().pages().size() > 1) {
      act(Remove{{page}});
    }
  }
  painter_.spoil();
}

void Desk::write(const val& intent) {
  const auto spot = sheet_->drafting.writing();
  sheet_->drafting.written();
  auto words = text_in(intent, "words");
  if (!spot || words.empty() || !may_draw()) return;
  if (words.size() > limits::text_bytes) {
    problem_ = "too-large";
    return;
  }
  const auto size = static_cast<std::uint32_t>(tools_.width() * limits::units);
  Text text{sheet_->page(),
            *spot,
            *spot,
            tools_.colour(),
            std::clamp<std::uint32_t>(size, limits::smallest_text, limits::largest_text),
            std::move(words)};
  const auto far = [&](std::int32_t from, const char* field) {
    return std::min(from + window_.length(number_in(intent, field)), limits::furthest);
  };
  text.to = {far(spot->x, "width"), far(spot->y, "height")};
  act(std::move(text));
}

Async<void> Desk::add_picture(val intent) {
  const auto self = shared_from_this();
  if (!may_draw()) co_return;
  const auto sheet = sheet_;
  const auto picture = co_await picture_from(intent["blob"]);
  if (sheet != sheet_) co_return;
  if (picture.bytes.empty()) {
    problem_ = "not-a-picture";
    co_return;
  }
  if (!sheet_->add_picture(picture.key, picture.bytes)) {
    problem_ = "too-many";
    co_return;
  }
  co_await stamps_->take(picture.key, browser::blob_of(picture.bytes, ""));
  if (sheet != sheet_) co_return;
  // Not larger than most of the page.
  constexpr double most = 0.8;
  const double by = std::min({1.0, most * limits::page_width / picture.width,
                              most * limits::page_height / picture.height});
  const bool placed = intent["x"].isNumber() && intent["y"].isNumber();
  const auto middle = placed ? window_.spot({number_in(intent, "x"), number_in(intent, "y")})
                             : window_.spot(window_.middle());
  const auto half_width = std::max(units(picture.width * by / 2), 1);
  const auto half_height = std::max(units(picture.height * by / 2), 1);
  const auto near = [](std::int32_t at) {
    return std::clamp(at, -limits::furthest, limits::furthest);
  };
  act(Picture{sheet_->page(),
              {near(middle.x - half_width), near(middle.y - half_height)},
              {near(middle.x + half_width), near(middle.y + half_height)},
              picture.key});
}

}  // namespace greenroom::board
