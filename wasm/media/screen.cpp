#include "wasm/media/screen.hpp"

#include <utility>

#include "wasm/browser/screen_capture.hpp"

namespace greenroom::media {

using browser::Async;
using browser::CapturedTrack;
using emscripten::val;

namespace {

const char* word_of(Screen::Hint hint) {
  return hint == Screen::Hint::detail ? "detail" : "motion";
}

}  // namespace

bool Screen::available() { return browser::ScreenCapture::available(); }

Screen::State Screen::state() const {
  if (picture_.live()) return State::on;
  return asking_ ? State::asking : State::off;
}

void Screen::share() {
  if (!asking_ && available()) ask();
}

Async<void> Screen::ask() {
  const auto self = shared_from_this();
  const auto wish = ++wish_;
  asking_ = true;
  events_.changed();
  const auto shared = co_await browser::ScreenCapture::ask();
  asking_ = false;
  if (wish != wish_) {
    for (const auto& track : {shared.picture, shared.sound}) {
      if (!track.isNull()) CapturedTrack(track, [] {}).stop();
    }
  } else if (!shared.picture.isNull()) {
    take(shared.picture, shared.sound);
  } else if (shared.problem) {
    events_.failed(*shared.problem);
  }
  events_.changed();
}

void Screen::take(const val& picture, const val& sound) {
  picture_ = CapturedTrack(picture, [this] {
    stop();
    events_.ended();
  });
  sound_ = sound.isNull() ? CapturedTrack() : CapturedTrack(sound, [this] {
    sound_ = CapturedTrack();
    events_.changed();
  });
  preview_.set_video(picture);
  // A tab that is shared for its sound as well is likely to play something; all else is read.
  set_hint(surface() == "browser" && sound_.live() ? Hint::motion : Hint::detail);
}

void Screen::stop() {
  ++wish_;
  picture_ = CapturedTrack();
  sound_ = CapturedTrack();
  preview_.set_video(val::null());
  events_.changed();
}

void Screen::set_hint(Hint hint) {
  hint_ = hint;
  picture_.set_content_hint(word_of(hint));
  events_.changed();
}

}  // namespace greenroom::media
