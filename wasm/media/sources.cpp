#include "wasm/media/sources.hpp"

#include <utility>

namespace greenroom::media {

using browser::VideoFile;
using emscripten::val;

namespace {

const val& nothing() {
  static const val null = val::null();
  return null;
}

}  // namespace

Sources::Sources(std::shared_ptr<LocalMedia> devices, std::shared_ptr<Screen> screen, Events events)
    : devices_(std::move(devices)), screen_(std::move(screen)), events_(std::move(events)) {}

Sources::Kind Sources::kind() const {
  if (screen_stands_in()) return Kind::screen;
  return file_ ? Kind::file : Kind::camera;
}

void Sources::play_file(const val& file) {
  opening_ = std::make_unique<VideoFile>(file, VideoFile::Sound::aloud,
                                         browser::VideoFileEvents{
                                             [this] { file_changed(); },
                                             [this] { file_failed(); },
                                         });
}

void Sources::file_changed() {
  if (opening_ && !opening_->picture().isNull()) {
    // What was there before, a screen, another file or the camera, goes on until this one does.
    file_ = std::move(opening_);
    if (screen_stands_in()) screen_->stop();
  }
  events_.changed();
}

void Sources::file_failed() {
  const auto gone =
      std::move(opening_ ? opening_ : file_);  // it ends when its event has been heard
  events_.changed();
  events_.file_failed();
}

void Sources::stop_stand_in() {
  opening_.reset();
  file_.reset();
  if (screen_stands_in() || both()) screen_->stop();
  events_.changed();
}

void Sources::set_in_call(bool in_call) {
  if (std::exchange(in_call_, in_call) == in_call) return;
  if (!in_call) screen_->stop();
  events_.changed();
}

void Sources::set_both(bool both) {
  both_ = both;
  events_.changed();
}

void Sources::update() {
  if (screen_->state() == Screen::State::off) both_ = false;
  // A file that was chosen after the screen has stopped it: this screen is the later choice.
  if (screen_stands_in()) file_.reset();
  settle_camera();
  mixer_.mix(devices_->microphone().track.get(), added_sound());
}

void Sources::settle_camera() {
  const auto state = devices_->camera().state;
  const bool open = state == Source::State::on || state == Source::State::starting;
  if (kind() == Kind::camera) {
    if (std::exchange(camera_waits_, false) && !open) devices_->toggle_camera();
  } else if (open) {
    camera_waits_ = true;
    devices_->toggle_camera();
  }
}

std::string Sources::origin() const {
  switch (kind()) {
    case Kind::screen:
      return "screen";
    case Kind::file:
      return "file " + file_->name();
    case Kind::camera:
      return "camera " + devices_->camera().track.device_id();
  }
  return {};
}

const val& Sources::picture() const {
  switch (kind()) {
    case Kind::screen:
      return screen_->picture();
    case Kind::file:
      return file_->picture();
    case Kind::camera:
      break;
  }
  return devices_->camera().track.get();
}

const val& Sources::screen() const { return beside() ? screen_->picture() : nothing(); }

const val& Sources::screen_sound() const { return in_call_ ? screen_->sound() : nothing(); }

const val& Sources::added_sound() const {
  if (screen_stands_in() || both()) return screen_->sound();
  return file_ ? file_->voice() : nothing();
}

const val& Sources::voice() const {
  return mixer_.mixing() ? mixer_.track() : devices_->microphone().track.get();
}

bool Sources::has_voice() const { return devices_->sends_voice() || !added_sound().isNull(); }

bool Sources::mirrored() const {
  return kind() == Kind::camera && !devices_->camera().track.faces_away();
}

}  // namespace greenroom::media
