#include "wasm/media/photos.hpp"

#include <algorithm>
#include <utility>

#include "wasm/browser/blob.hpp"
#include "wasm/browser/page.hpp"
#include "wasm/browser/snapshot.hpp"

namespace greenroom::media {

using browser::Timer;
using emscripten::val;

namespace {

constexpr int second = 1000;              // ms
constexpr int undo_time = 10'000;         // ms
constexpr std::size_t most_photos = 100;  // each is some megabytes of memory

}  // namespace

Photos::~Photos() {
  forget_removed();
  for (const auto& photo : photos_) browser::revoke_address(photo.address);
}

void Photos::take() {
  if (countdown_ > 0) {
    cancel();
  } else if (delay_ == 0) {
    shoot();
  } else {
    countdown_ = delay_;
    counting_ = Timer(Timer::Kind::repeating, second, [this] { tick(); });
    events_.changed();
  }
}

void Photos::cancel() {
  counting_.close();
  countdown_ = 0;
  events_.changed();
}

void Photos::tick() {
  if (--countdown_ == 0) {
    counting_.close();
    shoot();
  }
  events_.changed();
}

browser::Async<void> Photos::shoot() {
  const auto self = shared_from_this();
  const auto track = events_.picture();
  auto taken = track.isNull() ? browser::Snapshot{}
                              : co_await browser::snapshot_of(track, "image/" + format_);
  if (taken.blob.isNull()) {
    events_.told("photo-failed");
    co_return;
  }
  if (photos_.size() == most_photos) {
    browser::revoke_address(photos_.back().address);
    photos_.pop_back();
  }
  const auto extension = format_ == "png" ? ".png" : ".jpg";
  photos_.insert(photos_.begin(),
                 Photo{++last_id_, taken.blob, browser::address_of(taken.blob),
                       "greenroom-" + browser::local_time_stamp(browser::wall_clock()) + extension,
                       taken.width, taken.height});
  events_.changed();
}

void Photos::set_delay(int seconds) {
  if (seconds == 0 || seconds == 3 || seconds == 10) delay_ = seconds;
  events_.changed();
}

void Photos::set_format(const std::string& format) {
  if (format == "png" || format == "jpeg") format_ = format;
  events_.changed();
}

void Photos::remove(int id) {
  const auto found = std::ranges::find(photos_, id, &Photo::id);
  if (found == photos_.end()) return;
  forget_removed();
  removed_ = Removed{std::move(*found), static_cast<std::size_t>(found - photos_.begin())};
  photos_.erase(found);
  forgetting_ = Timer(Timer::Kind::once, undo_time, [this] {
    forget_removed();
    events_.changed();
  });
  events_.told("photo-removed");
}

void Photos::restore() {
  if (!removed_) return;
  const auto place = std::min(removed_->place, photos_.size());
  photos_.insert(photos_.begin() + static_cast<std::ptrdiff_t>(place), std::move(removed_->photo));
  removed_.reset();
  forgetting_.close();
  events_.changed();
}

void Photos::forget_removed() {
  if (removed_) browser::revoke_address(removed_->photo.address);
  removed_.reset();
}

void Photos::copy(int id) {
  const auto found = std::ranges::find(photos_, id, &Photo::id);
  if (found != photos_.end()) write_to_clipboard(found->blob);
}

browser::Async<void> Photos::write_to_clipboard(val blob) {
  const auto self = shared_from_this();
  const bool copied = co_await browser::copy_picture(std::move(blob));
  events_.told(copied ? "photo-copied" : "photo-copy-failed");
}

}  // namespace greenroom::media
