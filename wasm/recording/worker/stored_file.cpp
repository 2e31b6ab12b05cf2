#include "wasm/recording/worker/stored_file.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "wasm/browser/bytes.hpp"
#include "wasm/recording/shelf.hpp"
#include "wasm/recording/store_messages.hpp"

namespace greenroom::recording {

using browser::Async;
using browser::SyncFile;
using emscripten::val;

namespace {

constexpr std::size_t piece = std::size_t{1} << 20;  // bytes read at a time
// Each time the page draws itself anew, which takes longer than to read a piece.
constexpr double least_progress = 0.01;

// Some minutes of an ordinary recording.
constexpr std::uint64_t most_reserved = std::uint64_t{128} << 20;
constexpr std::uint64_t least_reserved = std::uint64_t{1} << 18;

}  // namespace

StoredFile::StoredFile(std::string id, Post post, std::function<void()> done)
    : id_(std::move(id)), post_(std::move(post)), done_(std::move(done)) {}

void StoredFile::heard(const val& message) {
  waiting_.push_back(message);
  if (!working_) work();
}

Async<void> StoredFile::work() {
  const auto self = shared_from_this();
  working_ = true;
  while (!waiting_.empty()) {
    const auto message = waiting_.front();
    waiting_.pop_front();
    const auto kind = message["kind"].as<std::string>();
    if (kind == messages::open) {
      co_await open(message);
    } else if (kind == messages::append) {
      append(message);
    } else if (kind == messages::finish) {
      co_await finish(message);
    } else if (kind == messages::recover) {
      co_await recover();
    }
  }
  working_ = false;
}

Async<SyncFile::Opened> StoredFile::take_file(bool make) {
  const auto folder = co_await shelf::find(id_, make);
  if (!folder) co_return SyncFile::Opened{};
  const auto handle = co_await folder->file(shelf::media, make);
  if (handle.isNull()) co_return SyncFile::Opened{};
  co_return co_await SyncFile::open(handle);
}

Async<void> StoredFile::open(val message) {
  const auto about = about_from(message["about"].as<std::string>());
  const auto container = about ? container_of_type(about->type) : std::nullopt;
  auto opened = co_await take_file(true);
  if (!container || !opened.file) {
    tell(messages::failed);
    done_();
    co_return;
  }
  about_ = *about;
  file_ = std::move(opened.file);
  scanner_.emplace(*container);
  if (*container != Container::mp4) head_.emplace();
  // Last: who finds the text in another tab, and the file not taken, takes it for cut off.
  const bool told = co_await shelf::put_about(about_);
  tell(told ? messages::opened : messages::full);
}

bool StoredFile::write(Bytes bytes) {
  if (bytes.empty()) return true;
  if (!file_->write(end_, bytes)) return false;
  scanner_->feed(bytes);
  end_ += bytes.size();
  return true;
}

void StoredFile::reserve() {
  if (reserved_ > end_ && reserved_ - end_ > most_reserved / 2) return;
  // As much as there is, found by halves.
  std::uint64_t size = 0;
  for (auto step = most_reserved; step >= least_reserved && size < most_reserved; step /= 2) {
    const bool fits = end_ + size + step <= reserved_ || file_->truncate(end_ + size + step);
    if (fits) size += step;
  }
  reserved_ = std::max(reserved_, end_ + size);
  reserve_ends_ = size < most_reserved;
}

void StoredFile::append(const val& message) {
  if (!file_ || full_) return;
  const auto bytes = browser::bytes_in(message["bytes"]);
  bool written = false;
  if (head_) {
    const auto output = head_->feed(bytes);
    written = write(output.head) && write(output.rest);
  } else {
    written = write(bytes);
  }
  reserve();
  file_->flush();
  if (!written) {
    full_ = true;
    file_->truncate(end_);
    tell(messages::full);
    return;
  }
  auto reply = messages::message_of(messages::wrote);
  reply.set("bytes", static_cast<double>(end_));
  reply.set("left", reserve_ends_ ? static_cast<double>(reserved_ - std::min(reserved_, end_))
                                  : std::numeric_limits<double>::infinity());
  reply.set("id", id_);
  post_(std::move(reply));
}

Async<void> StoredFile::finish(val message) {
  if (!file_) co_return;
  // The type is known for sure only since it was recorded.
  if (const auto about = about_from(message["about"].as<std::string>())) about_ = *about;
  if (head_ && !full_) write(head_->end());
  co_await complete(State::finished);
}

Async<void> StoredFile::recover() {
  auto opened = co_await take_file(false);
  if (!opened.file && opened.problem == SyncFile::Problem::in_use) {
    tell(messages::elsewhere);
    done_();
    co_return;
  }
  const auto folder = co_await shelf::find(id_, false);
  const auto about = folder ? about_from(co_await folder->text(shelf::about)) : std::nullopt;
  if (!about || !opened.file) {
    tell(messages::failed);
    done_();
    co_return;
  }
  about_ = *about;
  file_ = std::move(opened.file);
  scan();
  co_await complete(State::recovered);
}

void StoredFile::scan() {
  std::vector<std::uint8_t> bytes(piece);
  double told = 0;
  const auto size = file_->size();
  std::size_t count = file_->read(0, bytes);
  const auto beginning = Bytes(bytes).first(std::min(count, container_beginning));
  const auto container = container_of(beginning);
  if (!container) return;
  scanner_.emplace(*container);
  while (count > 0) {
    scanner_->feed(Bytes(bytes).first(count));
    end_ += count;
    const double part = static_cast<double>(end_) / static_cast<double>(size);
    if (part - told >= least_progress) {
      told = part;
      auto reply = messages::message_of(messages::progress);
      reply.set("id", id_);
      reply.set("part", part);
      post_(std::move(reply));
    }
    count = file_->read(end_, bytes);
  }
}

void StoredFile::apply(const FinishPlan& plan) {
  file_->truncate(plan.length());
  for (std::size_t i = 0; i < plan.patches(); ++i) {
    const auto patch = plan.patch(i);
    // Without room for its index the file still plays; the next visit can try again.
    if (!file_->write(patch.offset, patch.bytes)) break;
  }
  file_->flush();
}

Async<void> StoredFile::complete(State state) {
  if (!scanner_ || scanner_->seconds() <= 0) {
    co_await discard();
    co_return;
  }
  const auto plan = scanner_->finish();
  apply(plan);
  about_.state = state;
  about_.seconds = plan.seconds();
  about_.bytes = static_cast<double>(file_->size());
  for (const auto& track : scanner_->tracks()) {
    if (track.width == 0) continue;
    about_.width = track.width;
    about_.height = track.height;
  }
  co_await shelf::put_about(about_);
  file_.reset();
  auto reply = messages::message_of(messages::finished);
  reply.set("id", id_);
  reply.set("about", to_text(about_));
  post_(std::move(reply));
  done_();
}

Async<void> StoredFile::discard() {
  file_.reset();
  co_await shelf::remove(id_);
  tell(messages::nothing);
  done_();
}

void StoredFile::tell(const char* kind) {
  auto message = messages::message_of(kind);
  message.set("id", id_);
  post_(std::move(message));
}

}  // namespace greenroom::recording
