#include <algorithm>
#include <array>
#include <utility>

#include "shared/board/svg.hpp"
#include "wasm/board/messages.hpp"
#include "wasm/board/worker/desk.hpp"
#include "wasm/browser/blob.hpp"
#include "wasm/browser/bytes.hpp"
#include "wasm/browser/page.hpp"

// Which board is open, those that there are, and what leaves the browser.
namespace greenroom::board {

using browser::Async;
using browser::Timer;
using emscripten::val;

namespace {

std::string new_id() {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string id;
  for (auto bits = browser::random_bits(); id.size() < digits.size(); bits >>= 4) {
    id += digits[bits % digits.size()];
  }
  return id;
}

const char* problem_of(JournalEnd end) {
  switch (end) {
    case JournalEnd::whole:
      return "";
    case JournalEnd::torn:  // written in one go, and so not for want of an end
    case JournalEnd::damaged:
      return "damaged-board";
    case JournalEnd::foreign:
      return "not-a-board";
    case JournalEnd::newer:
      return "newer-board";
    case JournalEnd::too_large:
      return "too-large";
  }
  return "not-a-board";
}

/// What a file's name says without its end.
std::string stem_of(const std::string& name) {
  return name.substr(0, std::min(name.rfind('.'), limits::title_bytes));
}

}  // namespace

Async<void> Desk::list() {
  const auto self = shared_from_this();
  boards_ = co_await shelf::list();
}

Async<void> Desk::open(std::string id) {
  const auto self = shared_from_this();
  if (sheet_) {
    sheet_->flush();
    sheet_.reset();
  }
  make_stamps();
  publish();
  const auto sheet = co_await Sheet::open(id, window_, tools_, stamps_);
  sheet->title = co_await shelf::title(id);
  sheet_ = sheet;
  if (!name_.empty() && name_of(sheet_->self()) != name_) act(Introduce{name_});
  if (!room_.empty() && id == shelf::id_of_room(room_)) {
    sheet_->company.set_host(host_);
    for (const auto& [person, name] : people_) send(sheet_->company.opened(person));
  }
  settle();
  painter_.spoil();
  co_await list();
  frame_.schedule();
}

void Desk::make_stamps() {
  // Each board has its own: ids of things are of a board.
  stamps_ = std::make_shared<DrawnStamps>(
      [this] { stamped(); },
      [this](const PictureKey& key, Site author) { lacking_.emplace(key, author); });
  stamps_->use_font(font_);
}

Async<void> Desk::open_any() {
  const auto self = shared_from_this();
  co_await list();
  const auto own = std::ranges::find_if(
      boards_, [](const auto& kept) { return shelf::room_of(kept.id).empty(); });
  co_await open(own == boards_.end() ? new_id() : own->id);
}

Async<void> Desk::change_boards(val intent, std::string what) {
  const auto self = shared_from_this();
  // Those in the room draw on the room's board, and on no other one.
  if (!room_.empty()) co_return;
  const auto id = intent["id"].isString() ? intent["id"].as<std::string>() : std::string();
  const bool known = std::ranges::find(boards_, id, &shelf::Kept::id) != boards_.end();
  if (what == "new-board") {
    co_await open(new_id());
  } else if (what == "restore-board") {
    removed_.clear();
    removing_.close();
  } else if (!known) {
    co_return;
  } else if (what == "open-board") {
    co_await open(id);
  } else if (what == "rename-board") {
    auto title = intent["title"].isString() ? intent["title"].as<std::string>() : std::string();
    if (title.size() > limits::title_bytes) {
      problem_ = "too-large";
      co_return;
    }
    co_await shelf::rename(id, title);
    if (sheet_ && sheet_->id() == id) sheet_->title = title;
    co_await list();
  } else if (what == "remove-board") {
    if (!removed_.empty()) co_await shelf::remove(std::exchange(removed_, {}));
    const bool open_now = sheet_ && sheet_->id() == id;
    removed_ = id;
    constexpr int while_undone = 10'000;  // ms
    removing_ = Timer(Timer::Kind::once, while_undone, [this] {
      const auto gone = std::exchange(removed_, {});
      if (!gone.empty()) shelf::remove(gone);
      publish();
    });
    if (open_now) co_await open(new_id());
  }
}

Async<void> Desk::open_file(val intent) {
  const auto self = shared_from_this();
  const auto blob = intent["blob"];
  if (browser::size_of(blob) > static_cast<double>(limits::file_bytes)) {
    problem_ = "too-large";
    co_return;
  }
  const auto array = co_await browser::bytes_of(blob);
  if (array.isNull()) {
    problem_ = "not-a-board";
    co_return;
  }
  const auto bytes = browser::bytes_in(array);
  // Tried on a board of its own first: what cannot be read changes nothing.
  Board trial(1);
  const auto read = open_board(bytes, trial, [](Site site) { return site != 1; });
  problem_ = problem_of(read.end);
  if (!problem_.empty()) co_return;
  // In a room it lies on the room's board, for all.
  if (room_.empty()) co_await open(new_id());
  const auto known = sheet_->board.log().known();
  const auto opened =
      open_board(bytes, sheet_->board, [this](Site site) { return sheet_->company.is_away(site); });
  for (const auto& picture : opened.pictures) {
    Bytes kept(picture.bytes.begin(), picture.bytes.end());
    if (!co_await is_of(picture.key, kept)) continue;
    if (sheet_->add_picture(picture.key, kept)) {
      co_await stamps_->take(picture.key, browser::blob_of(kept, ""));
    }
  }
  send(sheet_->company.tell(sheet_->board.log().missing(known)));
  if (room_.empty()) {
    const auto name = intent["name"].isString() ? intent["name"].as<std::string>() : std::string();
    sheet_->title = opened.title.empty() ? stem_of(name) : opened.title;
    co_await shelf::rename(sheet_->id(), sheet_->title);
  }
  settle();
  co_await list();
  painter_.spoil();
}

Async<void> Desk::save(std::string as) {
  const auto self = shared_from_this();
  auto message = browser::message_of(messages::saved);
  const auto name =
      sheet_->title.empty() ? browser::local_time_stamp(browser::wall_clock()) : sheet_->title;
  if (as == "png") {
    painter_.take(sheet_->raster(), sheet_->turn());
    message.set("blob", co_await painter_.png());
    message.set("name", name + ".png");
  } else if (as == "board") {
    std::vector<PictureRecord> pictures;
    for (const auto& [key, bytes] : sheet_->company.pictures().all())
      pictures.push_back({key, bytes});
    const auto bytes = write_board(sheet_->board.log(), sheet_->title, pictures);
    if (bytes.empty()) {
      problem_ = "too-large";
      co_return;
    }
    message.set("blob", browser::blob_of(bytes, "application/octet-stream"));
    message.set("name", name + ".board");
  } else if (as == "svg") {
    const auto text = svg_of(
        sheet_->board.scene(), sheet_->page(),
        [this](const PictureKey& key) { return sheet_->company.pictures().find(key); },
        Paper::white);
    message.set("blob", browser::blob_of(Bytes(text.begin(), text.end()), "image/svg+xml"));
    message.set("name", name + ".svg");
  } else {
    co_return;
  }
  if (!message["blob"].isNull()) browser::WorkerScope::post(message);
}

}  // namespace greenroom::board
