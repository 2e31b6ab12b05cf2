#include <utility>

#include "wasm/app/app.hpp"
#include "wasm/browser/media_element.hpp"

// What one shows: from its sources to those who see it.
namespace greenroom::app {

using emscripten::val;

void App::media_changed() {
  sources_.update();
  effects_->use_source(sources_.picture(), sources_.origin());
  picture_changed();
}

void App::picture_changed() {
  update_overlay();
  // While the person tunes an effect they see what they tune.
  const bool tuned = !effects_->preview().strictlyEquals(effects_->output());
  preview_.set_video(overlay_.shown() && !tuned ? overlay_.track() : effects_->preview());
  send();
  recording_->material_changed();
  changed();
}

void App::send() {
  call_.send(own_tracks(), own_status(), screen_->hint() == media::Screen::Hint::detail);
}

call::OwnTracks App::own_tracks() const {
  return {sources_.voice(), effects_->output(), sources_.screen(), sources_.screen_sound()};
}

signaling::Status App::own_status() const {
  return {.microphone = sources_.has_voice(),
          .camera = !effects_->output().isNull(),
          .screen = !sources_.screen().isNull(),
          .recording = recording_->take().phase() != recording::Take::Phase::idle};
}

void App::recording_changed() {
  // It changes with every chunk that is written, and what the others are told seldom.
  if (own_status() != call_.visit().status()) send();
  changed();
}

void App::talk(bool down) {
  if (down && (!preferences_.push_to_talk || !media_->muted())) return;
  if (std::exchange(talking_, down) == down) return;
  media_->set_muted(!down);
}

void App::toggle_camera() {
  if (sources_.kind() == media::Sources::Kind::camera) {
    media_->toggle_camera();
  } else {
    sources_.stop_stand_in();
  }
}

void App::use_screen(bool with_camera) {
  if (!screen_->on()) screen_->share();
  sources_.set_both(with_camera);
}

void App::set_screen_hint(const std::string& hint) {
  screen_->set_hint(hint == "motion" ? media::Screen::Hint::motion : media::Screen::Hint::detail);
}

void App::pause_file(bool paused) {
  if (auto* file = sources_.file()) file->pause(paused);
}

void App::seek_file(double seconds) {
  if (auto* file = sources_.file()) file->seek(seconds);
}

void App::show_self(val element) {
  element.set("muted", true);
  browser::show(std::move(element), preview_.get());
}

void App::show_person(const std::string& id, val element) { call_.show(id, std::move(element)); }

void App::show_own_screen(val element) {
  element.set("muted", true);
  browser::show(std::move(element), screen_->preview());
}

void App::show_screen(const std::string& person, val element) {
  call_.show_screen(person, std::move(element));
}

}  // namespace greenroom::app
