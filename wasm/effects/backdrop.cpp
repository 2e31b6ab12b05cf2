#include "wasm/effects/backdrop.hpp"

#include <utility>

#include "shared/effects/picture_file.hpp"
#include "wasm/browser/blob.hpp"
#include "wasm/effects/messages.hpp"

namespace greenroom::effects {

using emscripten::val;
using messages::message_of;

void Backdrop::use_picture(val blob, std::string name) {
  refusal_.clear();
  wanted_blob_ = std::move(blob);
  wanted_name_ = std::move(name);
  reading_ = ++requests_;
  send(wanted_blob_, reading_);
  events_.changed();
}

browser::Async<void> Backdrop::send(val blob, int request) {
  // A file that is too large is not even brought into memory.
  if (browser::size_of(blob) > largest_picture_file) {
    picture_read(request, "picture-too-large");
    co_return;
  }
  const auto bytes = co_await browser::bytes_of(blob);
  if (bytes.isNull()) {
    picture_read(request, "picture-corrupt");
    co_return;
  }
  auto message = message_of(messages::picture);
  message.set("request", request);
  message.set("bytes", bytes);
  events_.route().post(message, {bytes["buffer"]});
}

void Backdrop::picture_read(int request, const std::string& problem) {
  if (request != reading_) return;  // overtaken by another, or one told again
  reading_ = 0;
  refusal_ = problem;
  if (problem.empty()) {
    picture_ = std::exchange(wanted_name_, {});
    blob_ = std::exchange(wanted_blob_, val::null());
    events_.taken(false);
  }
  events_.changed();
}

void Backdrop::use_video(const val& file) {
  refusal_.clear();
  opening_ = std::make_unique<browser::VideoFile>(file, browser::VideoFile::Sound::silent,
                                                  browser::VideoFileEvents{
                                                      [this] { video_plays(); },
                                                      [this] { video_fails(); },
                                                  });
  events_.changed();
}

void Backdrop::video_plays() {
  if (!opening_ || opening_->picture().isNull()) return;  // an event of the one that plays already
  video_ = std::move(opening_);
  video_sent_ = false;
  events_.taken(true);
  events_.changed();
}

void Backdrop::video_fails() {
  refusal_ = "video-unplayable";
  const auto gone = std::move(opening_);  // whose event this is: it ends when we return
  events_.changed();
}

void Backdrop::play_video(bool wanted) {
  if (!video_ || wanted == video_sent_) return;
  video_sent_ = wanted;
  video_->pause(!wanted);
  auto message = message_of(messages::video);
  if (wanted && browser::has_frame_streams()) {
    const auto readable = browser::frames_of(video_->picture());
    message.set("readable", readable);
    events_.route().post(message, {readable});
  }
}

void Backdrop::tell_again() {
  video_sent_ = false;
  if (!blob_.isNull() && reading_ == 0) send(blob_, 0);
}

}  // namespace greenroom::effects
