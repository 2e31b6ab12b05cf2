#include "wasm/board/worker/sheet.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "wasm/board/worker/shelf.hpp"
#include "wasm/browser/blob.hpp"
#include "wasm/browser/page.hpp"

namespace greenroom::board {

using browser::Async;
using browser::SyncFile;

namespace {

Site new_site() {
  Site site = 0;
  while (site == 0) site = browser::random_bits();
  return site;
}

/// What a journal holds, as far as it is no larger than one may be.
Bytes all_of(const SyncFile& file) {
  Bytes bytes(static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), limits::file_bytes)));
  bytes.resize(file.read(0, bytes));
  return bytes;
}

}  // namespace

Sheet::Sheet(std::string id, Site self, const Window& window, const Tools& tools,
             std::shared_ptr<DrawnStamps> stamps)
    : board(self),
      drafting(board.scene(), window, tools),
      id_(std::move(id)),
      stamps_(std::move(stamps)) {
  turn_to(first_page);
}

Async<std::shared_ptr<Sheet>> Sheet::open(std::string id, const Window& window, const Tools& tools,
                                          std::shared_ptr<DrawnStamps> stamps) {
  auto opened = co_await shelf::open(id);
  Bytes bytes;
  if (opened.file) bytes = all_of(*opened.file);
  const auto sheet = std::make_shared<Sheet>(id, site_in(bytes).value_or(new_site()), window, tools,
                                             std::move(stamps));
  if (!opened.file) {
    sheet->kept_ = opened.problem == SyncFile::Problem::in_use ? Kept::in_use : Kept::failed;
    co_return sheet;
  }
  const auto read = open_board(bytes, sheet->board, [](Site) { return true; });
  sheet->file_ = std::move(opened.file);
  const bool ours = read.end == JournalEnd::whole || read.end == JournalEnd::torn;
  if (!ours) {
    // Of a newer page, or damaged: what can be read is shown, and the file stays as it is for
    // whoever can make more of it.
    sheet->file_.reset();
    sheet->kept_ = Kept::failed;
  } else if (read.sound == 0) {
    bytes = write_board(sheet->board.log(), {}, {}, sheet->self());
    sheet->file_->truncate(0);
    sheet->append(bytes);
  } else {
    // The end of a journal that was torn while it was written is no loss but of that one record.
    sheet->file_->truncate(read.sound);
    sheet->written_ = read.sound;
  }
  sheet->journal_ = Journal(sheet->board.log().known());
  for (const auto& picture : read.pictures) {
    sheet->stamps_->take(picture.key, browser::blob_of(picture.bytes, ""));
    sheet->company.pictures().keep(picture.key, {picture.bytes.begin(), picture.bytes.end()});
  }
  sheet->board.take_repaints();
  sheet->turn_to(sheet->board.scene().pages().front());
  co_return sheet;
}

void Sheet::turn_to(const OpId& page) {
  const auto pages = board.scene().pages();
  page_ = std::ranges::find(pages, page) == pages.end() ? pages.front() : page;
  static unsigned turns = 0;
  turn_ = ++turns;
  drafting.put_down();
  raster_.emplace(board.scene(), page_, [this](const Thing& thing) { return stamps_->of(thing); });
  raster_->paint();
}

void Sheet::settle() {
  const auto pages = board.scene().pages();
  if (std::ranges::find(pages, page_) == pages.end()) turn_to(first_page);
  raster_->repaint(board.take_repaints());
  append(journal_.news(board.log()));
}

bool Sheet::add_picture(const PictureKey& key, const Bytes& bytes) {
  if (company.pictures().find(key) != nullptr) return true;
  if (!company.pictures().keep(key, bytes)) return false;
  write_picture(key);
  return true;
}

void Sheet::write_picture(const PictureKey& key) {
  const auto* bytes = company.pictures().find(key);
  if (bytes == nullptr) return;
  JournalWriter writer;
  writer.write(PictureRecord{key, *bytes});
  append(writer.take());
}

void Sheet::append(const Bytes& bytes) {
  if (!file_ || bytes.empty()) return;
  if (file_->write(written_, bytes)) {
    written_ += bytes.size();
    return;
  }
  // Half a record would make what follows unreadable.
  file_->truncate(written_);
  file_.reset();
  kept_ = Kept::failed;
}

void Sheet::flush() {
  if (file_) file_->flush();
}

}  // namespace greenroom::board
