#include "wasm/media/sources.hpp"

#include <utility>

namespace greenroom::media {

using browser::VideoFile;
using emscripten::val;

Sources::Sources(std::shared_ptr<LocalMedia> devices, Events events)
    : devices_(std::move(devices)), events_(std::move(events)) {}

void Sources::play_file(const val& file) {
  opening_ = std::make_unique<VideoFile>(file, VideoFile::Sound::aloud,
                                         browser::VideoFileEvents{
                                             [this] { file_changed(); },
                                             [this] { file_failed(); },
                                         });
}

void Sources::file_changed() {
  if (opening_ && !opening_->picture().isNull()) {
    // What played before, another file or the camera, goes on until this one does.
    file_ = std::move(opening_);
    const auto state = devices_->camera().state;
    if (state == Source::State::on || state == Source::State::starting) {
      camera_waits_ = true;
      devices_->toggle_camera();
    }
  }
  update();
  events_.changed();
}

void Sources::file_failed() {
  const auto gone =
      std::move(opening_ ? opening_ : file_);  // it ends when its event has been heard
  if (!file_) camera_again();
  update();
  events_.changed();
  events_.file_failed();
}

void Sources::stop_file() {
  opening_.reset();
  file_.reset();
  camera_again();
  update();
  events_.changed();
}

void Sources::camera_again() {
  if (std::exchange(camera_waits_, false)) devices_->toggle_camera();
}

void Sources::update() {
  mixer_.mix(devices_->microphone().track.get(), file_ ? file_->voice() : val::null());
}

const val& Sources::picture() const {
  return file_ ? file_->picture() : devices_->camera().track.get();
}

const val& Sources::voice() const {
  return mixer_.mixing() ? mixer_.track() : devices_->microphone().track.get();
}

bool Sources::has_voice() const {
  return devices_->sends_voice() || (file_ && !file_->voice().isNull());
}

bool Sources::mirrored() const { return !file_ && !devices_->camera().track.faces_away(); }

}  // namespace greenroom::media
